// What is shared but not remembered: declared, limited, merged, lossy.
import type * as v from 'valibot';
import type { Count, Progress } from '../counts/counts.ts';
import type { signalSchema } from './door.ts';

export type Signal = v.InferOutput<typeof signalSchema>;
/** At most this many signals a second from one socket; more are dropped. */
export const signalsPerSecond = 10;

/** Counts of the room; a desk also learns who is away and who has not answered yet. Null: too few to say. */
export type Here = {
  here: Count;
  writing: Count;
  active?: Count;
  idle?: Count;
  /** How far the run on stage is answered; null: too few people to say. */
  answers?: Progress | null;
};
export type Heard =
  | { is: 'here'; here: Here }
  | { is: 'drag'; by: string; run: string; card: string; over: string | null; done: boolean };
