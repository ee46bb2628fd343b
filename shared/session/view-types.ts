// What a session looks like to those who look: the shapes that travel.
import type { Id, Json, Millis, PersonName, Role } from '../activity/contract.ts';
import type { Channel, HideReason, ResponseKind, Status } from '../contributions/types.ts';
import type { Count } from '../counts/counts.ts';
import type { Language, LocalText } from '../text/local-text.ts';
import type { Clock } from './clock.ts';
import type { Terms } from './terms.ts';

export type StageView =
  | { show: 'qr' | 'timer' | 'blank' }
  | { show: 'step' | 'results'; run: Id; step: Id }
  | { show: 'agenda'; step: Id }
  /** `asked`: the question that it answers, where the step's name does not say it. */
  | {
      show: 'contribution';
      id: Id;
      run: Id;
      asked: LocalText | null;
      text: string | null;
      name: PersonName | null;
    }
  | { show: 'message'; message: LocalText };

export type SessionHead = {
  title: LocalText;
  language: Language;
  status: 'planned' | 'running' | 'ended';
  sample: boolean;
  method: { key: string; version: number };
  stage: StageView;
  /** How many have taken a seat, where they are enough to say; null on phones, which need not hear of each arrival. */
  people: Count;
  startedAt: Millis | null;
  endedAt: Millis | null;
};
export type DeskSessionHead = Omit<SessionHead, 'people'> & {
  /** In which its wall times are told. */
  zone: string;
  /** Exact: the desk also has the list. */
  people: number;
  about: Record<string, LocalText>;
  late: number;
  waiting: number;
};

export type StepRow = {
  id: Id;
  title: LocalText;
  minutes: number;
  activity: string;
  phase: 'planned' | 'open' | 'closed';
  run: Id | null;
  runs: Id[];
  clock: Clock;
  terms: Terms;
  /** The number of the run's terms; commands carry it. */
  termsNo: number | null;
  locked: boolean;
};
export type DeskStepRow = StepRow & {
  script: LocalText | null;
  probes: LocalText[];
  settings: Json;
  note: { text: string; version: number; at: Millis } | null;
};

export type Reason = { code: HideReason; words: string | null };
export type ResponseView = { as: ResponseKind; reason: string | null; at: Millis };
export type ContributionRow = {
  id: Id;
  run: Id;
  kind: string;
  text: string | null;
  status: Status;
  name: PersonName | null;
  onBehalfOf: string | null;
  channel: Channel;
  at: Millis;
  late: boolean;
  edits: number;
  reason: Reason | null;
  mergedInto: Id | null;
  response: ResponseView | null;
};
export type MineRow = Omit<ContributionRow, 'name' | 'onBehalfOf' | 'kind'> & {
  /** As the phone that wrote it claimed, so that it knows its own wish again. */
  writtenAt: Millis | null;
  onStage: boolean;
  /** How many others were merged into this one. */
  merged: number;
};
/** The personal head of the session: what I am called, by others and by the desk. */
export type SeatView = { alias: number; name: string | null };
export type ActionRow = {
  id: Id;
  at: Millis;
  by: PersonName | null;
  to: 'shown' | 'hidden' | 'merged' | 'undone';
  count: number;
  /** Of an undoing: how many could not be restored, because they had changed since. */
  left: number;
  reason: HideReason | null;
  undone: boolean;
};
export type PersonRow = { id: Id; role: Role; name: PersonName; joinedAt: Millis };
/** A client's rows are checked JSON; this says which shape the list promises. */
export type Lists = {
  steps: StepRow;
  contributions: ContributionRow;
  mine: MineRow;
  actions: ActionRow;
  people: PersonRow;
};
