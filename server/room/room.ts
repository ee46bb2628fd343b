// A session in memory. Take what waits, decide and evolve each, append the batch, push, answer.
import type { Id, Json, Key, Millis, Role } from '../../shared/activity/contract.ts';
import { emptyHead, seal, type Head } from '../../shared/log/chain.ts';
import { digest } from '../../shared/log/hash.ts';
import { decide, type Tools, type Who, type Wish } from '../../shared/session/decide.ts';
import {
  emptyHouse,
  evolve,
  type Activities,
  type Beside,
  type House,
  type LogEvent,
} from '../../shared/session/house.ts';
import { readEvent } from '../../shared/session/read.ts';
import type { Answer, CommandMessage } from '../../shared/wire/wire.ts';
import type { Batch, Receipt, Store, StoredEvent, StoredWords } from '../store/store.ts';
import { urgency, type Urgency } from './urgent.ts';
import { Viewer, type Outlet } from './viewer.ts';

export type Waiting = { command: CommandMessage; who: Who; answer(answer: Answer): void };
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
  private settled: (() => void)[] = [];
  private readonly store: Store;
  private readonly fence: number;
  private readonly tools: RoomTools;
  private readonly outlet: Outlet;
  readonly beside: Beside;

  constructor(id: Id, activities: Activities, store: Store, fence: number, tools: RoomTools, outlet: Outlet) {
    this.id = id;
    this.store = store;
    this.fence = fence;
    this.tools = tools;
    this.outlet = outlet;
    this.beside = {
      say: (handle) => this.words.get(handle.w) ?? null,
      nameOf: (key) => this.names.get(key) ?? null,
    };
    this.house = emptyHouse(id, activities);
    this.head = { seq: 0, link: '', at: 0 };
    this.viewer = this.newViewer();
    this.lastUsed = tools.now();
  }

  /** [E4] Reads the state again from the log, in slices that let others in between. */
  async load(): Promise<boolean> {
    const stored = await this.store.load(this.id);
    if (!stored || stored.events.length === 0) return false;
    this.house = emptyHouse(this.id, this.house.activities);
    this.words = new Map(
      stored.words.flatMap((words) => (words.text === null ? [] : [[words.w, words.text]])),
    );
    this.receipts = new Map(stored.receipts.toReversed().map((receipt) => [receipt.hash, receipt.answer]));
    for (const name of await this.store.names(this.id)) this.names.set(name.key, name.name);
    const quiet = { of: () => ({ row() {}, list() {}, head() {}, person() {} }) };
    let count = 0;
    for (const event of stored.events) {
      evolve(this.house, readEvent(event.skeleton), event.at, quiet);
      if ((count += 1) % 2000 === 0) await new Promise((resume) => setImmediate(resume));
    }
    const last = stored.events.at(-1) as StoredEvent;
    this.head = { seq: last.seq, link: last.link, at: last.at };
    this.viewer = this.newViewer();
    return true;
  }

  submit(command: CommandMessage, who: Who): Promise<Answer> {
    return new Promise((answer) => {
      this.queue.push({ command, who, answer });
      this.lastUsed = this.tools.now();
      if (!this.working) void this.work();
    });
  }
  /** What the server itself wishes: joining, for one. */
  system(name: string, data: Json, key: string): Promise<Answer> {
    return this.submit({ key, run: null, name, data, terms: null }, { key: 'system', role: 'system' });
  }
  /** Resolves when no commit is in flight, so that whatever is looked at is durable. */
  quiet(): Promise<void> {
    return this.working ? new Promise((resolve) => this.settled.push(resolve)) : Promise.resolve();
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
      for (const resolve of this.settled.splice(0)) resolve();
    }
    this.working = false;
    for (const resolve of this.settled.splice(0)) resolve();
  }

  private async turn(batch: readonly Waiting[]): Promise<void> {
    const from = this.head.seq;
    const out: { events: StoredEvent[]; words: StoredWords[]; receipts: Receipt[]; redact: Id[] } = {
      events: [],
      words: [],
      receipts: [],
      redact: [],
    };
    const answers: (() => void)[] = [];
    let how: Urgency = 'tick';
    for (const waiting of batch) {
      const hash = digest('receipt', `${waiting.who.key}\n${waiting.command.key}`);
      const known = this.receipts.get(hash);
      if (known !== undefined) {
        const [at, link, made] = JSON.parse(known) as Kept;
        answers.push(() =>
          waiting.answer(this.answer({ ok: true, rev: 0, mine: 0, at, link, made }, waiting.who)),
        );
        continue;
      }
      const at = Math.max(this.tools.now(), this.head.at);
      const wish: Wish = { ...waiting.command, writtenAt: waiting.command.writtenAt ?? null };
      const tools: Tools = { ...this.tools, at };
      const judged = decide(this.house, wish, waiting.who, this.beside, tools);
      if ('no' in judged) {
        answers.push(() => waiting.answer({ ok: false, ...judged }));
        continue;
      }
      for (const event of judged.events) {
        const stored = this.append(event, at);
        out.events.push(stored);
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
      answers.push(() => waiting.answer(this.answer(answer, waiting.who)));
    }
    try {
      if (out.redact.length > 0) await this.onRedact(out.redact);
      if (out.receipts.length > 0)
        await this.store.append(this.id, from, this.fence, { ...out, forget: [] } satisfies Batch);
    } catch (error) {
      return this.again(batch, error);
    }
    // Answers name the revision that will hold their effect, so they are made before the push.
    for (const answer of answers) answer();
    if (!this.viewer.dirty.empty) this.onDirty(how);
  }

  private newViewer(): Viewer {
    const rev = 1 + Math.floor(this.tools.random() * 2 ** 31);
    return new Viewer(this.house, this.beside, this.outlet, rev);
  }
  /** A name changed beside the log: rows that may show it are made again. */
  rename(key: Key, name: string | null): void {
    if (name === null) this.names.delete(key);
    else this.names.set(key, name);
    if (!this.house.session.people.has(key)) return;
    const { dirty } = this.viewer;
    dirty.of('').row('people', key);
    for (const id of this.house.session.byAuthor.get(key) ?? []) {
      const run = this.house.session.contributions.get(id)?.run;
      dirty.of('').row('contributions', id);
      // By convention a list of contributions has their ids; other lists ignore an id that they do not hold.
      if (run !== undefined)
        for (const list of Object.keys(this.house.runs.get(run)?.activity.lists ?? {}))
          dirty.of(run).row(list, id);
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
  /** [E1] The append failed: nothing of the batch happened, and what is in memory is read again. */
  private async again(batch: readonly Waiting[], error: unknown): Promise<void> {
    try {
      await this.load();
    } finally {
      for (const waiting of batch) waiting.answer({ ok: false, no: 'again' });
    }
    this.onFault(error);
  }
  onFault: (error: unknown) => void = () => {};
  onRedact: (words: readonly Id[]) => Promise<void> = async () => {};

  private answer(answer: Answer, who: Who): Answer {
    if (!answer.ok) return answer;
    return { ...answer, ...this.viewer.next(audienceOf(who.role), who.key) };
  }
}

export const audienceOf = (role: Role): 'everyone' | 'screen' | 'desk' =>
  role === 'participant' ? 'everyone' : role === 'screen' ? 'screen' : 'desk';
