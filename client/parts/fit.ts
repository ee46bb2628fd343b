// Text that fills a box without leaving it: the searches; FitText.svelte does the looking.
import { graphemes } from '../../shared/text/graphemes.ts';

/** The largest whole number from `least` to `most` that fits; `least` where none does. If n fits, so must all below. */
export function largest(least: number, most: number, fits: (n: number) => boolean): number {
  let low = least;
  let high = Math.max(least, most);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text, or as much of its beginning as fits with an ellipsis. `cut` gives the first n written cells. */
export function shortened(
  text: string,
  cut: (text: string, cells: number) => string,
  fits: (part: string) => boolean,
): string {
  if (fits(text)) return text;
  const part = (cells: number): string => `${cut(text, cells).trimEnd()}…`;
  return part(largest(0, text.length, (cells) => fits(part(cells))));
}

/** The phrases of a short text; a long one is better broken by the browser. */
export const phrasesOf = (text: string): string[] => {
  const phrases = text.split(' ').filter((phrase) => phrase !== '');
  return /[฀-๿]/u.test(text) && !text.includes('\n') && phrases.length <= 12 ? phrases : [text];
};

/** Whether a phrase is held together on a line of so many em; a longer one would stand alone and still be broken. */
export const holds = (phrase: string, room = 14): boolean => graphemes(phrase) * 0.52 <= room;
