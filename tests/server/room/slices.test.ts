// [E8] A slice ends by the clock; others come in between, and what was waited for besides is no part of the next.
import { expect, test } from 'vitest';
import { Slices } from '../../../server/room/slices.ts';

test('a slice of 8 ms is over at the eighth, and the next begins after the others', async () => {
  let now = 100;
  const slices = new Slices(() => now);
  now = 107.9;
  expect(slices.due).toBe(false);
  now = 108;
  expect(slices.due).toBe(true);
  const order: string[] = [];
  setImmediate(() => order.push('another'));
  await slices.rest();
  order.push('the next slice');
  expect(order).toEqual(['another', 'the next slice']);
  expect(slices.due).toBe(false);
  now = 130;
  expect(slices.due).toBe(true);
  slices.begin();
  expect(slices.due).toBe(false);
});
