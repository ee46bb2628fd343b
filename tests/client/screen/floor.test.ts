// Loose cards on the open floor: who settles where, who stays, who goes.
import { describe, expect, test } from 'vitest';
import {
  arrivals,
  band,
  lay,
  openFloor,
  shining,
  type Card,
  type Laid,
  type Room,
} from '../../../client/activities/cards/screen/floor.ts';

const card = (n: number): Card => ({ id: `c${String(n).padStart(3, '0')}`, at: n });
const cards = (n: number, from = 0): Card[] => Array.from({ length: n }, (_, i) => card(from + i));
/** A room where each card of size s is s pixels high, some twice that. */
const room = (height: number, sizings = openFloor): Room => ({
  sizings,
  height,
  gap: 10,
  tall: (id, sizing) => Math.min(height, sizing.size * (Number(id.slice(1)) % 5 === 0 ? 2 : 1)),
});
const placeOf = (laid: Laid): Map<string, string> =>
  new Map(laid.columns.flatMap((column, x) => column.map((id, y) => [id, `${x}/${y}`])));
const tallest = (laid: Laid, floor: Room): number => {
  const sizing = floor.sizings[laid.step];
  if (!sizing) throw new Error('no such sizing');
  return Math.max(
    ...laid.columns.map((column) =>
      column.reduce((sum, id) => sum + floor.tall(id, sizing) + floor.gap, -floor.gap),
    ),
  );
};

describe('the floor', () => {
  test('gives one card the whole floor, in the largest type', () => {
    const laid = lay(null, cards(1), room(600));
    expect(laid).toEqual({ step: 0, columns: [['c000']], full: false });
  });
  test('nobody moves when somebody comes and there is room', () => {
    let laid = lay(null, cards(9), room(600));
    const before = placeOf(laid);
    const step = laid.step;
    laid = lay(laid, cards(10), room(600));
    expect(laid.step).toBe(step);
    for (const [id, place] of before) expect(placeOf(laid).get(id)).toBe(place);
  });
  test.each([1, 5, 9, 20, 60, 500])('%i cards never stand higher than the room', (n) => {
    const floor = room(600);
    expect(tallest(lay(null, cards(n), floor), floor)).toBeLessThanOrEqual(600.5);
  });
  test('type never falls under what can be read from the last row', () => {
    for (const { size } of [...openFloor, ...band]) expect(size).toBeGreaterThanOrEqual(28);
  });
  test('when it is full the oldest go and the newest stand', () => {
    const laid = lay(null, cards(500), room(600));
    expect(laid.full).toBe(true);
    const standing = laid.columns.flat();
    expect(standing).toContain('c499');
    expect(standing).not.toContain('c000');
    const next = lay(laid, cards(501), room(600));
    expect(next.columns.flat()).toContain('c500');
    const moved = [...placeOf(laid)].filter(
      ([id, place]) => placeOf(next).has(id) && placeOf(next).get(id) !== place,
    );
    // Only the column that made room moves up.
    expect(new Set(moved.map(([, place]) => place.split('/')[0])).size).toBeLessThanOrEqual(1);
  });
  test('a card that is taken away leaves the others where they are, but no empty column', () => {
    const laid = lay(null, cards(9), room(600));
    const [first] = laid.columns[0] ?? [];
    const without = cards(9).filter(({ id }) => id !== first);
    const next = lay(laid, without, room(600));
    expect(next.columns.flat()).toHaveLength(8);
    expect(next.columns.every((column) => column.length > 0)).toBe(true);
  });
  test('those that remain grow when most of the others were laid on mats', () => {
    const laid = lay(null, cards(40), room(600));
    const next = lay(laid, cards(3), room(600));
    expect(next.step).toBeLessThan(laid.step);
  });
  test('when most of a full band is laid on mats, older ones come back to it', () => {
    const low: Room = { ...room(100, band), tall: () => 100 };
    const laid = lay(null, cards(9), low);
    expect(laid.columns.flat().sort()).toEqual(['c006', 'c007', 'c008']);
    const next = lay(
      laid,
      cards(9).filter(({ id }) => id !== 'c006' && id !== 'c007'),
      low,
    );
    expect(next.columns.flat().sort()).toEqual(['c004', 'c005', 'c008']);
  });
  test('a card taller than the room still stands, alone in its column', () => {
    const tall: Room = { ...room(300, band), tall: () => 300 };
    const laid = lay(null, cards(5), tall);
    expect(laid.columns.map((column) => column.length)).toEqual([1, 1, 1]);
    expect(laid.columns.flat().sort()).toEqual(['c002', 'c003', 'c004']);
  });
});

test('only the newest three of those that have just come shine', () => {
  expect([...shining(cards(9))]).toEqual(['c008', 'c007', 'c006']);
  expect([...shining(cards(2))]).toEqual(['c001', 'c000']);
});

describe('arrivals', () => {
  test('what lies there when one begins to look is there at once', () =>
    expect(arrivals(null, false, cards(50)).size).toBe(50));
  test('at most three come at a time, the newest first', () => {
    const shown = arrivals(new Set(['c000']), false, cards(9));
    expect([...shown].sort()).toEqual(['c000', 'c006', 'c007', 'c008']);
  });
  test('the others follow while there is room', () => {
    let shown = new Set(['c000']);
    for (let i = 0; i < 3; i++) shown = arrivals(shown, false, cards(9));
    expect(shown.size).toBe(9);
  });
  test('on a full floor only newcomers count', () => {
    const shown = new Set(['c005', 'c006']);
    expect([...arrivals(shown, true, cards(8))].sort()).toEqual(['c005', 'c006', 'c007']);
  });
  test('what was hidden or withdrawn is forgotten', () =>
    expect([...arrivals(new Set(['c000', 'gone']), false, cards(1))]).toEqual(['c000']));
});
