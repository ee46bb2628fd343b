// How many of a mat's quotes stand on it, and how large: whole cards only, never smaller than can be read.

/** Under the words stands a name where the terms show it. */
export type Said = { id: string; text: string; name: string | null };
/** The height of a card with this quote, in pixels, at a type size in screen units. */
export type Measure = (quote: Said, width: number, size: number) => number;
export type Mat = { quotes: readonly Said[]; width: number; height: number };
/** `lines` > 0: the one quote is shortened to so many. */
export type Laid = { ids: string[]; size: number; lines: number };

/** Where all of them fit, quotes may be larger than usual; else as many as can be read are worth more than large ones. */
const roomy = [52, 46, 42] as const;
const usual = [38, 34, 30, 28] as const;
const smallest = 28;

/** Those quotes that fit, in their order; one that is too long gives way to the next. */
export function chosen(mat: Mat, gap: number, size: number, measure: Measure): string[] {
  const ids: string[] = [];
  let left = mat.height;
  for (const quote of mat.quotes) {
    const height = measure(quote, mat.width, size);
    if (height > left) continue;
    ids.push(quote.id);
    left -= height + gap;
  }
  return ids;
}

/** `line` is the height of one line at size 1, of the card around its lines, and of a name. */
export function layQuotes(
  mat: Mat,
  gap: number,
  measure: Measure,
  line: { text: number; card: number; name: number },
): Laid {
  for (const size of roomy) {
    const ids = chosen(mat, gap, size, measure);
    if (ids.length > 0 && ids.length === mat.quotes.length) return { ids, size, lines: 0 };
  }
  let best: Laid = { ids: [], size: smallest, lines: 0 };
  for (const size of usual) {
    const ids = chosen(mat, gap, size, measure);
    if (ids.length > best.ids.length) best = { ids, size, lines: 0 };
  }
  if (best.ids.length > 0) return best;
  const first = mat.quotes[0];
  const around = line.card + (first?.name ? line.name : 0);
  const lines = Math.floor((mat.height - around) / (line.text * smallest));
  return first && lines > 0 ? { ids: [first.id], size: smallest, lines } : best;
}

/** A tally is worth less than somebody's words: it stands where it takes none of them away. */
export const besideTally = (with_: Laid, without: Laid): Laid | null =>
  with_.ids.length === without.ids.length && with_.lines === without.lines ? with_ : null;
