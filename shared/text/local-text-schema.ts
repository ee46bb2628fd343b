// The schema of host text, for the server's door and the activities' settings.
import * as v from 'valibot';

/** A schema for host text of at most `max` characters a language, in at least one language. */
export const localText = (max: number) =>
  v.pipe(
    v.strictObject({
      th: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max))),
      en: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max))),
    }),
    v.check((text) => Boolean(text.th ?? text.en), 'text-missing'),
  );
