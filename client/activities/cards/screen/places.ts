// Where the mats lie on the screen: the biggest has the first and largest place, the others follow in the curator's order.

export type Box = { x: number; y: number; w: number; h: number };
type Column = { width: number; rows: number };

/** Mats beyond this many stand only in the count of the rest. */
export const mostMats = 12;

/** Wide halls put four columns side by side, the old 4:3 projectors three; on a low floor each mat has its full height. */
function columns(n: number, wide: boolean, low: boolean): Column[] {
  const of = (...rows: number[]): Column[] => rows.map((rows, i) => ({ width: i === 0 ? 1.2 : 1, rows }));
  switch (n) {
    case 1:
      return of(1);
    case 2:
      return of(1, 1);
    case 3:
      if (low) return of(1, 1, 1);
      return [
        { width: 1.32, rows: 1 },
        { width: 1, rows: 2 },
      ];
    case 4:
      return low ? of(1, 1, 1, 1) : wide ? of(1, 1, 2) : of(2, 2);
    case 5:
      return [
        { width: 1.32, rows: 1 },
        { width: 1.06, rows: 2 },
        { width: 1, rows: 2 },
      ];
    case 6:
      return of(2, 2, 2);
    case 7:
      return wide ? of(1, 2, 2, 2) : of(2, 2, 3);
    case 8:
      return wide ? of(2, 2, 2, 2) : of(2, 3, 3);
    case 9:
      return of(3, 3, 3);
    case 10:
      return wide ? of(2, 2, 3, 3) : of(3, 3, 4);
    case 11:
      return wide ? of(2, 3, 3, 3) : of(3, 4, 4);
    default:
      return wide ? of(3, 3, 3, 3) : of(4, 4, 4);
  }
}

/** Boxes for n mats (0 to 12) in a room of the given size; the first is the biggest's, the rest are read row by row. */
export function places(
  n: number,
  room: { width: number; height: number },
  gap: { x: number; y: number },
): Box[] {
  if (n === 0) return [];
  const shape = room.width / room.height;
  const cols = columns(Math.min(n, mostMats), shape > 2.05, shape > 2.9);
  const parts = cols.reduce((sum, col) => sum + col.width, 0);
  const free = room.width - gap.x * (cols.length - 1);
  let x = 0;
  const boxes = cols.flatMap((col) => {
    const w = (free * col.width) / parts;
    const h = (room.height - gap.y * (col.rows - 1)) / col.rows;
    const left = x;
    x += w + gap.x;
    return Array.from({ length: col.rows }, (_, row) => ({ x: left, y: row * (h + gap.y), w, h }));
  });
  const [first, ...rest] = boxes;
  // Columns with other numbers of rows do not line up: what begins higher is read first, within a row from the left.
  rest.sort((a, b) => (Math.abs(a.y - b.y) < 1 ? a.x - b.x : a.y - b.y));
  return first ? [first, ...rest] : [];
}

/**
 * Who has the first place. It changes hands only for a clear lead (two cards), so that two mats of like size do not
 * change places with every card.
 */
export function leader(before: string | null, mats: readonly { id: string; count: number }[]): string | null {
  let best: { id: string; count: number } | null = null;
  for (const mat of mats) if (!best || mat.count > best.count) best = mat;
  const holder = mats.find((mat) => mat.id === before);
  return holder && best && best.count - holder.count < 2 ? holder.id : (best?.id ?? null);
}
