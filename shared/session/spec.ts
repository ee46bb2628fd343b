// What a host sends to set up a session: the method's agenda, as the host changed it.
import * as v from 'valibot';
import { localText } from '../text/local-text-schema.ts';
import { languages } from '../text/local-text.ts';
import { termsSchema } from './terms.ts';
import { zoneSchema } from './zone.ts';

const name = v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z][a-zA-Z0-9-]*$/));

export const stepSchema = v.strictObject({
  activity: name,
  title: localText(120),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
  /** Parsed by the activity's own schema. */
  settings: v.unknown(),
  /** What the facilitator says and does; the desk alone sees it. */
  script: v.optional(v.nullable(localText(2000)), null),
  probes: v.optional(v.pipe(v.array(localText(400)), v.maxLength(20)), []),
  terms: termsSchema,
});
export type StepSpec = v.InferOutput<typeof stepSchema>;

export const specSchema = v.strictObject({
  method: name,
  language: v.picklist(languages),
  /** Left out: that of Thailand. */
  zone: v.optional(zoneSchema),
  title: localText(160),
  /** The method's own fields (target group, purpose, the decision it feeds …), by key. */
  about: v.pipe(
    v.record(name, localText(1000)),
    v.check((about) => Object.keys(about).length <= 20, 'too-many'),
  ),
  steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(60)),
  /** Sample content is labelled as such everywhere. */
  sample: v.optional(v.boolean(), false),
});
export type SessionSpec = v.InferOutput<typeof specSchema>;
