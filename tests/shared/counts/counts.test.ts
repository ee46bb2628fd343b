// [E6] The one function through which numbers about people reach a view.
import { describe, expect, test } from 'vitest';
import { counts, parts } from '../../../shared/counts/counts.ts';
import { k } from '../../../shared/counts/k.ts';
import { seeded } from '../../kit/chance.ts';

describe('parts of a whole', () => {
  test('nobody is said; fewer than five are not', () => {
    expect(parts({ here: 0 })).toEqual({ here: 0 });
    for (let n = 1; n < k; n += 1) expect(parts({ here: n })).toEqual({ here: null });
    expect(parts({ here: 5 })).toEqual({ here: 5 });
  });
  test('a small part takes the smallest other with it, since the whole is known', () => {
    expect(parts({ yes: 9, no: 2 })).toEqual({ yes: null, no: null });
    expect(parts({ a: 9, b: 6, c: 2 })).toEqual({ a: 9, b: null, c: null });
    expect(parts({ a: 6, b: 6, c: 2 })).toEqual({ a: null, b: null, c: null });
    expect(parts({ a: 9, b: 0, c: 2 })).toEqual({ a: null, b: 0, c: null });
  });
  test('two small ones hide each other', () =>
    expect(parts({ a: 9, b: 1, c: 2 })).toEqual({ a: 9, b: null, c: null }));
  test('but not where their sum can be made in one way only: one person each, or four', () => {
    expect(parts({ a: 9, b: 1, c: 1 })).toEqual({ a: null, b: null, c: null });
    expect(parts({ a: 6, b: 0, c: 4, d: 4, e: 4 })).toEqual({ a: null, b: 0, c: null, d: null, e: null });
    expect(parts({ a: 5, b: 5, c: 4 })).toEqual({ a: null, b: null, c: null });
  });
  test('of fewer than five in all nothing is said, not even where nobody is', () =>
    expect(parts({ good: 0, bad: 3 })).toEqual({ good: null, bad: null }));
  test('nothing that is hidden follows from the rest', () => {
    const chance = seeded(7);
    for (let n = 0; n < 2000; n += 1) {
      const cells = Object.fromEntries(
        Array.from({ length: 2 + Math.floor(chance() * 4) }, (_, i) => [`c${i}`, Math.floor(chance() * 12)]),
      );
      const seen = parts(cells);
      const hidden = Object.keys(cells).filter((name) => seen[name] === null);
      for (const [name, count] of Object.entries(cells)) {
        if (count > 0 && count < k) expect(seen[name]).toBeNull();
        if (seen[name] !== null) expect(seen[name]).toBe(count);
      }
      const inAll = Object.values(cells).reduce((sum, count) => sum + count, 0);
      const alone = hidden.length === 1 && Object.values(cells).filter((count) => count > 0).length > 1;
      expect(alone, JSON.stringify([cells, seen, inAll])).toBe(false);
    }
  });
});
test('whoever knows the whole and this rule cannot tell a hidden part, as long as anything else is said', () => {
  for (const [length, most] of [
    [2, 16],
    [3, 14],
    [4, 9],
  ] as const) {
    const alike = new Map<string, number[][]>();
    for (let n = 0; n < (most + 1) ** length; n += 1) {
      const cells = Array.from({ length }, (_, i) => Math.floor(n / (most + 1) ** i) % (most + 1));
      const whole = cells.reduce((sum, cell) => sum + cell, 0);
      // Beyond `most` some of what could also be true is not among these.
      if (whole > most) continue;
      const seen = Object.values(parts(Object.fromEntries(cells.map((cell, i) => [`c${i}`, cell]))));
      const key = JSON.stringify([whole, seen]);
      alike.set(key, [...(alike.get(key) ?? []), cells]);
    }
    for (const [key, all] of alike) {
      const [, seen] = JSON.parse(key) as [number, (number | null)[]];
      if (!seen.some((count) => count !== null && count > 0)) continue;
      seen.forEach((count, i) => {
        if (count === null) expect(new Set(all.map((cells) => cells[i])).size, key).toBeGreaterThan(1);
      });
    }
  }
});
test('a tally of marks that the terms announced is exact', () => expect(counts.tally(3)).toBe(3));
