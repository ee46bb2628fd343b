// Numbers, dates and times as the reader writes them: 2570 and 13.00 น. in Thai, 2027 and 13:00 in English.
import type { Language } from '../../shared/text/local-text.ts';
import { localeOf } from './fill.ts';
import { tongue } from './language.svelte.ts';
import { zone } from './zone.svelte.ts';

const made = new Map<string, Intl.DateTimeFormat>();
function dates(language: Language, kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${kind} ${options.timeZone ?? ''}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options);
  made.set(key, format);
  return format;
}

/** 1,234 */
export const number = (n: number): string => n.toLocaleString(localeOf(tongue.now));
/** 42% of a part between 0 and 1. */
export const percent = (part: number): string =>
  part.toLocaleString(localeOf(tongue.now), { style: 'percent', maximumFractionDigits: 0 });
/** วันเสาร์ที่ 20 กุมภาพันธ์ 2570; Saturday 20 February 2027. */
export const date = (at: number, timeZone = zone.now): string =>
  dates(tongue.now, 'date', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at);
/** 20 ก.พ. 2570; 20 Feb 2027. */
export const shortDate = (at: number, timeZone = zone.now): string =>
  dates(tongue.now, 'short', { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(at);
/** 13.00 น.; 13:00. `bare` leaves out น. where many stand in a column. */
export function time(
  at: number,
  { timeZone = zone.now, bare = false }: { timeZone?: string; bare?: boolean } = {},
): string {
  const clock = dates('en', 'time', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
  if (tongue.now === 'en') return clock;
  return clock.replace(':', '.') + (bare ? '' : ' น.');
}
/** 482 917: how a code is read aloud. */
export const spacedCode = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1 ');
