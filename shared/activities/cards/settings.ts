// What a host sets for a step of cards.
import * as v from 'valibot';
import { localText } from '../../text/local-text-schema.ts';
import type { LocalText } from '../../text/local-text.ts';

/** Of a question, in code units. */
export const promptLength = 300;
export const settings = v.strictObject({
  prompts: v.pipe(
    v.array(v.strictObject({ text: localText(promptLength) })),
    v.minLength(1),
    v.maxLength(12),
  ),
  /** In graphemes: what a reader counts as one written cell. */
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(20), v.maxValue(1000)), 280),
  /** Cards per person and prompt; 0: no limit. */
  cardsEach: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)), 0),
  /** Dots per person to prioritise with; 0: no dots. */
  dotsEach: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)), 0),
  dotsOn: v.optional(v.picklist(['clusters', 'cards']), 'clusters'),
});
export type Settings = v.InferOutput<typeof settings> & { prompts: { text: LocalText }[] };
