// Undoing an arrangement: cards go back where they stood, in the order in which they stood.
import { expect, test } from 'vitest';
import { backFrom, unmade, type Spot } from '../../../client/activities/cards/desk/arranging.ts';

const loose = { cluster: null, before: null };

test('cards that lay loose go back together', () => {
  const stood = new Map([
    ['a', loose],
    ['b', loose],
  ]);
  expect(backFrom('pile', stood)).toEqual([
    { name: 'placeCards', data: { ids: ['a', 'b'], cluster: null, from: 'pile' } },
  ]);
});
test('one that stood before another comes back after it', () => {
  const stood = new Map<string, Spot>([
    ['a', { cluster: 'old', before: 'b' }],
    ['b', { cluster: 'old', before: 'c' }],
    ['d', loose],
  ]);
  expect(backFrom(null, stood).map(({ data }) => data)).toEqual([
    { ids: ['d'], cluster: null, from: null },
    { ids: ['b'], cluster: 'old', before: 'c', from: null },
    { ids: ['a'], cluster: 'old', before: 'b', from: null },
  ]);
});
test('a pile that was made goes last, and only if it is empty then', () => {
  expect(unmade('new', new Map([['a', loose]])).at(-1)).toEqual({
    name: 'removeCluster',
    data: { id: 'new', whenEmpty: true },
  });
});
