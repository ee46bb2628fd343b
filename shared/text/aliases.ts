// Made-up names for people in a session: flowers, trees, birds, fish and fruit of Thailand.
import { aliasNames } from './alias-names.ts';
import type { Language } from './local-text.ts';

/** How many names there are before numbers are put behind them. */
export const aliasCount = aliasNames.length;

/**
 * The name for a whole number from 0. Beyond the list names come again with a number: “ดอกราชพฤกษ์ 2”. Numbers stand
 * in logs, so the list is part of a stored format: names are never changed, moved or added.
 */
export function aliasName(alias: number, language: Language): string {
  const name = aliasNames[alias % aliasCount];
  if (name === undefined) throw new RangeError(`no alias has the number ${alias}`);
  const text = name[language === 'th' ? 0 : 1];
  const lap = Math.floor(alias / aliasCount) + 1;
  return lap === 1 ? text : `${text} ${lap}`;
}
