// Where mats lie, and who has the first place.
import { describe, expect, test } from 'vitest';
import { leader, mostMats, places, type Box } from '../../../client/activities/cards/screen/places.ts';

const halls = [
  { name: 'a hall of 16:9', width: 1752, height: 640 },
  { name: 'a hall under many questions', width: 1752, height: 420 },
  { name: 'an old projector of 4:3', width: 926, height: 480 },
];
const gap = { x: 44, y: 26 };
const apart = (a: Box, b: Box): boolean =>
  a.x + a.w <= b.x + 0.01 || b.x + b.w <= a.x + 0.01 || a.y + a.h <= b.y + 0.01 || b.y + b.h <= a.y + 0.01;

describe.each(halls)('mats in $name', ({ width, height }) => {
  test.each(Array.from({ length: mostMats }, (_, i) => i + 1))(
    '%i mats stand beside one another and inside',
    (n) => {
      const boxes = places(n, { width, height }, gap);
      expect(boxes).toHaveLength(n);
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.w).toBeLessThanOrEqual(width + 0.01);
        expect(box.y + box.h).toBeLessThanOrEqual(height + 0.01);
      }
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(apart(a, b)).toBe(true)));
    },
  );
  test('the first place is never smaller than another', () => {
    for (let n = 1; n <= mostMats; n++) {
      const [first, ...rest] = places(n, { width, height }, gap).map((box) => box.w * box.h);
      for (const area of rest) expect(first).toBeGreaterThanOrEqual((area ?? 0) * 0.999);
    }
  });
});

test('five mats lie as in the picture: one tall on the left, then two rows that are read from the left', () => {
  const [first, second, third, fourth, fifth] = places(5, { width: 1752, height: 640 }, gap);
  expect(first?.h).toBe(640);
  expect(second?.y).toBe(0);
  expect(third?.y).toBe(0);
  expect(third?.x).toBeGreaterThan(second?.x ?? 0);
  expect(fourth?.x).toBe(second?.x);
  expect(fifth?.x).toBe(third?.x);
});
test.each([3, 4])('on a low floor %i mats stand side by side, each as high as the floor', (n) => {
  for (const box of places(n, { width: 1752, height: 540 }, gap)) expect(box.h).toBe(540);
});
test('no mats, no places', () => expect(places(0, { width: 100, height: 100 }, gap)).toEqual([]));

describe('the first place', () => {
  const mats = (a: number, b: number) => [
    { id: 'a', count: a },
    { id: 'b', count: b },
  ];
  test('goes to the biggest when one begins to look', () => expect(leader(null, mats(3, 5))).toBe('b'));
  test('of two equals the one that the curator put first has it', () =>
    expect(leader(null, mats(4, 4))).toBe('a'));
  test('does not change hands for a lead of one card', () => expect(leader('a', mats(4, 5))).toBe('a'));
  test('changes hands for a lead of two', () => expect(leader('a', mats(4, 6))).toBe('b'));
  test('passes on when its mat is gone', () => expect(leader('z', mats(1, 2))).toBe('b'));
  test('is nobody’s where there is no mat', () => expect(leader('a', [])).toBeNull());
});
