// Dates and times of a record, the same on every machine: Thai time, Buddhist years in Thai.
import type { Millis } from '../activity/contract.ts';
import type { Language } from '../text/local-text.ts';

/** Sessions name no zone yet; Thailand has one, and no summer time. */
const bangkok = 7 * 60 * 60_000;
const local = (at: Millis): Date => new Date(at + bangkok);

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
export function dateOf(at: Millis, language: Language): string {
  const date = local(at);
  const day = days[language][date.getUTCDay()] ?? '';
  const month = months[language][date.getUTCMonth()] ?? '';
  const year = date.getUTCFullYear() + (language === 'th' ? 543 : 0);
  return `${language === 'th' ? `วัน${day}ที่` : day} ${date.getUTCDate()} ${month} ${year}`;
}
/** 13.00; 13:00. */
export function clockOf(at: Millis, language: Language): string {
  const date = local(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(date.getUTCHours())}${language === 'th' ? '.' : ':'}${two(date.getUTCMinutes())}`;
}
/** 13.00 น.; 13:00. */
export const timeOf = (at: Millis, language: Language): string =>
  `${clockOf(at, language)}${language === 'th' ? ' น.' : ''}`;

export const sameDay = (a: Millis, b: Millis): boolean =>
  Math.floor((a + bangkok) / 86_400_000) === Math.floor((b + bangkok) / 86_400_000);
