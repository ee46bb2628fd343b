// What an activity is to the engine, and what the engine is to an activity.
import type { GenericSchema } from 'valibot';
import type { Contribution, ContributionFact, ContributionWish } from '../contributions/types.ts';
import type { CountTool } from '../counts/counts.ts';
import type { Terms } from '../session/terms.ts';
import type { LocalText } from '../text/local-text.ts';
import type { Block, Teller } from './story.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** Random, 96 bits or more, no time inside; unique over sessions and installations. */
export type Id = string;
/** Who acts, under the identity contract of the run: a person's key, or a door's key for the desk. */
export type Key = string;
/** Whole milliseconds in UTC; never smaller than in the event before. */
export type Millis = number;
/** Erasable text: `w` finds it beside the log, `h` is its salted commitment (hex), which stays for ever. */
export type Words = { readonly w: Id; readonly h: string };

export const deskRoles = ['facilitator', 'cohost', 'moderator', 'recorder'] as const;
export type DeskRole = (typeof deskRoles)[number];
export type Role = DeskRole | 'screen' | 'participant' | 'system';
/** Who looks. `everyone` is a phone or the public, `screen` the projector. */
export type Audience = { to: 'everyone' } | { to: 'screen' } | { to: 'desk' } | { to: 'person'; key: Key };
export type SharedAudience = Exclude<Audience['to'], 'person'>;

/** Settings as a host writes them hold LocalText; as they are stored, Words stand in its place. */
export type Kept<T> = T extends LocalText
  ? Words
  : T extends readonly (infer I)[]
    ? readonly Kept<I>[]
    : T extends object
      ? { readonly [K in keyof T]: Kept<T[K]> }
      : T;

export type EventBody = { readonly type: string };

export interface Kind {
  settings: object;
  state: object;
  event: EventBody;
  commands: Record<string, unknown>;
}

/** What may be read beside one's own state. */
export type Rest = Readonly<{
  say(words: Words): string | null;
  contribution(id: Id): Contribution | undefined;
  /** What an audience may call somebody under the terms of this run. */
  name(key: Key, to: Audience['to'] | 'record'): PersonName | null;
  terms: Terms;
  open: boolean;
  /** How many contributions of this run are shown, and from how many people. */
  shown: { readonly contributions: number; readonly people: number };
  counts: CountTool;
}>;
/** `alias` numbers a made-up name (see shared/text/aliases.ts); -1 for the desk. `name`: given, where it may be seen. */
export type PersonName = { readonly alias: number; readonly role: Role; readonly name: string | null };

/** One wish being judged: who asks, when, and the only sources of chance, ids and words. */
export type Ask = Readonly<{
  by: Key;
  role: Role;
  at: Millis;
  /** The phone's own claim of when it was written; kept, never decides. */
  writtenAt: Millis | null;
  /** True where the run had closed, but the phone claims to have written before; only for `late: 'tray'`. */
  late: boolean;
  newId(): Id;
  random(): number;
  keep(text: string): Words;
}>;

export type No = { readonly no: string; readonly facts?: Json };
export type Yes<E> = { readonly yes: readonly E[]; readonly wishes?: readonly ContributionWish[] };
export type Decision<E> = No | Yes<E>;

/** `evolve` says what it changed; dirty rows, audiences and pushes follow from this alone. */
export interface Touch {
  row(list: string, id: Id): void;
  /** Every row of a list, for example when results are revealed. */
  list(list: string): void;
  head(): void;
  /** The part of one person. */
  person(key: Key): void;
}

export interface Command<K extends Kind, D> {
  by: readonly Role[];
  data: GenericSchema<unknown, D>;
  /** `open`: only while the run is open. `always`: also afterwards. */
  phase: 'open' | 'always';
  /** `tray`: what a phone wrote in time but sent too late is passed on with `ask.late`. Default: refused. */
  late?: 'tray';
  /** Per actor. */
  perMinute?: number;
  /** Where people are unnamed, each part of a run (a question of a survey) knows them under a key of its own. */
  part?(data: D): string;
  rule(state: Readonly<K['state']>, data: D, ask: Ask, rest: Rest): Decision<K['event']>;
}

export interface List<K extends Kind> {
  to: readonly Audience['to'][];
  ids(state: Readonly<K['state']>): Iterable<Id>;
  /** What this audience sees of one thing; null: it is not there for them. */
  row(state: Readonly<K['state']>, id: Id, audience: Audience, rest: Rest): Json | null;
  /** For `person` lists: whose. */
  whose?(state: Readonly<K['state']>, id: Id): readonly Key[];
  /** The ids of one person, where they are known without asking each. */
  idsOf?(state: Readonly<K['state']>, key: Key): Iterable<Id>;
  /** An order tells something too, so it may depend on who looks. */
  orders: Record<
    string,
    (state: Readonly<K['state']>, id: Id, rest: Rest, audience: Audience) => number | string
  >;
  /** Named parts of the list; a row may stand in several. */
  facets?(state: Readonly<K['state']>, id: Id, rest: Rest): readonly string[];
  /** Rows per window; 0: the whole list, only where a setting bounds it. */
  page: number;
  /** The order in which its first page belongs to the first state of shared audiences. */
  first?: string;
}

export type Heads<K extends Kind> = {
  everyone?(state: Readonly<K['state']>, rest: Rest): Json;
  screen?(state: Readonly<K['state']>, rest: Rest): Json;
  desk?(state: Readonly<K['state']>, rest: Rest): Json;
  /** `keyOf`: the key under which the person acts in a part; null where it can be known no more. */
  person?(state: Readonly<K['state']>, key: Key, rest: Rest, keyOf: (part: string) => Key | null): Json;
};

export interface Activity<K extends Kind> {
  name: string;
  version: number;
  settings: GenericSchema<unknown, K['settings']>;
  commands: { [C in keyof K['commands']]: Command<K, K['commands'][C]> };
  /** `auditor`: in the public record the event stands as a salted hash. */
  discloses(event: K['event']): 'public' | 'auditor';
  start(settings: Kept<K['settings']>): K['state'];
  /** No clock, chance, `Intl` or words. Facts come for contributions of this run, whoever caused them. */
  evolve(state: K['state'], event: Stamped<K['event']> | ContributionFact, touch: Touch): void;
  /** Where settings can be corrected while the run is open: as they stand now, another object after each change. */
  settingsNow?(state: Readonly<K['state']>): Kept<K['settings']>;
  /** What a contribution answers, where the run asks more than its title says. */
  asked?(state: Readonly<K['state']>, contribution: Id): Words | null;
  /** Called when the run closes; what it returns is written to the log (counts that stand in the public record). */
  closing?(state: Readonly<K['state']>): readonly K['event'][];
  /** Who has answered, for the one counting function; null where the question makes no sense. */
  answered?(state: Readonly<K['state']>): ReadonlySet<Key>;
  heads: Heads<K>;
  lists: Record<string, List<K>>;
  /** The run's part of the record, made from state and words; `say` gives null for what is erased or not public. */
  record(state: Readonly<K['state']>, rest: Rest): Json;
  /** The same said in words, for a screen reader. */
  twin(state: Readonly<K['state']>, rest: Rest): Outline;
  /** How `record` reads on paper and on the record's page, from its JSON alone. */
  story(content: Json, tell: Teller): Block[];
}
/** An activity whose types are forgotten: what the engine holds in its registry. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the engine only hands back to an activity what came from it
export type AnyActivity = Activity<any>;
/** An event as evolve sees it: with who and when. */
export type Stamped<E> = E & { readonly by: Key; readonly at: Millis };

/** Text that a person reads: words as given, or a message key with facts, in nested parts. */
export type Outline = {
  readonly text?: string;
  readonly key?: string;
  readonly facts?: { readonly [name: string]: string | number };
  readonly parts?: readonly Outline[];
};

export const refuse = (code: string, facts?: Json): No =>
  facts === undefined ? { no: code } : { no: code, facts };
export const happens = <E>(...yes: E[]): Yes<E> => ({ yes });
