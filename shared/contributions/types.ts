// A contribution: anything somebody said, under one id for its whole life.
import type { Id, Json, Key, Millis, Words } from '../activity/contract.ts';

export const statuses = ['waiting', 'shown', 'hidden', 'merged', 'withdrawn', 'redacted'] as const;
export type Status = (typeof statuses)[number];
export const channels = ['phone', 'desk', 'paper', 'voice', 'import'] as const;
export type Channel = (typeof channels)[number];
export const responses = [
  'considering',
  'accepted',
  'accepted-in-part',
  'declined',
  'answered',
  'passed-on',
] as const;
export type ResponseKind = (typeof responses)[number];
export const hideReasons = [
  'names-a-person',
  'off-topic',
  'insult',
  'duplicate',
  'unreadable',
  'late',
  'other',
] as const;
export type HideReason = (typeof hideReasons)[number];

export type Response = {
  readonly as: ResponseKind;
  readonly reason: Words;
  readonly by: Key;
  readonly at: Millis;
};
export type Contribution = {
  readonly id: Id;
  readonly home: Id;
  readonly run: Id;
  readonly kind: string;
  readonly by: Key;
  readonly onBehalfOf: Words | null;
  readonly channel: Channel;
  /** The phone's own claim; it finds the wish on the phone that made it. */
  readonly writtenAt: Millis | null;
  readonly at: Millis;
  readonly grewFrom: readonly Id[];
  /** Arrived after its run had closed; it waits for the desk whatever the moderation terms say. */
  readonly late: boolean;
  text: Words;
  /** Earlier texts, oldest first; redacting destroys them too. */
  past: Words[];
  status: Status;
  reason: { code: HideReason; words: Words | null } | null;
  mergedInto: Id | null;
  /** How many others are merged into this one. */
  absorbed: number;
  response: Response | null;
  /** The moderation action that last changed it; undo works only while it is the last. */
  lastAction: Id | null;
};

/** What an activity asks the session to do in the same commit; one refusal refuses all. */
export type ContributionWish =
  | {
      do: 'add';
      id: Id;
      kind: string;
      text: Words;
      grewFrom?: readonly Id[];
      onBehalfOf?: Words;
      channel?: Channel;
      /** What the run needs to put it in its place; it comes back with the fact. */
      place?: Json;
    }
  | { do: 'edit'; id: Id; text: Words }
  | { do: 'merge'; id: Id; into: Id }
  | { do: 'withdraw'; id: Id };

/** What the session tells the run that arranges the contribution, whoever caused it. */
export type ContributionFact =
  | { readonly type: 'contribution/added'; readonly id: Id; readonly author: Key; readonly place: Json }
  | { readonly type: 'contribution/changed'; readonly id: Id };
