// [E6] The one function through which numbers about people reach a view.
import { describe, expect, test } from 'vitest';
import { counts, k, parts } from '../../../shared/counts/counts.ts';
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
    expect(parts({ a: 6, b: 6, c: 2 })).toEqual({ a: null, b: 6, c: null });
    expect(parts({ a: 9, b: 0, c: 2 })).toEqual({ a: null, b: 0, c: null });
  });
  test('two small ones hide each other', () =>
    expect(parts({ a: 9, b: 1, c: 2 })).toEqual({ a: 9, b: null, c: null }));
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
test('a tally of marks that the terms announced is exact', () => expect(counts.tally(3)).toBe(3));
