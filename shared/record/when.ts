// Dates and times of a record in the zone of its session, whoever reads it where; Buddhist years in Thai.
import type { Millis } from '../activity/contract.ts';
import { defaultZone, isZone } from '../session/zone.ts';
import type { Language } from '../text/local-text.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
/** Names of months and days are our own; of the machine only the zone is asked. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    // A reader's machine may be older than the name.
    timeZone: isZone(zone) ? zone : defaultZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}
/** The wall clock there, as if it were in UTC. */
function local(at: Millis, zone: string): Date {
  const of = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = of;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

const days = {
  th: ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const months = {
  th: [
    'มกราคม',
    'กุมภาพันธ์',
    'มีนาคม',
    'เมษายน',
    'พฤษภาคม',
    'มิถุนายน',
    'กรกฎาคม',
    'สิงหาคม',
    'กันยายน',
    'ตุลาคม',
    'พฤศจิกายน',
    'ธันวาคม',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** วันเสาร์ที่ 20 กุมภาพันธ์ 2570; Saturday 20 February 2027. */
export function dateOf(at: Millis, language: Language, zone: string): string {
  const date = local(at, zone);
  const day = days[language][date.getUTCDay()] ?? '';
  const month = months[language][date.getUTCMonth()] ?? '';
  const year = date.getUTCFullYear() + (language === 'th' ? 543 : 0);
  return `${language === 'th' ? `วัน${day}ที่` : day} ${date.getUTCDate()} ${month} ${year}`;
}
/** 13.00; 13:00. */
export function clockOf(at: Millis, language: Language, zone: string): string {
  const date = local(at, zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(date.getUTCHours())}${language === 'th' ? '.' : ':'}${two(date.getUTCMinutes())}`;
}
/** 13.00 น.; 13:00. */
export const timeOf = (at: Millis, language: Language, zone: string): string =>
  `${clockOf(at, language, zone)}${language === 'th' ? ' น.' : ''}`;

const dayOf = (at: Millis, zone: string): number => Math.floor(local(at, zone).getTime() / 86_400_000);
export const sameDay = (a: Millis, b: Millis, zone: string): boolean => dayOf(a, zone) === dayOf(b, zone);

/** UTC+7, UTC−3:30: how far the zone was from UTC at that moment. */
export function offsetOf(at: Millis, zone: string): string {
  const minutes = Math.round((local(at, zone).getTime() - at) / 60_000);
  const rest = Math.abs(minutes) % 60;
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
