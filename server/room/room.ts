// A session in memory. Take what waits, decide and evolve each, append the batch, push, answer.
import type { Id, Json, Key, Millis, Role } from '../../shared/activity/contract.ts';
import { emptyHead, seal, type Head } from '../../shared/log/chain.ts';
import { digest } from '../../shared/log/hash.ts';
import { decide, type Judged, type Tools, type Who, type Wish } from '../../shared/session/decide.ts';
import {
  emptyHouse,
  evolve,
  type Activities,
  type Beside,
  type House,
  type LogEvent,
} from '../../shared/session/house.ts';
import type { Answer, CommandMessage, PersonalPush } from '../../shared/wire/wire.ts';
import type { Batch, Receipt, Store, StoredEvent, StoredWords } from '../store/store.ts';
import { readSession } from './reading.ts';
import type { RunKeys } from './run-keys.ts';
import { RunMasks } from './run-masks.ts';
import { changesListing, urgency, type Urgency } from './urgent.ts';
import { Unnaming } from './unnaming.ts';
import { Viewer, type Outlet } from './viewer.ts';

/** `line`: the line that asked, which is told in the answer what its person has to know. */
export type Waiting = {
  command: CommandMessage;
  who: Who;
  line: object | null;
  answer(answer: Answer): void;
};
export type RoomTools = { now(): Millis; newId(): Id; newSalt(): string; random(): number };
/** An answer as its receipt keeps it: time, link, what it made. */
type Kept = [Millis, string, readonly Id[]];
/** At most this many commands in one commit; the rest wait for the next. */
const batchSize = 1000;

export class Room {
  readonly id: Id;
  house: House;
  viewer: Viewer;
  head: Head;
  /** Wakes the hall: views are pushed on its tick, or at once. */
  onDirty: (how: Urgency) => void = () => {};
  lastUsed: Millis;
  readonly names = new Map<Key, string>();
  private words = new Map<Id, string>();
  private receipts = new Map<string, string>();
  private queue: Waiting[] = [];
  private working = false;
  /** Memory may be ahead of the log. */
  private astray = false;
  private settled: (() => void)[] = [];
  private readonly store: Store;
  private readonly fence: number;
  private readonly tools: RoomTools;
  private readonly outlet: Outlet;
  readonly beside: Beside;

  private readonly masks: RunMasks;

  constructor(
    id: Id,
    activities: Activities,
    store: Store,
    fence: number,
    tools: RoomTools,
    outlet: Outlet,
    keys: RunKeys,
  ) {
    this.id = id;
    this.store = store;
    this.fence = fence;
    this.tools = tools;
    this.outlet = outlet;
    this.beside = {
      say: (handle) => this.words.get(handle.w) ?? null,
      nameOf: (key) => this.names.get(key) ?? null,
      masks: (this.masks = new RunMasks(id, keys)),
    };
    this.house = emptyHouse(id, activities);
    this.head = { seq: 0, link: '', at: 0 };
    this.viewer = this.newViewer();
    this.lastUsed = tools.now();
  }

  /** [E4] Reads the state again from the log, in slices that let others in between. False: there is nothing to read. */
  async load(): Promise<boolean> {
    const read = await readSession(this.store, this.id, this.house.activities);
    if (!read) return false;
    const names = await this.store.names(this.id);
    for (const { key, name } of names) this.names.set(key, name);
    this.house = read.house;
    this.words = read.words;
    this.receipts = read.receipts;
    this.head = read.head;
    await this.masks.restore(read.house.session);
    this.viewer = this.newViewer();
    this.astray = false;
    return true;
  }

  /** `answer` is called before anything is pushed, so that the line hears it first. */
  ask(command: CommandMessage, who: Who, line: object | null, answer: (answer: Answer) => void): void {
    this.queue.push({ command, who, line, answer });
    this.lastUsed = this.tools.now();
    if (!this.working) void this.work();
  }
  submit(command: CommandMessage, who: Who): Promise<Answer> {
    return new Promise((answer) => this.ask(command, who, null, answer));
  }
  /** What the server itself wishes: joining, for one. */
  system(name: string, data: Json, key: string): Promise<Answer> {
    return this.submit({ key, run: null, name, data, terms: null }, { key: 'system', role: 'system' });
  }
  /** [V9] Resolves when no commit is in flight, so that whatever is looked at is durable; throws where nothing is. */
  async quiet(): Promise<void> {
    if (this.working) await new Promise<void>((resolve) => this.settled.push(resolve));
    if (this.astray) throw new Error(`session ${this.id} cannot be read now`);
  }
  get busy(): boolean {
    return this.working;
  }

  private async work(): Promise<void> {
    this.working = true;
    // Commands that came in the same turn of the event loop share a commit.
    await Promise.resolve();
    while (this.queue.length > 0) {
      await this.turn(this.queue.splice(0, batchSize));
      if (this.settled.length === 0) continue;
      for (const resolve of this.settled.splice(0)) resolve();
      // [V9] Whoever waited looks now, before the next batch is evolved ahead of the log.
      await new Promise((resume) => setImmediate(resume));
    }
    this.working = false;
    for (const resolve of this.settled.splice(0)) resolve();
  }

  private async turn(batch: readonly Waiting[]): Promise<void> {
    try {
      // What could not be read again after a fault is read before anything else is decided.
      if (this.astray && !(await this.load())) throw new Error(`session ${this.id} cannot be read`);
      const [answers, how] = await this.commit(batch);
      const told = this.viewer.settle(
        answers.flatMap(({ waiting, answer }) => (answer.ok ? [waiting.who.key] : [])),
      );
      for (const { waiting, answer } of answers) waiting.answer(this.answer(answer, waiting, told));
      for (const [key, push] of told) this.outlet.pushPerson(key, push);
      if (this.viewer.waits) this.onDirty(how);
    } catch (error) {
      await this.again(batch, error);
    }
  }

  /** Decides, evolves and appends. Gives the answers, and how soon the views must follow. */
  private async commit(
    batch: readonly Waiting[],
  ): Promise<[{ waiting: Waiting; answer: Answer }[], Urgency]> {
    const from = this.head.seq;
    const out: { events: StoredEvent[]; words: StoredWords[]; receipts: Receipt[]; redact: Id[] } = {
      events: [],
      words: [],
      receipts: [],
      redact: [],
    };
    const answers: { waiting: Waiting; answer: Answer }[] = [];
    const unnamed = new Unnaming(this.masks, this.house);
    let how: Urgency = 'tick';
    let listed = false;
    for (const waiting of batch) {
      const hash = digest('receipt', `${waiting.who.key}\n${waiting.command.key}`);
      const known = unnamed.isOver(waiting.command.run) ? undefined : this.receipts.get(hash);
      if (known !== undefined) {
        const [at, link, made] = JSON.parse(known) as Kept;
        answers.push({ waiting, answer: { ok: true, rev: 0, mine: 0, at, link, made } });
        continue;
      }
      const at = Math.max(unnamed.time(waiting.command.run, this.tools.now()), this.head.at);
      const wish: Wish = { ...waiting.command, writtenAt: waiting.command.writtenAt ?? null };
      const tools: Tools = { ...this.tools, at };
      const judged = this.judge(wish, waiting.who, tools);
      if ('no' in judged) {
        answers.push({ waiting, answer: { ok: false, ...judged } });
        continue;
      }
      for (const event of judged.events) {
        unnamed.hear(event);
        const stored = this.append(event, at);
        out.events.push(stored);
        listed ||= changesListing(event.type);
        const wants = urgency(event.type);
        if (how !== 'hide' && wants !== 'tick') how = wants;
      }
      for (const { w, salt, text, original } of judged.words) {
        out.words.push({ w, seq: this.head.seq, salt, text, original });
        this.words.set(w, text);
      }
      for (const w of judged.redact) this.words.delete(w);
      out.redact.push(...judged.redact);
      const answer: Answer = { ok: true, rev: 0, mine: 0, at, link: this.head.link, made: judged.made };
      const json = JSON.stringify([at, answer.link, answer.made] satisfies Kept);
      this.receipts.set(hash, json);
      out.receipts.push({ hash, run: waiting.command.run, answer: json });
      answers.push({ waiting, answer });
    }
    if (out.redact.length > 0) await this.onRedact(out.redact);
    await unnamed.before();
    if (out.receipts.length > 0)
      await this.store.append(this.id, from, this.fence, { ...out, forget: unnamed.closed } satisfies Batch);
    // All of it is kept and done: a key that stays behind on disk is no reason to say anything else.
    await unnamed.after().catch((error: unknown) => this.onMisrule(error));
    if (listed) this.onListed();
    return [answers, how];
  }
  /** A rule that fails by a fault of its own refuses its own command, and nobody else's. */
  private judge(wish: Wish, who: Who, tools: Tools): Judged {
    try {
      return decide(this.house, wish, who, this.beside, tools);
    } catch (error) {
      this.onMisrule(error);
      return { no: 'unknown' };
    }
  }

  private newViewer(): Viewer {
    const rev = 1 + Math.floor(this.tools.random() * 2 ** 31);
    return new Viewer(this.house, this.beside, this.outlet, rev);
  }
  /** A name changed beside the log: rows that may show it are made again. */
  rename(key: Key, name: string | null): void {
    if ((this.names.get(key) ?? null) === name) return;
    if (name === null) this.names.delete(key);
    else this.names.set(key, name);
    if (!this.house.session.people.has(key)) return;
    const { dirty } = this.viewer;
    // Where the terms say so, the stage names whom it quotes.
    dirty.of('').head();
    dirty.of('').person(key);
    dirty.of('').row('people', key);
    dirty.of('').list('actions');
    for (const id of this.house.session.byAuthor.get(key) ?? []) {
      const run = this.house.session.contributions.get(id)?.run;
      dirty.of('').row('contributions', id);
      // Any row of a run may quote a person with their name; what is one person's own says nobody's.
      if (run === undefined) continue;
      for (const [list, { to }] of Object.entries(this.house.runs.get(run)?.activity.lists ?? {}))
        if (to.some((audience) => audience !== 'person')) dirty.of(run).list(list);
    }
    if (!this.working) this.onDirty('tick');
  }
  private append(event: LogEvent, at: Millis): StoredEvent {
    const skeleton = JSON.stringify(event);
    if (this.head.seq === 0) this.head = emptyHead(this.id, skeleton);
    const sealed = seal(this.head, at, skeleton, this.tools.newSalt());
    this.head = { seq: sealed.seq, link: sealed.link, at };
    evolve(this.house, event, at, this.viewer.dirty);
    return sealed;
  }
  /**
   * [E1] The append failed: nothing of the batch happened, and what is in memory is read again. Where even that fails,
   * the next batch tries. Answering twice is harmless: only the first answer travels.
   */
  private async again(batch: readonly Waiting[], error: unknown): Promise<void> {
    this.astray = true;
    await this.load().catch(() => false);
    for (const waiting of batch) waiting.answer({ ok: false, no: 'again' });
    this.onFault(error);
  }
  /** Memory was not what the log says; it has been read again, so whoever looks must greet anew. */
  onFault: (error: unknown) => void = () => {};
  /** Title or status changed: listings of sessions follow. */
  onListed: () => void = () => {};
  onMisrule: (error: unknown) => void = () => {};
  onRedact: (words: readonly Id[]) => Promise<void> = async () => {};

  /** The line that asked hears in its answer what its person is told; where there are others, all hear it apart. */
  private answer(answer: Answer, { who, line }: Waiting, told: Map<Key, PersonalPush>): Answer {
    if (!answer.ok) return answer;
    const next = this.viewer.next(audienceOf(who.role), who.key);
    const push = line && this.viewer.alone(who.key, line) ? told.get(who.key) : undefined;
    if (!push) return { ...answer, ...next };
    told.delete(who.key);
    return { ...answer, ...next, push };
  }
}

export const audienceOf = (role: Role): 'everyone' | 'screen' | 'desk' =>
  role === 'participant' ? 'everyone' : role === 'screen' ? 'screen' : 'desk';
