// A session played without a server: real rules, a clock that is moved by hand, chance with a seed.
import type { Id, Json, Key, Millis, Role } from '../../shared/activity/contract.ts';
import { activities } from '../../shared/activities/registry.ts';
import { emptyHead, seal, type Head, type SealedEvent } from '../../shared/log/chain.ts';
import type { LogWords, Source } from '../../shared/record/make.ts';
import { decide } from '../../shared/session/decide.ts';
import {
  emptyHouse,
  evolve,
  noTouch,
  type Beside,
  type House,
  type HouseTouch,
  type LogEvent,
} from '../../shared/session/house.ts';
import type { SessionSpec } from '../../shared/session/spec.ts';
import { seeded } from './chance.ts';

/** What a wish came to: a refusal, or the events that happened and the ids that were made. */
export type Outcome =
  { ok: false; no: string; facts?: Json } | { ok: true; events: SealedEvent[]; made: Id[]; at: Millis };
export type HouseOptions = { seed?: number; at?: Millis; id?: Id };
type Wanted = { run?: Id | null; terms?: number | null; writtenAt?: Millis | null };

/** 20 February 2027, 13:00 in Thailand. */
export const saturday: Millis = Date.UTC(2027, 1, 20, 6, 0, 0);

export class PlayedHouse {
  readonly house: House;
  readonly events: SealedEvent[] = [];
  /** By handle; redacted ones stay with nothing in them. */
  readonly words = new Map<Id, LogWords>();
  readonly names = new Map<Key, string>();
  /** The server's clock. It stands still until `wait`. */
  now: Millis;
  readonly beside: Beside;
  /** Where changes are noted; a viewer's, where views are to follow. */
  touch: HouseTouch = noTouch;
  private head: Head = { seq: 0, link: '', at: 0 };
  private readonly random: () => number;

  constructor({ seed = 1, at = saturday, id }: HouseOptions = {}) {
    this.random = seeded(seed);
    this.now = at;
    this.house = emptyHouse(id ?? this.newId(), activities);
    this.beside = {
      say: ({ w }) => this.words.get(w)?.text ?? null,
      nameOf: (key) => this.names.get(key) ?? null,
    };
  }

  get id(): Id {
    return this.house.session.id;
  }
  wait(seconds: number): this {
    this.now += Math.round(seconds * 1000);
    return this;
  }
  join(key: Key, role: Role = 'participant', name?: string): this {
    if (name !== undefined) this.names.set(key, name);
    this.must('system', 'join', { key, role });
    return this;
  }
  /** The role is that under which `who` joined; participants carry the terms that the run has now. */
  do(who: Key, name: string, data: Json, run: Id | null = null, wanted: Wanted = {}): Outcome {
    const { session } = this.house;
    const role: Role = who === 'system' ? 'system' : (session.people.get(who)?.role ?? 'participant');
    const terms = run === null ? null : (session.runs.get(run)?.termsNo ?? null);
    const wish = { run, name, data, terms, writtenAt: null, ...wanted };
    const tools = { at: this.now, newId: this.newId, newSalt: this.newSalt, random: this.random };
    const judged = decide(this.house, wish, { key: who, role }, this.beside, tools);
    if ('no' in judged) return { ok: false, ...judged };
    for (const { w, salt, text } of judged.words) this.words.set(w, { w, salt, text });
    for (const w of judged.redact) this.words.set(w, { w, salt: null, text: null });
    const events = judged.events.map((event) => this.wrote(event));
    return { ok: true, events, made: judged.made, at: this.now };
  }
  /** Puts a fact into the log as it is; for what an earlier release wrote and this one would refuse. */
  wrote(event: LogEvent): SealedEvent {
    const skeleton = JSON.stringify(event);
    if (this.head.seq === 0) this.head = emptyHead(this.id, skeleton);
    const sealed = seal(this.head, this.now, skeleton, this.newSalt());
    this.head = { seq: sealed.seq, link: sealed.link, at: sealed.at };
    evolve(this.house, event, this.now, this.touch);
    this.events.push(sealed);
    return sealed;
  }
  /** As `do`, where a refusal is the test's own mistake. */
  must(who: Key, name: string, data: Json, run: Id | null = null, wanted: Wanted = {}) {
    const outcome = this.do(who, name, data, run, wanted);
    if (!outcome.ok) throw new Error(`${who} may not ${name}: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  /** The id of a step, counted from 0 as in the agenda. */
  step(index: number): Id {
    const id = this.house.session.order[index];
    if (id === undefined) throw new Error(`no step ${index}`);
    return id;
  }
  /** The current run of a step. */
  run(index: number): Id {
    const id = this.house.session.steps.get(this.step(index))?.runs.at(-1);
    if (id === undefined) throw new Error(`step ${index} was not opened`);
    return id;
  }
  open(index: number, by: Key): Id {
    this.must(by, 'openStep', { id: this.step(index) });
    return this.run(index);
  }
  close(index: number, by: Key): this {
    this.must(by, 'closeStep', { id: this.step(index) });
    return this;
  }
  /** A card of `who`; returns the contribution's id. */
  card(who: Key, run: Id, text: string, prompt = 0): Id {
    return this.must(who, 'addCard', { prompt, text }, run).made[0] as Id;
  }
  /** What a record is made from. */
  source(): Source {
    return {
      session: this.id,
      events: this.events,
      words: [...this.words.values()],
      names: this.names,
      activities,
      by: 'sala test',
      at: this.now,
    };
  }

  private readonly letters = (n: number, alphabet: string): string =>
    Array.from({ length: n }, () => alphabet[Math.floor(this.random() * alphabet.length)]).join('');
  private readonly newId = (): Id => this.letters(20, 'abcdefghijkmnpqrstuvwxyz23456789');
  private readonly newSalt = (): string => this.letters(32, '0123456789abcdef');
}

/** A session as the host set it up, before anybody came. */
export function openHouse(spec: SessionSpec, options: HouseOptions = {}): PlayedHouse {
  const played = new PlayedHouse(options);
  played.must('system', 'create', { id: played.id, spec: spec as unknown as Json, version: 1 });
  return played;
}
