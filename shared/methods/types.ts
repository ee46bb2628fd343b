// What a method is: a ready agenda with its guidance. Data, not code.
import type { StepSpec } from '../session/spec.ts';

/** Text that this project ships: always in both languages. */
export type Both = { readonly th: string; readonly en: string };
export const both = (th: string, en: string): Both => ({ th, en });

export type Form = 'co-governance' | 'co-management' | 'co-production';
export type Approach = 'listening' | 'discussion' | 'dialogue';
export type Scale = 'individual' | 'small' | 'large' | 'public';

/** What the host says about a session before it is opened. */
export type AboutField = {
  readonly key: string;
  readonly label: Both;
  readonly hint: Both;
  readonly required: boolean;
  /** Longest text in characters. */
  readonly max: number;
};

export type WelcomeSettings = { readonly text: Both; readonly consent: readonly Both[] };
export type CardsSettings = {
  readonly prompts: readonly { readonly text: Both }[];
  /** In graphemes. */
  readonly maxLength: number;
  /** Cards per person and prompt; 0: no limit. */
  readonly cardsEach: number;
  /** Dots per person; 0: none. */
  readonly dotsEach: number;
};
export type FeedbackSettings = {
  readonly questions: readonly { readonly text: Both; readonly kind: 'scale' | 'text' }[];
};

type StepOf<A extends string, S> = Omit<StepSpec, 'activity' | 'title' | 'settings' | 'script' | 'probes'> & {
  readonly activity: A;
  readonly title: Both;
  readonly settings: S;
  /** What the facilitator does and says. */
  readonly script: Both;
  /** Follow-up questions that the facilitator alone sees. */
  readonly probes: readonly Both[];
};
export type WelcomeStep = StepOf<'welcome', WelcomeSettings>;
export type CardsStep = StepOf<'cards', CardsSettings>;
export type FeedbackStep = StepOf<'feedback', FeedbackSettings>;
export type MethodStep = WelcomeStep | CardsStep | FeedbackStep;

export type Guidance = {
  readonly when: 'before' | 'during' | 'after';
  readonly title: Both;
  readonly points: readonly Both[];
};
/** `lines`: where the founding report says it, as the line numbers of its text. */
export type Source = { readonly text: Both; readonly lines: string | null };

export type Method = {
  readonly key: string;
  readonly version: number;
  readonly name: Both;
  readonly oneLine: Both;
  readonly form: Form;
  readonly approach: Approach;
  /** Where the report names the method under a further approach. */
  readonly alsoApproach: readonly Approach[];
  readonly scale: Scale;
  readonly groupSize: { readonly min: number; readonly max: number };
  readonly about: readonly AboutField[];
  readonly steps: readonly MethodStep[];
  readonly guidance: readonly Guidance[];
  readonly sources: readonly Source[];
};
