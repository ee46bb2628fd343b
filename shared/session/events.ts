// Facts about a session: its people, agenda, stage and the life of its contributions.
import type { Id, Json, Key, Role, Words } from '../activity/contract.ts';
import type { Channel, HideReason, ResponseKind } from '../contributions/types.ts';
import type { Language } from '../text/local-text.ts';
import type { Stage } from './state.ts';
import type { Terms } from './terms.ts';

export type StepFacts = {
  title: Words;
  minutes: number;
  settings: Json;
  script: Words | null;
  probes: readonly Words[];
  terms: Terms;
};

export type SessionEvent =
  | {
      type: 'session/created';
      id: Id;
      title: Words;
      language: Language;
      /** IANA; sessions of before have none and live in Thailand. */
      zone?: string;
      method: { key: string; version: number };
      sample: boolean;
      about: readonly (readonly [string, Words])[];
    }
  | { type: 'session/retitled'; title: Words }
  | {
      type: 'session/stepAdded';
      step: Id;
      activity: string;
      version: number;
      facts: StepFacts;
      before: Id | null;
    }
  | { type: 'session/stepChanged'; step: Id; facts: StepFacts }
  | { type: 'session/stepMoved'; step: Id; before: Id | null }
  | { type: 'session/stepRemoved'; step: Id }
  | { type: 'session/joined'; key: Key; role: Role; alias: number }
  | { type: 'session/started' }
  | { type: 'session/ended' }
  | { type: 'session/stepOpened'; step: Id; opens: Id; settings: Json; terms: Terms }
  | { type: 'session/stepReopened'; opens: Id }
  | { type: 'session/stepClosed'; closes: Id }
  | { type: 'session/clockPaused'; step: Id }
  | { type: 'session/clockResumed'; step: Id }
  | { type: 'session/clockExtended'; step: Id; ms: number }
  | { type: 'session/termsChanged'; of: Id; terms: Terms }
  | { type: 'session/staged'; stage: Stage }
  | { type: 'session/noted'; step: Id; words: Words; version: number }
  | {
      type: 'contribution/added';
      id: Id;
      to: Id;
      kind: string;
      text: Words;
      author: Key;
      onBehalfOf: Words | null;
      channel: Channel;
      grewFrom: readonly Id[];
      late: boolean;
      status: 'waiting' | 'shown';
      writtenAt: number | null;
      /** For the run alone; absent where it asked for none. */
      place?: Json;
    }
  | { type: 'contribution/edited'; id: Id; text: Words; status: 'waiting' | 'shown' }
  | { type: 'contribution/withdrawn'; id: Id }
  | {
      type: 'contribution/moderated';
      action: Id;
      to: 'shown' | 'hidden' | 'merged';
      ids: readonly Id[];
      into: Id | null;
      reason: HideReason | null;
      words: Words | null;
    }
  | { type: 'contribution/undone'; action: Id; of: Id; restored: readonly Id[]; left: readonly Id[] }
  | { type: 'contribution/responded'; id: Id; as: ResponseKind; reason: Words }
  | { type: 'contribution/redacted'; id: Id };

/** All session facts stand in the public record, but where a step's script and probes show what only the desk saw. */
export const sessionDiscloses = (_event: SessionEvent): 'public' | 'auditor' => 'public';
