// Seats on the floor, and rows of unknown height.
import { expect, test } from 'vitest';
import { Heights } from '../../client/parts/heights.svelte.ts';
import { seating } from '../../client/parts/seats.ts';

test('everyone up to a thousand gets a seat of their own, within the floor', () => {
  for (const n of [0, 1, 9, 12, 13, 142, 400, 1000]) {
    const { seats } = seating(n, 208);
    expect(seats).toHaveLength(n);
    expect(new Set(seats.map(({ x, y }) => `${x} ${y}`)).size).toBe(n);
    expect(seats.every(({ x, y }) => x > 0 && x < 1920 && y > 0 && y < 208)).toBe(true);
  }
});
test('who sits stays seated when others come, as long as the floor need not be laid anew', () => {
  expect(seating(142, 208).seats.slice(0, 120)).toEqual(seating(120, 208).seats);
});
test('more than a thousand are counted, not drawn', () =>
  expect(seating(5000, 208).seats).toHaveLength(1000));

test('a measured row moves what comes after it, and nothing before', () => {
  const heights = new Heights(50);
  expect(heights.start(10)).toBe(500);
  expect(heights.measure(3, 80)).toBe(30);
  expect([heights.start(3), heights.start(4), heights.start(10)]).toEqual([150, 230, 530]);
  expect(heights.measure(3, 80)).toBe(0);
  expect([
    heights.at(0, 10),
    heights.at(149, 10),
    heights.at(229, 10),
    heights.at(230, 10),
    heights.at(9999, 10),
  ]).toEqual([0, 2, 3, 4, 9]);
});
