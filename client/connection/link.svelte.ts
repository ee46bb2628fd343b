// The live line of a surface: greets, applies pushes, asks, looks. One instance a page.
import type { Socket } from 'socket.io-client';

import type { Heard, Here, Signal } from '../../shared/wire/signals.ts';
import {
  on,
  windowKey,
  wire,
  type Answer,
  type CommandMessage,
  type Personal,
  type PersonalPush,
  type Push,
  type State,
  type Welcome,
  type WindowName,
} from '../../shared/wire/wire.ts';
import { Keeper } from '../../shared/views/keeper.ts';
import { newKey } from './keys.ts';
import { renewWhenIdle } from './renew.ts';
import { openSocket } from './socket.ts';

export type LinkStatus =
  | { is: 'connecting' }
  | { is: 'online' }
  /** The line is down; what is asked meanwhile waits or fails. */
  | { is: 'offline'; since: number }
  /** The server does not let this device in, or speaks a version that this page does not know. */
  | { is: 'refused'; no: 'door' | 'wire' | 'session-gone' };
export type As = 'participant' | 'desk' | 'screen';
/** How long an answer may take before the phone sends the same wish, under the same key, again. */
const patience = 8_000;
/** After so many questions without a word from the server the line is dead, though nobody has said so. */
const deadAfter = 2;
/** How often windows are asked for again; ones that do not exist are answered like too many. */
const mostTurns = 5;

export class Link {
  #status = $state.raw<LinkStatus>({ is: 'connecting' });
  #state = $state.raw<State | null>(null);
  #mine = $state.raw<Personal | null>(null);
  #here = $state.raw<Here | null>(null);
  #role = $state.raw<string | null>(null);
  #key = $state.raw<string | null>(null);
  /** Server time minus device time. */
  #ahead = $state.raw(0);
  readonly session: string;
  readonly as: As;
  /** Told each time the line is up. */
  onOnline: () => void = () => {};
  /** Whether something waits here that a reload would disturb. */
  busy: () => boolean = () => false;
  onDrag: (drag: Extract<Heard, { is: 'drag' }>) => void = () => {};
  private readonly socket: Socket;
  private windows: WindowName[] = [];
  private readonly keeper: Keeper;
  private greeting = false;
  private build: string | null = null;
  private unanswered = 0;

  constructor(session: string, as: As, first: State | null = null) {
    this.session = session;
    this.as = as;
    this.keeper = new Keeper(as === 'participant', first);
    this.#state = first;
    this.socket = openSocket();
    this.socket.onAny(() => (this.unanswered = 0));
    this.socket.on('connect', () => void this.greet());
    this.socket.on('disconnect', () => this.lost());
    this.socket.on('connect_error', () => this.lost());
    this.socket.on(on.push, (push: Push) => this.keep((keeper) => keeper.take(push)));
    this.socket.on(on.mine, (push: PersonalPush) => this.keep((keeper) => keeper.takeMine(push)));
    this.socket.on(on.signal, (heard: Heard) =>
      heard.is === 'here' ? (this.#here = heard.here) : this.onDrag(heard),
    );
    this.socket.on(on.gap, () => void this.greet());
    // The door was closed: the secret of this device was revoked, or the session is gone.
    this.socket.on(on.gone, () => this.refused('door'));
  }

  get status(): LinkStatus {
    return this.#status;
  }
  get ready(): boolean {
    return this.#state !== null;
  }
  get role(): string | null {
    return this.#role;
  }
  get key(): string | null {
    return this.#key;
  }
  get here(): Here | null {
    return this.#here;
  }
  get mineRev(): number {
    return this.#mine?.rev ?? 0;
  }
  /** The server's time now, as well as this device can tell. */
  now(): number {
    return Date.now() + this.#ahead;
  }
  /** A shared head: '' is the session's, else a run's. The caller names the shape that the view promises. */
  head<T>(scope: string): T | null {
    return (this.#state?.heads[scope] as T | undefined) ?? null;
  }
  window<T>(name: WindowName): { rows: T[]; total: number } | null {
    return (this.#state?.windows[windowKey(name)] as { rows: T[]; total: number } | undefined) ?? null;
  }
  mineHead<T>(scope: string): T | null {
    return (this.#mine?.heads[scope] as T | undefined) ?? null;
  }
  mineList<T>(scope: string, list: string): T[] {
    return (this.#mine?.lists[`${scope}|${list}`] as T[] | undefined) ?? [];
  }

  /** Looks at exactly these windows, beside those of the first state. */
  async look(windows: readonly WindowName[]): Promise<void> {
    const keys = (list: readonly WindowName[]) => list.map(windowKey).sort().join('&');
    if (keys(windows) === keys(this.windows)) return;
    this.windows = [...windows];
    await this.turn(this.windows, 0);
  }
  private async turn(wanted: WindowName[], tries: number): Promise<void> {
    if (this.#status.is !== 'online' || wanted !== this.windows) return;
    type Looked = { state: State | null; missed: Push | null } | null;
    const message = { windows: wanted, rev: this.#state?.rev ?? null };
    const answer = await this.ask<Looked>(on.windows, message, (looked) => {
      if (wanted !== this.windows) return;
      const { state = null, missed = null } = looked ?? {};
      if (state) this.keep((keeper) => keeper.replace(state));
      else if (missed) this.keep((keeper) => keeper.take(missed));
    });
    if (wanted !== this.windows || answer?.state || answer?.missed) return;
    // No answer, or too much was looked at within a second: what is still wanted is asked for again.
    if (tries < mostTurns) setTimeout(() => void this.turn(wanted, tries + 1), 1000);
  }
  /** One wish, answered. `key` lets a caller send the same wish again. Null: no answer came; nobody knows. */
  async do(
    name: string,
    data: unknown,
    run: string | null = null,
    more: Partial<CommandMessage> = {},
  ): Promise<Answer | null> {
    const message: CommandMessage = { key: newKey(), run, name, data, terms: null, ...more };
    return this.ask<Answer>(on.do, message, (answer) => {
      const push = answer.ok ? answer.push : undefined;
      if (push) this.keep((keeper) => keeper.takeMine(push));
    });
  }
  signal(signal: Signal): void {
    if (this.#status.is === 'online') this.socket.volatile.emit(on.signal, signal);
  }
  close(): void {
    this.socket.close();
  }

  /** The answer is taken as it comes in, before any push behind it. Null: none came. */
  private ask<T>(event: string, message: unknown, take: (answer: T) => void = () => {}): Promise<T | null> {
    return new Promise((resolve) => {
      this.socket.timeout(patience).emit(event, message, (late: Error | null, answer: T) => {
        if (late) this.noAnswer();
        else {
          this.unanswered = 0;
          take(answer);
        }
        resolve(late ? null : answer);
      });
    });
  }
  private noAnswer(): void {
    this.unanswered += 1;
    if (this.unanswered < deadAfter || !this.socket.connected) return;
    // A phone that changed networks would else wait most of a minute for the line to notice.
    this.unanswered = 0;
    this.socket.io.engine.close();
  }
  /** One greeting at a time repairs whatever is missing by then. */
  private async greet(): Promise<void> {
    if (this.greeting) return;
    this.greeting = true;
    const seated = await this.hello().finally(() => (this.greeting = false));
    if (seated && this.keeper.gap) void this.greet();
  }
  private async hello(): Promise<boolean> {
    const asked = performance.now();
    const windows = this.windows;
    const rev = this.#state?.rev ?? null;
    const hello = { wire, build: this.build ?? '', session: this.session, as: this.as, rev, windows };
    const welcome = await this.ask<Welcome>(on.hello, hello, (said) => {
      if (said.ok) this.keep((keeper) => keeper.begin(said.state, said.missed, said.mine));
    });
    if (!welcome || (!welcome.ok && welcome.no === 'busy')) {
      setTimeout(() => this.socket.connected && void this.greet(), 1000 + Math.random() * 2000);
      return false;
    }
    if (!welcome.ok) {
      if (welcome.no === 'wire' && windows.length > 0) {
        // A window of a run that is gone: look at nothing extra, the surface will ask again.
        this.windows = [];
        return this.hello();
      }
      this.refused(welcome.no as 'door');
      return false;
    }
    this.#ahead = welcome.now + (performance.now() - asked) / 2 - Date.now();
    this.build = welcome.build;
    renewWhenIdle(import.meta.env.SALA_BUILD, welcome.build, () => this.busy());
    this.#role = welcome.role;
    this.#key = welcome.key;
    this.#status = { is: 'online' };
    if (windows !== this.windows) {
      const wanted = this.windows;
      this.windows = [];
      void this.look(wanted);
    }
    this.onOnline();
    return true;
  }
  private lost(): void {
    if (this.#status.is === 'refused') return;
    if (this.#status.is !== 'offline') this.#status = { is: 'offline', since: Date.now() };
  }
  private refused(no: 'door' | 'wire' | 'session-gone'): void {
    this.#status = { is: 'refused', no };
    this.socket.close();
  }
  private keep(change: (keeper: Keeper) => void): void {
    const { keeper } = this;
    change(keeper);
    this.#state = keeper.state;
    this.#mine = keeper.mine;
    if (keeper.gap) void this.greet();
  }
}
