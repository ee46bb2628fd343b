// A simulated line: what a phone, desk or screen keeps of the server, by the same rules as the client.
import { io, type Socket } from 'socket.io-client';
import { Keeper } from '../../shared/views/keeper.ts';
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
  private readonly keeper: Keeper;
  welcome: Extract<Welcome, { ok: true }> | null = null;
  /** How often a gap was found and repaired. */
  gaps = 0;
  /** Bytes of everything that came in, for leak tests. */
  readonly heard: string[] = [];
  keepHeard = false;
  onPush: (push: Push) => void = () => {};
  private windows: WindowName[];
  private live = false;
  private greetings = 0;
  private waiting: { until: () => boolean; resolve: () => void }[] = [];

  constructor({ base, cookie, session, as, first = null, windows = [] }: LineOptions) {
    this.session = session;
    this.as = as;
    this.keeper = new Keeper(as === 'participant', first);
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
    this.socket.on(on.push, (push: Push) => {
      this.onPush(push);
      this.keep(() => this.keeper.take(push));
    });
    this.socket.on(on.mine, (push: PersonalPush) => this.keep(() => this.keeper.takeMine(push)));
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
  /** Greets like a page that has just been opened. */
  afresh(): Promise<void> {
    this.keeper.state = null;
    return this.greet();
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
      this.welcome = welcome;
      this.live = true;
      if (welcome.missed) this.onPush(welcome.missed);
      this.keep(() => this.keeper.begin(welcome.state, welcome.missed, welcome.mine));
    });
  }
  async do(
    name: string,
    data: unknown,
    run: string | null = null,
    more: Partial<CommandMessage> = {},
  ): Promise<Answer> {
    const message: CommandMessage = { key: newKey(), run, name, data, terms: null, ...more };
    let said: Answer | null = null;
    await this.ask<Answer>(on.do, message, (answer) => {
      if (answer && this.keepHeard) this.heard.push(JSON.stringify(answer));
      const push = answer?.ok ? answer.push : undefined;
      if (push) this.keep(() => this.keeper.takeMine(push));
      said = answer;
    });
    if (!said) throw new Error('the line broke before the answer');
    return said;
  }
  look(windows: WindowName[]): Promise<void> {
    this.windows = windows;
    const wanted = { windows, rev: this.state?.rev ?? null };
    return this.ask<{ state: State | null; missed: Push | null }>(on.windows, wanted, (answer) => {
      if (this.keepHeard) this.heard.push(JSON.stringify(answer));
      const { state = null, missed = null } = answer ?? {};
      if (state) this.keep(() => this.keeper.replace(state));
      else if (missed) this.keep(() => this.keeper.take(missed));
    });
  }
  /** Other windows from the next greeting on: a page that is turned while the line is down. */
  turn(windows: WindowName[]): void {
    this.windows = windows;
  }
  get state(): State | null {
    return this.keeper.state;
  }
  get mine(): Personal | null {
    return this.keeper.mine;
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
  private keep(change: () => void): void {
    change();
    if (this.keeper.gap && this.greetings === 0) {
      this.gaps += 1;
      void this.greet();
    }
    this.changed();
  }
  private changed(): void {
    const due = this.waiting.filter((one) => one.until());
    this.waiting = this.waiting.filter((one) => !due.includes(one));
    for (const one of due) one.resolve();
  }
}
