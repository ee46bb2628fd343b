// What the server's door takes: everything that comes in is parsed here, strictly. Phones carry only the types.
import * as v from 'valibot';

const id = v.pipe(v.string(), v.maxLength(32));
export const commandSchema = v.strictObject({
  /** Made by the phone, random; the same key is done once. */
  key: v.pipe(v.string(), v.minLength(16), v.maxLength(64), v.regex(/^[\w-]+$/)),
  run: v.nullable(v.pipe(v.string(), v.maxLength(32))),
  name: v.pipe(v.string(), v.maxLength(40)),
  data: v.unknown(),
  /** The number of the terms under which it was written; null where none apply. */
  terms: v.nullable(v.pipe(v.number(), v.integer())),
  writtenAt: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
});

export const helloSchema = v.strictObject({
  wire: v.pipe(v.number(), v.integer()),
  build: v.pipe(v.string(), v.maxLength(64)),
  session: v.pipe(v.string(), v.maxLength(32)),
  /** Which of the cookies of this session is meant. */
  as: v.picklist(['participant', 'desk', 'screen']),
  /** The revision that the client has of its shared part; null: none. */
  rev: v.nullable(v.pipe(v.number(), v.integer())),
  windows: v.pipe(
    v.array(
      v.strictObject({
        run: v.nullable(v.pipe(v.string(), v.maxLength(32))),
        list: v.pipe(v.string(), v.maxLength(40)),
        order: v.pipe(v.string(), v.maxLength(40)),
        /** Never empty, and free of the signs that part the fields of a window's key. */
        facet: v.nullable(v.pipe(v.string(), v.maxLength(80), v.regex(/^[\w:-]+$/))),
        page: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
      }),
    ),
    v.maxLength(40),
  ),
});
export const windowsSchema = v.strictObject({
  windows: helloSchema.entries.windows,
  rev: helloSchema.entries.rev,
});

/** What a client may signal. */
export const signalSchema = v.variant('is', [
  v.strictObject({ is: v.literal('idle'), idle: v.boolean() }),
  v.strictObject({ is: v.literal('writing'), run: v.nullable(id) }),
  /** A card in a co-host's hand; passed on to the other desks. */
  v.strictObject({ is: v.literal('drag'), run: id, card: id, over: v.nullable(id), done: v.boolean() }),
]);
