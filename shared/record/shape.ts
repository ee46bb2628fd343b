// The envelope of a record, strictly: what the log itself cannot say again has to have the right form.
import * as v from 'valibot';
import { recordFormat, recordSchema, type RecordFile } from './types.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
// Nothing but hex digits: a line feed in a salt could take over the first line of the text that it covers.
const salt = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const sealed = { seq: whole, at: whole, link: hash };

/** The parts that are made again from the log are looked at there, field by field. */
const envelope = v.strictObject({
  format: v.literal(recordFormat),
  $schema: v.literal(recordSchema),
  kind: v.picklist(['public', 'auditor']),
  made: v.strictObject({ by: v.string(), at: whole, activities: v.record(v.string(), whole) }),
  session: v.looseObject({ id: v.string() }),
  people: v.array(v.unknown()),
  agenda: v.array(v.unknown()),
  contributions: v.array(v.unknown()),
  moderation: v.array(v.unknown()),
  names: v.array(v.strictObject({ key: v.string(), name: v.string() })),
  log: v.strictObject({
    head: v.strictObject({ seq: whole, link: hash }),
    state: hash,
    events: v.pipe(
      v.array(
        v.union([
          v.strictObject({ ...sealed, skeleton: v.string(), salt }),
          v.strictObject({ ...sealed, hash }),
        ]),
      ),
      v.minLength(1),
    ),
    words: v.array(v.strictObject({ w: v.string(), salt, text: v.string() })),
  }),
});

export type Shaped = { ok: true; file: RecordFile } | { ok: false; path: string };

export function shapeOf(input: unknown): Shaped {
  const parsed = v.safeParse(envelope, input, { abortEarly: true });
  // What was parsed is what came in, and the rest of it is compared with the log.
  if (parsed.success) return { ok: true, file: input as RecordFile };
  const [issue] = parsed.issues;
  const path = (issue?.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return { ok: false, path: `$${path.join('')}` };
}
