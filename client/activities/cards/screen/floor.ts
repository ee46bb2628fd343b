// Loose cards on the open floor: each newcomer settles at the foot of the shortest column, and nobody else moves.
//
// Only when the floor is full does something give way: first the cards become smaller, and at the smallest size the
// oldest go, into the number of those that are not shown.

export type Sizing = { columns: number; size: number };
export type Card = { id: string; at: number };
/** What stands where; columns from the left, each from its top. `full`: the oldest have had to go. */
export type Laid = { step: number; columns: readonly (readonly string[])[]; full: boolean };
export type Room = {
  /** From the roomiest to the tightest. */
  sizings: readonly Sizing[];
  height: number;
  gap: number;
  /** Pixels that a card takes at a sizing, never more than the room. */
  tall(id: string, sizing: Sizing): number;
};

/** From one big sheet to four columns of small ones. */
export const openFloor: readonly Sizing[] = [
  { columns: 1, size: 68 },
  { columns: 2, size: 60 },
  { columns: 2, size: 52 },
  { columns: 3, size: 46 },
  { columns: 3, size: 42 },
  { columns: 3, size: 38 },
  { columns: 4, size: 34 },
  { columns: 4, size: 30 },
  { columns: 4, size: 28 },
];
/** The band below the mats, and the narrower floors of a 4:3 projector. */
export const band: readonly Sizing[] = [
  { columns: 3, size: 34 },
  { columns: 3, size: 28 },
];

const heightOf = (column: readonly string[], room: Room, sizing: Sizing): number =>
  column.reduce((sum, id) => sum + room.tall(id, sizing) + room.gap, -room.gap);

/** The shortest column that still has room for the card; null: none has. */
function shortest(columns: readonly string[][], id: string, room: Room, sizing: Sizing): string[] | null {
  let best: string[] | null = null;
  let least = Infinity;
  for (const column of columns) {
    const height = column.length === 0 ? 0 : heightOf(column, room, sizing) + room.gap;
    if (height + room.tall(id, sizing) > room.height + 0.5 || height >= least) continue;
    best = column;
    least = height;
  }
  return best;
}
const empty = (columns: number): string[][] => Array.from({ length: columns }, () => []);

/** All of them, in order, or null where they do not fit. */
function pack(start: string[][], ids: readonly string[], room: Room, sizing: Sizing): string[][] | null {
  for (const id of ids) {
    const column = shortest(start, id, room, sizing);
    if (!column) return null;
    column.push(id);
  }
  return start;
}

/** `cards` are those to be shown, in any order; those that stand already stay where they are if that is possible. */
export function lay(before: Laid | null, cards: readonly Card[], room: Room): Laid {
  const order = [...cards].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map((card) => card.id);
  const wanted = new Set(order);
  const last = room.sizings.length - 1;
  const fresh = (from: number): Laid | null => {
    for (let step = from; step <= last; step++) {
      const sizing = room.sizings[step];
      const columns = sizing && pack(empty(sizing.columns), order, room, sizing);
      if (columns) return { step, columns, full: false };
    }
    return null;
  };
  const held = before && room.sizings[before.step];
  if (before && held && before.columns.length === held.columns) {
    const kept = before.columns.map((column) => column.filter((id) => wanted.has(id)));
    const stand = new Set(kept.flat());
    const gone = before.columns.flat().length - stand.size;
    const fits = kept.every(
      (column) => column.length === 0 || heightOf(column, room, held) <= room.height + 0.5,
    );
    // Where much was taken away, those that remain may grow; a single card that leaves is no reason to move the rest.
    const roomier = gone > 1 ? fresh(0) : null;
    if (roomier && roomier.step <= before.step - 2) return roomier;
    // A hole in the middle of the floor looks like something missing.
    const hole = gone > 0 && kept.some((column) => column.length === 0) && stand.size > 0;
    if (fits && !hole) {
      const came = order.filter((id) => !stand.has(id));
      const columns = pack(
        kept.map((column) => [...column]),
        came,
        room,
        held,
      );
      if (columns) return { step: before.step, columns, full: before.full && gone === 0 };
    }
  }
  return fresh(before?.step ?? 0) ?? crowded(before, order, room, last);
}

/** At the smallest size: the newest stand, the oldest of a column make room at its top. */
function crowded(before: Laid | null, order: readonly string[], room: Room, step: number): Laid {
  const sizing = room.sizings[step];
  if (!sizing) return { step, columns: [], full: true };
  const age = new Map(order.map((id, i) => [id, i]));
  const same = before?.step === step && before.columns.length === sizing.columns;
  const columns = same
    ? before.columns.map((column) => column.filter((id) => age.has(id)))
    : empty(sizing.columns);
  const stand = new Set(columns.flat());
  const newest = Math.max(-1, ...[...stand].map((id) => age.get(id) ?? -1));
  const came = order.filter((id) => !stand.has(id) && (age.get(id) ?? 0) > newest);
  // Where cards were taken away, some that had to go come back, the newest first.
  if (same && before.columns.flat().length > stand.size)
    for (const id of order.filter((id) => !stand.has(id) && !came.includes(id)).reverse())
      shortest(columns, id, room, sizing)?.push(id);
  for (const id of came) {
    let column = shortest(columns, id, room, sizing);
    while (!column) {
      const tops = columns.filter((one) => one.length > 0);
      tops.sort((a, b) => (age.get(a[0] ?? '') ?? 0) - (age.get(b[0] ?? '') ?? 0));
      const oldest = tops[0];
      if (!oldest) break;
      oldest.shift();
      if (heightOf([...oldest, id], room, sizing) <= room.height + 0.5) column = oldest;
    }
    column?.push(id);
  }
  return { step, columns, full: true };
}

/** Brass is for the newest of those that have just come; where all shine, none is new. */
const mostNew = 3;
export const shining = (cards: readonly Card[]): Set<string> =>
  new Set(
    [...cards]
      .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
      .slice(0, mostNew)
      .map((card) => card.id),
  );

/**
 * Who comes to the floor now: all of them when one begins to look, then at most three at a time. On a full floor only
 * newcomers count; the others have had their turn or stand in the number.
 */
export function arrivals(
  shown: ReadonlySet<string> | null,
  full: boolean,
  cards: readonly Card[],
): Set<string> {
  const here = new Set(cards.map((card) => card.id));
  if (!shown) return here;
  const stay = new Set([...shown].filter((id) => here.has(id)));
  const newest = Math.max(0, ...cards.filter((card) => stay.has(card.id)).map((card) => card.at));
  const waiting = cards
    .filter((card) => !stay.has(card.id) && !(full && card.at <= newest))
    .sort((a, b) => b.at - a.at)
    .slice(0, 3);
  for (const card of waiting) stay.add(card.id);
  return stay;
}
