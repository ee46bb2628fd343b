// Which card or pile says nearly the same: the share of three-letter pieces that two texts have in common.

/** Pieces of three signs; spaces and punctuation say nothing in Thai and little elsewhere. */
export function pieces(text: string): Set<string> {
  const signs = Array.from(text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, ''));
  if (signs.length < 3) return new Set(signs.length > 0 ? [signs.join('')] : []);
  return new Set(signs.slice(2).map((_, i) => signs.slice(i, i + 3).join('')));
}

/** 0: nothing in common, 1: the same pieces (Dice's coefficient). */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const piece of small) if (large.has(piece)) both += 1;
  return (2 * both) / (a.size + b.size);
}

export type Likeness<T> = { readonly item: T; readonly score: number };
/** The candidates most like the text, best first; those below `least` say nothing. */
export function mostAlike<T>(
  text: string,
  candidates: readonly T[],
  said: (item: T) => string | readonly string[],
  { least = 0.22, most = 5 } = {},
): Likeness<T>[] {
  const wanted = pieces(text);
  return candidates
    .map((item) => {
      const texts = said(item);
      const all = typeof texts === 'string' ? [texts] : texts;
      return { item, score: Math.max(0, ...all.map((one) => alike(wanted, pieces(one)))) };
    })
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}
