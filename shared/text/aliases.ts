// Made-up names for people in a session: flowers, trees, birds, fish and fruit of Thailand.
import { aliasAt } from './alias-laps.ts';
import { aliasNamesEn } from './alias-names-en.ts';
import { aliasNamesTh } from './alias-names-th.ts';
import type { Language } from './local-text.ts';

export { aliasCount } from './alias-laps.ts';

/**
 * The name for a whole number from 0. Beyond the list names come again with a number: “ดอกราชพฤกษ์ 2”. Numbers stand
 * in logs, so the list is part of a stored format: names are never changed, moved or added.
 */
export function aliasName(alias: number, language: Language): string {
  const names = language === 'th' ? aliasNamesTh : aliasNamesEn;
  return aliasAt(alias, (n) => names[n]);
}
