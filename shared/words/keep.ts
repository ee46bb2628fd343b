// Words: text that can be erased. The log holds only a handle with a salted commitment.
import type { Id, Json, Kept, Words } from '../activity/contract.ts';
import { wordsHash } from '../log/hash.ts';
import { isLocalText, type LocalText } from '../text/local-text.ts';

/** Words on their way beside the log. `original` is what was typed, where normalising changed it. */
export type NewWords = { w: Id; h: string; salt: string; text: string; original: string | null };

export function makeWords(text: string, original: string | null, id: Id, salt: string): NewWords {
  return { w: id, h: wordsHash(salt, text), salt, text, original };
}

/**
 * A sign that joins the one before it. Behind an escape of JSON it would join a letter of the escape (\n and ◌̃ are ñ
 * once composed), so it is escaped too, with what may vanish in between.
 */
const joining = /(\\(?:u[\da-f]{4}|.))([\p{M}\p{C}]+)/gu;
const escaped = (signs: string): string =>
  Array.from(
    { length: signs.length },
    (_, i) => `\\u${signs.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
/** Line ends that JSON leaves as they are, and that mending makes into ones which JSON does not allow. */
const lineEnds = /[\u0085\u2028\u2029]/gu;
/** Host text of several languages is kept as one text: its JSON, written so that mending it leaves it JSON. */
export const localToText = (text: LocalText): string =>
  JSON.stringify(text)
    .replace(lineEnds, '\\n')
    .replace(joining, (_, before: string, signs: string) => before + escaped(signs));
/** What is no host text, in a log that somebody else wrote, says nothing; a view never fails because of it. */
export function textToLocal(text: string | null): LocalText {
  if (text === null) return {};
  try {
    const local: unknown = JSON.parse(text);
    return isLocalText(local) ? local : {};
  } catch {
    return {};
  }
}

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
