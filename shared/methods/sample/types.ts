// The shape of a worked example: a session, and what simulated people do in it.
import type { Channel, HideReason, ResponseKind } from '../../contributions/types.ts';
import type { SessionSpec } from '../../session/spec.ts';
import { both, type Both } from '../types.ts';

export type SamplePerson = {
  readonly key: string;
  readonly name: Both;
  /** Which part of the target group. */
  readonly group: Both;
  /** False: the desk enters what this person says. */
  readonly phone: boolean;
};

export type SampleAnswer = {
  /** Unique in the example. */
  readonly id: string;
  /** Key of the person. */
  readonly by: string;
  readonly text: Both;
  /** What is typed in place of the text: Thai as it came out of a PDF. */
  readonly pasted?: string;
  readonly channel?: Channel;
  readonly hide?: { readonly reason: HideReason; readonly words: Both };
  /** The answer with which the desk merges this one. */
  readonly sameAs?: string;
  readonly response?: { readonly as: ResponseKind; readonly reason: Both };
};

export type SampleCluster = { readonly name: Both; readonly answers: readonly string[] };

/** What happens in one step of the agenda; `step` counts from 0. */
export type SampleRun = {
  readonly step: number;
  readonly note: Both;
  readonly answers: readonly SampleAnswer[];
  readonly clusters: readonly SampleCluster[];
  /** Person → the clusters (by index) that get a dot. */
  readonly dots: Readonly<Record<string, readonly number[]>>;
  /** The answer that the desk puts on the screen alone. */
  readonly spotlight: string | null;
};

/** A scale is answered from 1 (not at all) to 5 (entirely); null: left out. */
export type SampleFeedback = { readonly by: string; readonly answers: readonly (number | Both | null)[] };

export type Sample = {
  readonly spec: SessionSpec;
  readonly people: readonly SamplePerson[];
  readonly runs: readonly SampleRun[];
  readonly feedback: { readonly step: number; readonly answers: readonly SampleFeedback[] };
};

type More = Omit<SampleAnswer, 'id' | 'by' | 'text'>;
export const says = (id: string, by: string, th: string, en: string, more: More = {}): SampleAnswer => ({
  id,
  by,
  text: both(th, en),
  ...more,
});
export const cluster = (th: string, en: string, ...answers: string[]): SampleCluster => ({
  name: both(th, en),
  answers,
});
