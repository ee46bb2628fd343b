// What a poll asks: its questions, as a host writes them.
import * as v from 'valibot';
import { localText } from '../../text/local-text-schema.ts';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const options = (most: number) => v.pipe(v.array(localText(200)), v.minLength(2), v.maxLength(most));
const base = {
  text: localText(300),
  /** A survey has pages; a question stands on the page of the one before unless it begins one. */
  newPage: v.optional(v.boolean(), false),
  /** In a survey: nobody has to answer; with true the page says so and asks for it. */
  required: v.optional(v.boolean(), false),
};

export const questionSchema = v.variant('kind', [
  /** One of the options, or several: `least` to `most` of them. */
  v.strictObject({
    ...base,
    kind: v.literal('choice'),
    options: options(20),
    least: whole(1, 20),
    most: whole(1, 20),
    shuffle: v.boolean(),
  }),
  v.strictObject({ ...base, kind: v.literal('yesno'), abstain: v.boolean() }),
  /** Points from 1 to `points` with labelled ends. */
  v.strictObject({
    ...base,
    kind: v.literal('scale'),
    points: whole(3, 11),
    low: localText(60),
    high: localText(60),
  }),
  /** A slider of whole numbers from `from` to `to`. */
  v.strictObject({
    ...base,
    kind: v.literal('slider'),
    from: whole(-1000, 1000),
    to: whole(-1000, 1000),
    low: localText(60),
    high: localText(60),
  }),
  /** Several items rated on one scale. */
  v.strictObject({
    ...base,
    kind: v.literal('grid'),
    items: options(12),
    points: whole(3, 7),
    low: localText(60),
    high: localText(60),
  }),
  /** The best first; `top`: how many places are asked for (0: all). */
  v.strictObject({
    ...base,
    kind: v.literal('rank'),
    options: options(12),
    top: whole(0, 12),
    shuffle: v.boolean(),
  }),
  v.strictObject({
    ...base,
    kind: v.literal('number'),
    from: v.nullable(v.pipe(v.number(), v.safeInteger())),
    to: v.nullable(v.pipe(v.number(), v.safeInteger())),
    unit: v.nullable(localText(30)),
  }),
  /** A word cloud: up to `each` words or short phrases. */
  v.strictObject({ ...base, kind: v.literal('words'), each: whole(1, 5) }),
  v.strictObject({ ...base, kind: v.literal('text'), longest: whole(20, 2000) }),
]);
export const settingsSchema = v.strictObject({
  questions: v.pipe(v.array(questionSchema), v.minLength(1), v.maxLength(40)),
  /** How people answer: one question after the other as the desk opens them, or all in pages at their own pace. */
  pace: v.picklist(['desk', 'own']),
  /** Groups by which results may be broken down: a choice question of the same poll (its index), declared before. */
  groupsBy: v.nullable(whole(0, 39)),
});
