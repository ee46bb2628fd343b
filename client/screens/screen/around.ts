// Which places of a long list stand beside the one that matters.

/** At most `most` places of 0 … length − 1, in order, with `here` among them and as little as possible before it. */
export function around(length: number, here: number, most: number): number[] {
  const size = Math.min(length, most);
  const start = Math.max(0, Math.min(here - 1, length - size));
  return Array.from({ length: size }, (_, i) => start + i);
}
