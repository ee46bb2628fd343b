// Counts and cuts text by what a reader sees as one written cell.
//
// A cell is an extended grapheme cluster (Unicode UAX 29): a Thai consonant with the vowel and the tone mark above or
// below it is one (“ที่” 1), and so is an emoji joined of several. Vowels that stand beside the consonant are cells of
// their own (“เก้า” 3), except ำ, which UAX 29 joins to its consonant (“น้ำ” 1), as a caret moves over it in one go.

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });
/**
 * Unicode lets any number of marks, or of joined pictures, hang together as one cluster; a text of thousands of them
 * would count 1 and cover a wall. No cell that people write is longer than a family or a flag, so what is longer counts
 * as several.
 */
const longestCell = 16;
const cellsOf = (cluster: string): number => Math.ceil(cluster.length / longestCell);
/** One cell a character: printable ASCII and line ends as normalise() leaves them. */
const plain = /^[\n\x20-\x7E]*$/u;

/** Thai and ASCII where each mark stands on a letter: a cell is a sign and the few marks behind it. */
const thai =
  /^(?:[\x20-\x7E\u0E01-\u0E30\u0E32\u0E3F-\u0E46\u0E4F-\u0E5B][\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]{0,8}|\n)*$/u;
const marks = /[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]/gu;

/** How many cells the text has. */
export function graphemes(text: string): number {
  if (plain.test(text)) return text.length;
  // What is written all day does not need the segmenter, which costs ten times as much.
  if (thai.test(text)) return text.replace(marks, '').length;
  let count = 0;
  for (const { segment } of segmenter.segment(text)) count += cellsOf(segment);
  return count;
}

/** The first `max` cells, never a part of one. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let count = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    count += cellsOf(segment);
    if (count > max) return text.slice(0, index);
  }
  return text;
}
