// A scale as people may see it: points are read together with their neighbours until no small group can be read.
import { k } from './k.ts';

/** People who chose one of the points `from` to `to`, counted from 0, both included. */
export type Range = { readonly from: number; readonly to: number; readonly people: number };
/** One telling of a scale: ranges that cover it, in order. */
export type Told = readonly Range[];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const safe = (people: number): boolean => people === 0 || Math.abs(people) >= k;

function cutAt(cells: readonly number[], cuts: readonly number[]): Range[] {
  return [0, ...cuts].map((from, i) => {
    const to = (cuts[i] ?? cells.length) - 1;
    return { from, to, people: sum(cells.slice(from, to + 1)) };
  });
}

/** Where nobody is in a range, nobody is in any part of it. */
const ends = (told: Told): number[] =>
  told.flatMap(({ from, to, people }) =>
    people === 0 ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [to],
  );
/** What is learnt by holding two tellings against each other: how each part that both can give has changed. */
function changes(now: Told, before: Told): number[] {
  const upTo = (told: Told, end: number) =>
    sum(told.filter(({ to }) => to <= end).map(({ people }) => people));
  const both = new Set(ends(before));
  const grown = ends(now)
    .filter((end) => both.has(end))
    .map((end) => upTo(now, end) - upTo(before, end));
  return grown.map((all, i) => all - (grown[i - 1] ?? 0));
}
/** Parts can be added up, and then a loss in one meets a gain in another. */
const allSums = (parts: readonly number[]): number[] =>
  parts.reduce<number[]>((sums, part) => [...sums, ...sums.map((n) => n + part)], [0]);

/** Where a range is tried to be cut: nearest to its middle first, of two as near the upper one. */
function placesToCut(from: number, to: number): number[] {
  const middle = (from + to + 1) / 2;
  const places = Array.from({ length: to - from }, (_, i) => from + 1 + i);
  return places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a);
}

/**
 * The one rule by which points are merged. A range, at first the whole scale, is cut in two at the first place where
 * every range then has nobody or at least k people, and no part of the scale differs by fewer than k people from the
 * same part in an earlier telling; its halves are cut in the same way. So neither one telling nor several say what a
 * few answered. What is not cut tells only that each cut would have been unsafe: cutting from the top, unlike looking
 * for the finest way of all, leaves more than one way how those people may have answered (counted out in the tests).
 * Null: nothing (new) may be told. At most 12 points.
 */
export function scale(cells: readonly number[], earlier: readonly Told[] = []): Told | null {
  const isSafe = (told: Told): boolean =>
    told.every(({ people }) => safe(people)) &&
    earlier.every((before) => allSums(changes(told, before)).every(safe));
  let told = cutAt(cells, []);
  if (!isSafe(told)) return null;
  const cuts: number[] = [];
  const cut = (from: number, to: number): void => {
    for (const place of placesToCut(from, to)) {
      const finer = cutAt(
        cells,
        [...cuts, place].sort((a, b) => a - b),
      );
      if (!isSafe(finer)) continue;
      cuts.push(place);
      told = finer;
      cut(from, place - 1);
      return cut(place, to);
    }
  };
  cut(0, cells.length - 1);
  return told;
}
