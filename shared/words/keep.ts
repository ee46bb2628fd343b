// Words: text that can be erased. The log holds only a handle with a salted commitment.
import type { Id, Json, Kept, Words } from '../activity/contract.ts';
import { wordsHash } from '../log/hash.ts';
import { isLocalText, type LocalText } from '../text/local-text.ts';

/** Words on their way beside the log. `original` is what was typed, where normalising changed it. */
export type NewWords = { w: Id; h: string; salt: string; text: string; original: string | null };

export function makeWords(text: string, original: string | null, id: Id, salt: string): NewWords {
  return { w: id, h: wordsHash(salt, text), salt, text, original };
}

/** Host text of several languages is kept as one text: its JSON. */
export const localToText = (text: LocalText): string => JSON.stringify(text);
export const textToLocal = (text: string | null): LocalText =>
  text === null ? {} : (JSON.parse(text) as LocalText);

/** Replaces every LocalText in host settings by words. */
export function keepTexts<T>(settings: T, keep: (text: string) => Words): Kept<T> {
  const walk = (value: unknown): unknown => {
    if (isLocalText(value)) return keep(localToText(value));
    if (Array.isArray(value)) return value.map(walk);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item)]));
    return value;
  };
  return walk(settings) as Kept<T>;
}

export const isWords = (x: unknown): x is Words =>
  typeof x === 'object' && x !== null && 'w' in x && 'h' in x && Object.keys(x).length === 2;

/** Puts the texts back where words stand; what is erased becomes an empty text. The inverse of keepTexts. */
export function sayTexts(kept: unknown, say: (words: Words) => string | null): Json {
  if (isWords(kept)) return textToLocal(say(kept));
  if (Array.isArray(kept)) return kept.map((item) => sayTexts(item, say));
  if (kept !== null && typeof kept === 'object')
    return Object.fromEntries(Object.entries(kept).map(([name, item]) => [name, sayTexts(item, say)]));
  return kept as Json;
}
