// Mends Thai as people paste it out of PDFs, and changes nothing that could be right as it stands.
import { consonant, following, gap, leading, letter, mark, place, shiftedForms, tone } from './thai-marks.ts';

const re = (source: string): RegExp => new RegExp(source, 'gu');

/** [N1] Line ends become \n, other control characters go; a tab is a space. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    // eslint-disable-next-line no-control-regex -- these are what it takes out
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF]/gu, '')
    .normalize('NFC');

/** [N2] Private-use forms of old fonts, only beside Thai. */
const shifted = re(`(?<=[\u0E01-\u0E4E\uF700-\uF71A])[\uF700-\uF71A]|[\uF700-\uF71A](?=[\u0E01-\u0E4E])`);
const unshift = (form: string): string => shiftedForms[form.charCodeAt(0) - 0xf700] ?? form;
/** [N3] Invisible breaks between Thai letters: they hide equal texts from search and from each other. */
const invisible = re(`(?<=[${letter}])[\u200B\u2060\u00AD]+(?=[${letter}])`);

/**
 * [N4] A gap before a sign that can only stand on a consonant. A row of signs of one sort with gaps between them
 * (“่ ้ ๊ ๋”) is a list of the signs themselves and stays.
 */
const beforeMark = re(`(?<=([${consonant}${mark}]))${gap}{1,2}(?=([${mark}])(?:${gap}+([${mark}]))?)`);
const sameSort = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && place(a) === place(b) && new RegExp(`[${mark}]`, 'u').test(a);
const closeUp = (text: string): string =>
  text.replace(beforeMark, (found, before: string, sign: string, next?: string) =>
    sameSort(before, sign) || sameSort(sign, next) ? found : '',
  );

/** [N5] Vowel sign, then tone; the same sign once. */
const cell = re(`[${mark}]{2,}`);
const inOrder = (signs: string): string =>
  [...signs]
    .sort((a, b) => place(a) - place(b))
    .filter((sign, i, all) => sign !== all[i - 1])
    .join('');

const rules: readonly (readonly [RegExp, string])[] = [
  // [N6] Sara am in one piece, its tone mark before it.
  [re(`\u0E4D([${tone}]?)${gap}?\u0E32`), '$1\u0E33'],
  [re(`(?<=[${consonant}])${gap}?\u0E33([${tone}])`), '$1\u0E33'],
  // [N7] No word begins with ำ; none with า or ะ where a tone mark stands before or letters follow.
  [re(`(?<=[${consonant}${tone}])${gap}(?=\u0E33)`), ''],
  [re(`(?<=[${tone}])${gap}(?=[\u0E30\u0E32])`), ''],
  [re(`(?<=[${consonant}])${gap}(?=[\u0E30\u0E32][${consonant}${leading}])`), ''],
  // [N8] A tone mark that slid behind a vowel: คะ่, อยา่ง, ไดแ้ก่.
  [re(`(?<=[${consonant}])([\u0E30\u0E32])([${tone}])`), '$2$1'],
  [re(`(?<=[${consonant}])([${leading}])([${tone}])(?=[${consonant}][${mark}]?[${tone}])`), '$2$1'],
  // [N9] ั, ื and ึ่ never end a word, ็ only in ก็.
  [re(`(?<=[${consonant}][\u0E31\u0E37][${tone}]?)${gap}(?=[${consonant}])`), ''],
  [re(`(?<=[${consonant}]\u0E36\u0E48)${gap}(?=\u0E07)`), ''],
  [re(`(?<=(?:[${leading}]\u0E01|[\u0E02-\u0E2E])\u0E47)${gap}(?=[${consonant}])`), ''],
  // [N10] Two sara e before a consonant are one sara ae.
  [re(`(?<!\u0E40)\u0E40\u0E40(?=[${consonant}])`), '\u0E41'],
];

/** [N11] Letters spaced out: at least four cells, of which one can only be a piece of a word. */
const spaced = re(
  `(?<![${letter}])(?:[${consonant}][${mark}]*|[${leading}${following}])` +
    `(?: (?:[${consonant}][${mark}]*|[${leading}${following}])){3,}(?![${letter}])`,
);
const piece = new RegExp(`[${consonant}][${mark}]* [${following}]|[${leading}] [${consonant}]`, 'u');
const together = (run: string): string => (piece.test(run) ? run.replaceAll(' ', '') : run);

function mendThai(text: string): string {
  let mended = closeUp(text.replace(shifted, unshift).replace(invisible, ''))
    .replace(cell, inOrder)
    .replace(spaced, together);
  for (const [wrong, right] of rules) mended = mended.replace(wrong, right);
  return mended.normalize('NFC');
}

/**
 * The text as it is kept. Mending one thing can lay bare the next, so it goes on until nothing changes; every rule
 * removes a sign or sorts a cell, so that it ends.
 */
export function normalise(text: string): string {
  if (text !== last.typed) last = { typed: text, text: settle(text) };
  return last.text;
}
// A rule measures what is then kept, so the same text comes twice in a row.
let last = { typed: '', text: '' };

function settle(text: string): string {
  let now = tidy(text);
  if (!/[\u0E00-\u0E7F\uF700-\uF71A]/u.test(now)) return now;
  for (let before = ''; before !== now;) {
    before = now;
    now = mendThai(now);
  }
  return now;
}
