// Text that the host writes, in one or several languages.

export const languages = ['th', 'en'] as const;
export type Language = (typeof languages)[number];
export type LocalText = { readonly th?: string; readonly en?: string };

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
