// Made-up names that come again with a number, whichever list they are read from.

/** How many names there are before numbers are put behind them. */
export const aliasCount = 130;

/** `nameAt` reads the list, by whole numbers from 0. */
export function aliasAt(alias: number, nameAt: (n: number) => string | undefined): string {
  const name = nameAt(alias % aliasCount);
  if (name === undefined) throw new RangeError(`no alias has the number ${alias}`);
  const lap = Math.floor(alias / aliasCount) + 1;
  return lap === 1 ? name : `${name} ${lap}`;
}
