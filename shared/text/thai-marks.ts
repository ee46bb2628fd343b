// The signs of Thai script by their place in a written cell.

/** Consonants ก–ฮ, with ฤ and ฦ among them. */
export const consonant = '\u0E01-\u0E2E';
/** Everything written above or below a consonant. */
export const mark = '\u0E31\u0E34-\u0E3A\u0E47-\u0E4E';
/** ่ ้ ๊ ๋ */
export const tone = '\u0E48-\u0E4B';
/** เ แ โ ใ ไ, which stand before the consonant that they belong to. */
export const leading = '\u0E40-\u0E44';
/** ะ า ำ, which no word begins with. */
export const following = '\u0E30\u0E32\u0E33';
/** Thai letters with no digits and no punctuation. */
export const letter = '\u0E01-\u0E2E\u0E30-\u0E3A\u0E40-\u0E45\u0E47-\u0E4E';
/** The spaces that a PDF puts inside a word. */
export const gap = '[ \u00A0\u2009\u200A]';

/** Sorting place in a cell: vowel signs (0), nikhahit (1), tone marks (2), thanthakhat and the rest (3). */
export const place = (sign: string): number =>
  sign < '\u0E48' ? 0 : sign <= '\u0E4B' ? 2 : sign === '\u0E4D' ? 1 : 3;

/**
 * Older Windows and Adobe fonts kept shifted forms of Thai signs in the private use area from U+F700; PDFs made with
 * them give those back. Index: code point − 0xF700.
 */
export const shiftedForms =
  '\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D' +
  '\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A';
