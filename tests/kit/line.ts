// A simulated line: what a phone, desk or screen keeps of the server, by the same rules as the client.
import { io, type Socket } from 'socket.io-client';
import { applyPatches } from '../../shared/views/diff.ts';
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

export const newKey = (): string => crypto.randomUUID();
export type As = 'participant' | 'desk' | 'screen';
export type LineOptions = {
  base: string;
  cookie: string;
  session: string;
  as: As;
  first?: State | null;
  windows?: WindowName[];
};

export class Line {
  readonly socket: Socket;
  readonly session: string;
  readonly as: As;
  state: State | null;
  mine: Personal | null = null;
  welcome: Extract<Welcome, { ok: true }> | null = null;
  /** How often a gap was found and repaired. */
  gaps = 0;
  /** Bytes of everything that came in, for leak tests. */
  readonly heard: string[] = [];
  keepHeard = false;
  onPush: (push: Push) => void = () => {};
  private windows: WindowName[];
  private held: PersonalPush[] = [];
  private live = false;
  private greetings = 0;
  private waiting: { until: () => boolean; resolve: () => void }[] = [];

  constructor({ base, cookie, session, as, first = null, windows = [] }: LineOptions) {
    this.session = session;
    this.as = as;
    this.state = first;
    this.windows = windows;
    this.socket = io(base, {
      transports: ['websocket'],
      extraHeaders: { cookie, origin: base },
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 400,
    });
    this.socket.onAny(
      (name: string, message: unknown) => this.keepHeard && this.heard.push(JSON.stringify([name, message])),
    );
    this.socket.on(on.push, (push: Push) => this.take(push));
    this.socket.on(on.mine, (push: PersonalPush) => {
      this.held.push(push);
      this.release();
    });
    this.socket.on(on.gap, () => void this.greet());
    this.socket.on('connect', () => void this.greet());
    this.socket.on('disconnect', () => (this.live = false));
  }

  /** Resolves once greeted; later reconnections greet by themselves. */
  async ready(): Promise<this> {
    await this.until(() => this.welcome !== null);
    return this;
  }
  /** Resolves when the line is up and no greeting is under way. */
  greeted(): Promise<void> {
    return this.until(() => this.live && this.greetings === 0);
  }
  greet(): Promise<void> {
    const hello = {
      wire,
      build: 'test',
      session: this.session,
      as: this.as,
      rev: this.state?.rev ?? null,
      windows: this.windows,
    };
    this.greetings += 1;
    return this.ask<Welcome>(on.hello, hello, (welcome) => {
      this.greetings -= 1;
      // The line broke; the next one greets by itself.
      if (welcome === null) return this.changed();
      // As the client does: who is told that it is busy comes again a little later.
      if (!welcome.ok && welcome.no === 'busy')
        return void setTimeout(() => this.socket.connected && void this.greet(), 50);
      if (!welcome.ok) throw new Error(`not let in: ${welcome.no}`);
      if (this.keepHeard) this.heard.push(JSON.stringify(welcome));
      this.held = [];
      if (welcome.state) this.state = welcome.state;
      if (welcome.mine) this.mine = welcome.mine;
      if (welcome.missed) this.take(welcome.missed, true);
      this.welcome = welcome;
      this.live = true;
      this.changed();
    });
  }
  async do(
    name: string,
    data: unknown,
    run: string | null = null,
    more: Partial<CommandMessage> = {},
  ): Promise<Answer> {
    const message: CommandMessage = { key: newKey(), run, name, data, terms: null, ...more };
    const answer = (await this.socket.timeout(20_000).emitWithAck(on.do, message)) as Answer;
    if (this.keepHeard) this.heard.push(JSON.stringify(answer));
    return answer;
  }
  look(windows: WindowName[]): Promise<void> {
    this.windows = windows;
    const wanted = { windows, rev: this.state?.rev ?? null };
    return this.ask<{ state: State | null; missed: Push | null }>(on.windows, wanted, (answer) => {
      if (this.keepHeard) this.heard.push(JSON.stringify(answer));
      if (answer?.state) this.state = answer.state;
      if (answer?.missed) this.take(answer.missed);
      this.changed();
    });
  }
  /** Other windows from the next greeting on: a page that is turned while the line is down. */
  turn(windows: WindowName[]): void {
    this.windows = windows;
  }
  head<T>(scope = ''): T {
    return this.state?.heads[scope] as T;
  }
  rows<T>(name: WindowName): T[] {
    return (this.state?.windows[windowKey(name)]?.rows ?? []) as unknown as T[];
  }
  mineHead<T>(scope: string): T {
    return this.mine?.heads[scope] as T;
  }
  mineRows<T>(list = 'mine', scope = ''): T[] {
    return (this.mine?.lists[`${scope}|${list}`] ?? []) as unknown as T[];
  }
  /** Waits for what must come to be; never for time. The runner's limit ends a wait that is in vain. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ until: condition, resolve }));
  }
  close(): void {
    this.socket.close();
  }

  /** The answer is taken as it comes in, before any push behind it. Null: the line broke. */
  private ask<T>(event: string, message: unknown, take: (answer: T | null) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.timeout(20_000).emit(event, message, (error: Error | null, answer: T) => {
        if (error && this.socket.connected) return reject(error);
        try {
          take(error ? null : answer);
          resolve();
        } catch (wrong) {
          reject(wrong as Error);
        }
      });
    });
  }
  private take(push: Push, missed = false): void {
    this.onPush(push);
    if (!this.state || push.rev < this.state.rev || (push.rev === this.state.rev && !missed)) return;
    if (push.from > this.state.rev) {
      this.gaps += 1;
      return void this.greet();
    }
    applyPatches(this.state, null, push.patches);
    this.state.rev = push.rev;
    this.release();
    this.changed();
  }
  private release(): void {
    while (
      this.held[0] &&
      this.mine &&
      (this.as !== 'participant' || this.held[0].with <= (this.state?.rev ?? 0))
    ) {
      const push = this.held.shift() as PersonalPush;
      if (push.rev <= this.mine.rev) continue;
      if (push.from > this.mine.rev) {
        this.gaps += 1;
        return void this.greet();
      }
      applyPatches({ rev: 0, heads: {}, windows: {} }, this.mine, push.patches);
      this.mine.rev = push.rev;
    }
    this.changed();
  }
  private changed(): void {
    const due = this.waiting.filter((one) => one.until());
    this.waiting = this.waiting.filter((one) => !due.includes(one));
    for (const one of due) one.resolve();
  }
}
