// Where people sit on the lobby's floor: seats of a size class are fixed, so that nobody jumps when others come.

export type Seat = { readonly x: number; readonly y: number };
export type Seating = { readonly seats: readonly Seat[]; readonly scale: number; readonly height: number };

/** Width of the floor in its own units, as LOOK.md draws it. */
export const floorWidth = 1920;
const classes = [12, 30, 60, 100, 160, 250, 400, 600, 1000] as const;
/** A seated figure at scale 1, with air around it. */
const pitch = 50;
const rowGap = 30;
const sag = 46;
/** Free in the middle of the upper edge, for the number of people. */
const sign = { width: 560, height: 62 };

function rows(scale: number, height: number): Seat[] {
  const seats: Seat[] = [];
  const step = pitch * scale;
  const depth = rowGap * scale;
  const half = floorWidth / 2 - 70;
  const top = 30 * scale;
  for (let y = top, row = 0; y + sag <= height - 14 * scale; y += depth, row++) {
    const shift = row % 2 === 0 ? 0 : step / 2;
    for (let dx = shift; dx <= half; dx += step) {
      // Rows hang like a garland: the sides are nearer to the roof than the middle.
      const hang = y + sag * (1 - (dx / half) ** 2);
      if (dx < sign.width / 2 && hang - 16 * scale < sign.height) continue;
      seats.push({ x: floorWidth / 2 + dx, y: hang });
      if (dx > 0) seats.push({ x: floorWidth / 2 - dx, y: hang });
    }
  }
  return seats;
}

/** A number between 0 and 1 that belongs to a place; so people do not sit down in a strict queue. */
const ragged = (n: number): number => ((Math.imul(n + 1, 2654435761) >>> 8) & 0xffff) / 0xffff;

/** Seats for n people on a floor of the given height (in units of 1/1920 of its width); at most 1,000 are drawn. */
export function seating(n: number, height: number): Seating {
  const wanted = classes.find((size) => size >= n) ?? 1000;
  let scale = 2.2;
  let found = rows(scale, height);
  while (found.length < wanted && scale > 0.2) {
    scale -= 0.04;
    found = rows(scale, height);
  }
  // From the middle outwards, a little ragged.
  const order = found
    .map((seat, i) => ({
      seat,
      far: Math.abs(seat.x - floorWidth / 2) * (0.92 + 0.16 * ragged(i)) - seat.y * 0.8,
    }))
    .sort((a, b) => a.far - b.far)
    .slice(0, Math.min(n, 1000))
    .map(({ seat }) => seat);
  return { seats: order, scale, height };
}
