// How one mat is filled: how large its name and number are, whether its tally fits, and what is left for quotes.
import type { Box } from './places.ts';

/** Lines that a text of this look needs, and the height of one, in pixels. */
export type Lines = (text: string, width: number, size: number) => { lines: number; height: number };
export type MatPlan = {
  name: { size: number; lines: number; width: number };
  count: number;
  /** Slips in rows of so many; 0: no tally, the number says it. */
  tally: number;
  inner: number;
  /** Height left for quotes, without the tally and beside it. */
  alone: number;
  quotes: number;
};
/** In screen units, as screen-page and LOOK.md have them. */
export const mat = { padX: 28, padY: 22, gap: 12, slipWide: 39, slipTall: 31, slipsMost: 3 };
/** The line of a name under somebody's words, as cards-screen.css sets it. */
export const whoTall = 42;

const nameSizes = [42, 36, 32, 28] as const;

export function planMat(
  box: Box,
  name: string,
  count: number,
  measure: Lines,
  unit: number,
  size: number,
  named = false,
): MatPlan {
  const inner = box.w - 2 * mat.padX * unit;
  const room = box.h - 2 * mat.padY * unit;
  const big = box.h > 300 * unit;
  const countSize = box.h > 420 * unit ? 112 : box.h > 240 * unit ? 84 : 60;
  const countWidth = (String(count).length * 0.62 + 0.2) * countSize * unit;
  const width = inner - countWidth - mat.gap * unit;
  const most = box.h > 420 * unit ? 4 : big ? 3 : 2;
  /** One line of somebody's words, as small as may be. */
  const oneCard = (28 * 1.55 * size + 24 + (named ? whoTall : 0)) * unit;

  const heads = nameSizes.map((nameSize) => {
    const found = measure(name, width, nameSize * size);
    const lines = Math.max(1, Math.min(found.lines, most, Math.floor(room / found.height)));
    const height = Math.max(lines * found.height, countSize * unit);
    return {
      name: { size: nameSize, lines, width },
      after: room - height - mat.gap * unit,
      whole: found.lines <= (big ? 3 : 2) && found.lines <= lines,
    };
  });
  // The largest name that stands whole and leaves room for a card; else the largest that stands whole; else the smallest.
  const head =
    heads.find(({ whole, after }) => whole && after >= oneCard) ??
    heads.find(({ whole }) => whole) ??
    heads.at(-1);
  if (!head) throw new RangeError('no sizes');
  const rowOf = Math.max(1, Math.floor((inner + 7 * unit) / (mat.slipWide * unit)));
  const rows = Math.ceil(count / rowOf);
  const tallyHeight = rows * mat.slipTall * unit + mat.gap * unit;
  // A tally is worth less than somebody's words: it stands where one card can stand above it.
  const tallied = rows > 0 && rows <= mat.slipsMost && head.after - tallyHeight >= oneCard;
  return {
    name: head.name,
    count: countSize,
    tally: tallied ? rowOf : 0,
    inner,
    alone: Math.max(0, head.after),
    quotes: Math.max(0, tallied ? head.after - tallyHeight : head.after),
  };
}
