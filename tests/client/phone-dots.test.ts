// Dots on the phone: shown as they are tapped, and never more than a person has.
import { expect, test } from 'vitest';
import { dotsNow, refusedTaps, undoneBy } from '../../client/activities/cards/phone/dots.ts';
import { seeded } from '../kit/chance.ts';
import { item } from './phone-kit.ts';

const there = new Set(['a', 'b', 'c']);
const put = (on: string, more = {}) => item({ name: 'placeDot', data: { on }, ...more });
const take = (on: string, more = {}) => item({ name: 'takeDot', data: { on }, ...more });
const now = (dots: { on: string; n: number }[], ...items: ReturnType<typeof item>[]) => {
  const { on, left } = dotsNow('run1', 3, { dots }, items, there);
  return { on: Object.fromEntries(on), left };
};

test('[C8] a tap counts at once, before the server has it', () => {
  expect(now([{ on: 'a', n: 1 }], put('a'), put('b', { state: 'sent' }))).toEqual({
    on: { a: 2, b: 1 },
    left: 0,
  });
});
test('[C8] a dot that is taken back can be put elsewhere', () => {
  expect(now([{ on: 'a', n: 3 }], take('a'), put('c'))).toEqual({ on: { a: 2, c: 1 }, left: 0 });
});
test('a refused tap counts for nothing', () => {
  const refused = put('a', { state: 'refused', no: 'dots-closed' });
  expect(now([], refused)).toEqual({ on: {}, left: 3 });
  expect(refusedTaps([refused, put('b')], 'run1')).toEqual([refused]);
});
test('a tap on what has gone, or in another run, counts for nothing', () => {
  expect(now([], put('gone'), put('a', { run: 'run2' }))).toEqual({ on: {}, left: 3 });
});
test('a tap back before the first has left the phone takes that one back, in both directions', () => {
  expect(undoneBy([put('a', { key: 'k1' })], 'run1', 'takeDot', 'a')).toBe('k1');
  expect(undoneBy([take('a', { key: 'k2' })], 'run1', 'placeDot', 'a')).toBe('k2');
  expect(undoneBy([put('a', { key: 'k1', state: 'sent' })], 'run1', 'takeDot', 'a')).toBeNull();
  expect(undoneBy([put('b', { key: 'k1' })], 'run1', 'takeDot', 'a')).toBeNull();
});
test('[C8] whatever is tapped in whatever order, nobody sees more dots than they have', () => {
  const random = seeded(7);
  const things = [...there, 'gone'];
  for (let round = 0; round < 300; round++) {
    const kept = Math.floor(random() * 4);
    const items = Array.from({ length: Math.floor(random() * 12) }, () => {
      const on = things[Math.floor(random() * things.length)] ?? 'a';
      const state = (['held', 'sent', 'kept', 'refused'] as const)[Math.floor(random() * 4)];
      return random() < 0.6 ? put(on, { state }) : take(on, { state });
    });
    const { on, left } = dotsNow('run1', 3, { dots: kept > 0 ? [{ on: 'a', n: kept }] : [] }, items, there);
    const used = [...on.values()].reduce((sum, n) => sum + n, 0);
    expect(used + left).toBe(3);
    expect([...on.values()].every((n) => n >= 0)).toBe(true);
  }
});
