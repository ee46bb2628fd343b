// The record: what a session leaves behind, in one file that anybody can check. Published as docs/record.schema.json.
import type { Id, Json, Key, Millis, Role } from '../activity/contract.ts';
import type { Channel, HideReason, ResponseKind, Status } from '../contributions/types.ts';
import type { PublicEvent } from '../log/chain.ts';
import type { Clock } from '../session/clock.ts';
import type { Terms } from '../session/terms.ts';
import type { Language, LocalText } from '../text/local-text.ts';

export const recordFormat = 'sala-record/1';
/** The `$id` of docs/record.schema.json, which a server has at /record.schema.json. */
export const recordSchema = 'urn:sala:record:1';
/** `public`: what people may read, the rest as salted hashes. `auditor`: the whole log. */
export type RecordKind = 'public' | 'auditor';

export type RecordPerson = { key: Key; role: Role; alias: LocalText | null; joinedAt: Millis };
export type LifeEntry = {
  at: Millis;
  by: Key;
  what:
    'added' | 'edited' | 'shown' | 'hidden' | 'merged' | 'undone' | 'responded' | 'withdrawn' | 'redacted';
  reason?: HideReason;
  into?: Id;
};
export type RecordContribution = {
  id: Id;
  home: Id;
  run: Id;
  kind: string;
  /** Whether the public may read it. It may not what is hidden, withdrawn, waiting or erased: `status` says which. */
  open: boolean;
  /** Null where whom the record is for may not read it, or where it was erased. */
  text: string | null;
  by: Key;
  onBehalfOf: string | null;
  channel: Channel;
  at: Millis;
  late: boolean;
  status: Status;
  reason: { code: HideReason; words: string | null } | null;
  mergedInto: Id | null;
  grewFrom: readonly Id[];
  response: { as: ResponseKind; reason: string | null; by: Key; at: Millis } | null;
  life: LifeEntry[];
};
export type RecordStep = {
  id: Id;
  title: LocalText;
  activity: string;
  version: number;
  plannedMinutes: number;
  clock: Clock;
  note: string | null;
  runs: { id: Id; openedAt: Millis; closedAt: Millis | null; terms: Terms; content: Json }[];
};
/** The parts that `verify` makes again from the log and compares. */
export type RecordBody = {
  session: {
    id: Id;
    title: LocalText;
    language: Language;
    /** In which its wall times are told; missing in sessions of before, which lived in Thai time. */
    zone?: string;
    method: { key: string; version: number };
    sample: boolean;
    about: Record<string, LocalText>;
    createdAt: Millis;
    startedAt: Millis | null;
    endedAt: Millis | null;
  };
  people: RecordPerson[];
  agenda: RecordStep[];
  contributions: RecordContribution[];
  moderation: {
    id: Id;
    at: Millis;
    by: Key;
    to: 'shown' | 'hidden' | 'merged' | 'undone';
    reason: HideReason | null;
    into: Id | null;
    ids: Id[];
    undone: boolean;
  }[];
};
export type RecordWords = { w: Id; salt: string; text: string };
export type RecordFile = RecordBody & {
  $schema: typeof recordSchema;
  format: typeof recordFormat;
  kind: RecordKind;
  made: { by: string; at: Millis; activities: Record<string, number> };
  /** Of people who spoke under their names; nobody's where a step was held under made-up ones. The log cannot check them. */
  names: { key: Key; name: string }[];
  log: {
    head: { seq: number; link: string };
    /** [L8] Digest of the result; can be made again only from the whole log. */
    state: string;
    events: PublicEvent[];
    words: RecordWords[];
  };
};
