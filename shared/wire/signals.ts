// What is shared but not remembered: declared, limited, merged, lossy.
import * as v from 'valibot';
import type { Count } from '../counts/counts.ts';

const id = v.pipe(v.string(), v.maxLength(32));
/** What a client may signal. */
export const signalSchema = v.variant('is', [
  v.strictObject({ is: v.literal('idle'), idle: v.boolean() }),
  v.strictObject({ is: v.literal('writing'), run: v.nullable(id) }),
  /** A card in a co-host's hand; passed on to the other desks. */
  v.strictObject({ is: v.literal('drag'), run: id, card: id, over: v.nullable(id), done: v.boolean() }),
]);
export type Signal = v.InferOutput<typeof signalSchema>;
/** At most this many signals a second from one socket; more are dropped. */
export const signalsPerSecond = 10;

/** Counts of the room; a desk also learns who is away and who has not answered yet. Null: too few to say. */
export type Here = {
  here: Count;
  writing: Count;
  active?: Count;
  idle?: Count;
  answered?: Count;
  notYet?: Count;
};
export type Heard =
  | { is: 'here'; here: Here }
  | { is: 'drag'; by: string; run: string; card: string; over: string | null; done: boolean };
