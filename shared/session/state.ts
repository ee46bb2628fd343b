// The state of a session: what its log adds up to, without words.
import type { Id, Json, Key, Millis, Role, Words } from '../activity/contract.ts';
import type { Contribution, HideReason, Status } from '../contributions/types.ts';
import type { Language } from '../text/local-text.ts';
import type { Clock } from './clock.ts';
import type { Terms } from './terms.ts';

export type Person = {
  readonly key: Key;
  readonly role: Role;
  readonly alias: number;
  readonly joinedAt: Millis;
};
export type Step = {
  readonly id: Id;
  readonly activity: string;
  readonly version: number;
  title: Words;
  minutes: number;
  settings: Json;
  script: Words | null;
  probes: readonly Words[];
  terms: Terms;
  clock: Clock;
  /** Its runs, oldest first; the last one is current. */
  runs: Id[];
  note: { words: Words; version: number; by: Key; at: Millis } | null;
};
export type Run = {
  readonly id: Id;
  readonly step: Id;
  readonly openedAt: Millis;
  /** Settings as they stood when it opened. */
  readonly settings: Json;
  terms: Terms;
  termsNo: number;
  phase: 'open' | 'closed';
  closedAt: Millis | null;
  /** Locked by the first contribution. */
  locked: boolean;
  /** Its contributions, in order of arrival. */
  contributions: Id[];
  /** How many of them are shown, and whose: author → how many. */
  shown: number;
  shownBy: Map<Key, number>;
};
export type Stage =
  | { readonly show: 'qr' | 'timer' | 'blank' }
  | { readonly show: 'step' | 'results'; readonly run: Id }
  | { readonly show: 'agenda'; readonly step: Id }
  | { readonly show: 'contribution'; readonly contribution: Id }
  | { readonly show: 'message'; readonly message: Words };
/** One act of moderation, over one or many contributions; what each was before makes undo possible. */
export type Action = {
  readonly id: Id;
  readonly by: Key;
  readonly at: Millis;
  readonly to: 'shown' | 'hidden' | 'merged' | 'undone';
  readonly reason: HideReason | null;
  readonly into: Id | null;
  readonly was: readonly {
    readonly id: Id;
    readonly status: Status;
    readonly mergedInto: Id | null;
    readonly reason: Contribution['reason'];
    readonly lastAction: Id | null;
  }[];
  undone: boolean;
  /** Of an undoing: how many it restored, and how many it had to leave because they had changed since. */
  readonly undid: { readonly restored: number; readonly left: number } | null;
};

export type SessionState = {
  id: Id;
  title: Words | null;
  language: Language;
  /** Null in sessions of before. */
  zone: string | null;
  method: { key: string; version: number };
  sample: boolean;
  about: Map<string, Words>;
  status: 'planned' | 'running' | 'ended';
  createdAt: Millis;
  startedAt: Millis | null;
  endedAt: Millis | null;
  people: Map<Key, Person>;
  participants: number;
  steps: Map<Id, Step>;
  order: Id[];
  runs: Map<Id, Run>;
  stage: Stage;
  contributions: Map<Id, Contribution>;
  /** author → contributions, in order of arrival. */
  byAuthor: Map<Key, Id[]>;
  actions: Map<Id, Action>;
  /** How many wait to be read, and how many of those came late. */
  waiting: number;
  lateWaiting: number;
};

export const emptySession = (id: Id): SessionState => ({
  id,
  title: null,
  language: 'th',
  zone: null,
  method: { key: '', version: 0 },
  sample: false,
  about: new Map(),
  status: 'planned',
  createdAt: 0,
  startedAt: null,
  endedAt: null,
  people: new Map(),
  participants: 0,
  steps: new Map(),
  order: [],
  runs: new Map(),
  stage: { show: 'qr' },
  contributions: new Map(),
  byAuthor: new Map(),
  actions: new Map(),
  waiting: 0,
  lateWaiting: 0,
});
