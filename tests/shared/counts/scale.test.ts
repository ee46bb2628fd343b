// [E6] A scale as people may see it: no small group can be read, not in one telling and not between several.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counts } from '../../../shared/counts/counts.ts';
import { k } from '../../../shared/counts/k.ts';
import { scale, type Told } from '../../../shared/counts/scale.ts';

const said = (told: Told | null) => told?.map(({ from, to, people }) => [`${from + 1}-${to + 1}`, people]);
const small = (people: number) => people !== 0 && Math.abs(people) < k;
const sum = (cells: readonly number[]) => cells.reduce((all, n) => all + n, 0);
/** Points a set names, as a bit mask: what one telling can give of it, null where it cannot. */
function read(told: Told, set: number): number | null {
  const bits = ({ from, to }: { from: number; to: number }) => 2 ** (to + 1) - 2 ** from;
  const inside = told.filter((range) => (bits(range) & set) === bits(range));
  const covered = inside.reduce((all, range) => all | bits(range), 0);
  return covered === set ? sum(inside.map(({ people }) => people)) : null;
}

describe('what groups of eight to ten learn', () => {
  test('all chose the upper end', () =>
    expect(said(scale([0, 0, 2, 3, 3]))).toEqual([
      ['1-1', 0],
      ['2-2', 0],
      ['3-5', 8],
    ]));
  test('half and half', () =>
    expect(said(scale([1, 2, 2, 3, 2]))).toEqual([
      ['1-3', 5],
      ['4-5', 5],
    ]));
  test('only how many, where two could be told from six', () =>
    expect(said(scale([1, 1, 1, 2, 3]))).toEqual([['1-5', 8]]));
  test('nothing of fewer than five; that nobody answered', () => {
    expect(scale([0, 0, 1, 0, 3])).toBeNull();
    expect(said(scale([0, 0]))).toEqual([
      ['1-1', 0],
      ['2-2', 0],
    ]);
  });
});
test('one more answer after a telling changes nothing that is told', () => {
  const first = scale([0, 0, 0, 7, 0]) as Told;
  expect(scale([0, 0, 0, 7, 1], [first])).toBeNull();
  expect(said(scale([0, 0, 0, 7, 5], [first]))).toEqual([
    ['1-1', 0],
    ['2-2', 0],
    ['3-3', 0],
    ['4-4', 7],
    ['5-5', 5],
  ]);
  // Six more, of whom one chose 1: that is not said.
  expect(said(scale([1, 0, 0, 12, 0], [first]))).toEqual([
    ['1-4', 13 - 1 + 1],
    ['5-5', 0],
  ]);
});
test('whatever people answer and change, no set of points that can be read has few people, nor differs by few', () => {
  const answers = fc.integer({ min: 2, max: 7 }).chain((points) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: points, maxLength: points }), {
      minLength: 1,
      maxLength: 4,
    }),
  );
  fc.assert(
    fc.property(answers, (states) => {
      const tellings: Told[] = [];
      for (const cells of states) {
        const told = scale(cells, tellings);
        if (told === null) continue;
        expect(sum(told.map(({ people }) => people))).toBe(sum(cells));
        tellings.push(told);
      }
      const points = states[0]?.length ?? 0;
      for (let set = 1; set < 2 ** points; set += 1) {
        const seen = tellings.flatMap((told) => read(told, set) ?? []);
        for (const [i, people] of seen.entries()) {
          expect(small(people)).toBe(false);
          for (const before of seen.slice(0, i)) expect(small(people - before)).toBe(false);
        }
      }
    }),
    { seed: 5, numRuns: 3000 },
  );
});
test('a group that answers one after the other is told in steps from which no single answer follows', () => {
  const arrivals = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(arrivals, (answers) => {
      const tellings: Told[] = [];
      const cells = [0, 0, 0, 0, 0];
      for (const point of answers) {
        cells[point] = (cells[point] ?? 0) + 1;
        const told = scale(cells, tellings);
        const before = tellings.at(-1);
        if (told === null) continue;
        if (before) expect(sum(cells) - sum(before.map(({ people }) => people))).toBeGreaterThanOrEqual(k);
        tellings.push(told);
      }
    }),
    { seed: 6, numRuns: 500 },
  );
});

/** Every way in which people may have answered. */
const ways = (people: number, points: number): number[][] =>
  points === 1
    ? [[people]]
    : Array.from({ length: people + 1 }, (_, n) =>
        ways(people - n, points - 1).map((rest) => [n, ...rest]),
      ).flat();
const upTo = (people: number, points: number) =>
  Array.from({ length: people + 1 }, (_, n) => ways(n, points)).flat();
/** Sets of points of which somebody who knows the rule is certain that they have few people. */
function certain<T>(all: Map<string, T[]>, points: number, count: (one: T, set: number) => number): string[] {
  return [...all].flatMap(([key, fits]) =>
    Array.from({ length: 2 ** points - 1 }, (_, i) => i + 1).flatMap((set) => {
      const [first, ...others] = [...new Set(fits.map((one) => count(one, set)))];
      return others.length === 0 && first !== undefined && small(first) ? [`${key} ${set}`] : [];
    }),
  );
}
const inSet = (cells: readonly number[], set: number) => sum(cells.filter((_, i) => (set >> i) & 1));
const gather = <T>(all: Map<string, T[]>, key: string, one: T) => {
  const fits = all.get(key);
  if (fits) fits.push(one);
  else all.set(key, [one]);
};

test('counted out: whoever knows the rule cannot work out a small group from what was merged and what was not', () => {
  for (const points of [2, 3, 4, 5]) {
    const all = new Map<string, number[][]>();
    for (const cells of upTo(20, points)) {
      const told = scale(cells);
      if (told) gather(all, JSON.stringify(told), cells);
    }
    expect(certain(all, points, inSet)).toEqual([]);
  }
});
test('counted out: nor from two tellings, nor from a second one that was not made', () => {
  const all = new Map<string, [number[], number[]][]>();
  const every = upTo(11, 3);
  for (const before of every) {
    const first = scale(before);
    if (!first) continue;
    for (const after of every) gather(all, JSON.stringify([first, scale(after, [first])]), [before, after]);
  }
  expect(certain(all, 3, ([before], set) => inSet(before, set))).toEqual([]);
  expect(certain(all, 3, ([, after], set) => inSet(after, set))).toEqual([]);
  expect(certain(all, 3, ([before, after], set) => inSet(after, set) - inSet(before, set))).toEqual([]);
});
test('how many have answered moves in lots, so that nobody is seen to answer; exact only when all have', () => {
  expect([0, 1, 4, 5, 9, 10].map(counts.lots)).toEqual([0, null, null, 5, 5, 10]);
  expect(counts.progress(3, 4)).toBeNull();
  expect(counts.progress(3, 9)).toEqual({ least: 0, of: 9 });
  expect(counts.progress(8, 9)).toEqual({ least: 5, of: 9 });
  expect(counts.progress(9, 9)).toEqual({ least: 9, of: 9 });
});
