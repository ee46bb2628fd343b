// Text that the host writes, in one or several languages.
import * as v from 'valibot';

export const languages = ['th', 'en'] as const;
export type Language = (typeof languages)[number];
export type LocalText = { readonly th?: string; readonly en?: string };

/** A schema for host text of at most `max` characters a language, in at least one language. */
export const localText = (max: number) =>
  v.pipe(
    v.strictObject({
      th: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max))),
      en: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max))),
    }),
    v.check((text) => Boolean(text.th ?? text.en), 'text-missing'),
  );

/** The text in the wanted language, else in the other one. */
export const inLanguage = (text: LocalText, language: Language): string =>
  text[language] || text.th || text.en || '';

/** In which language `inLanguage` answers. */
export const languageOf = (text: LocalText, language: Language): Language =>
  text[language] ? language : text.th ? 'th' : text.en ? 'en' : language;

export const isLocalText = (x: unknown): x is LocalText =>
  typeof x === 'object' &&
  x !== null &&
  !Array.isArray(x) &&
  Object.keys(x).length > 0 &&
  Object.entries(x).every(([key, text]) => (key === 'th' || key === 'en') && typeof text === 'string');
