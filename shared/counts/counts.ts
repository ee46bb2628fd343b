// The one way in which numbers about people reach a view: small cells are hidden.
import { k } from './k.ts';
import { scale } from './scale.ts';

/** A count as people may see it; null: too small to show, or it would give a small one away. */
export type Count = number | null;
/** At least so many of all; as many only where everybody has. */
export type Progress = { readonly least: number; readonly of: number };
export type CountTool = {
  /** Parts of one whole that is known or can be known. Shape: name → people. */
  parts<N extends string>(cells: Readonly<Record<N, number>>): Record<N, Count>;
  /** How many people chose each point of a scale: neighbours are read together until no small group can be read. */
  scale: typeof scale;
  /** How many have answered while others still may: whole lots of k, null below that. */
  lots(done: number): Count;
  /** How many of `all` have answered while others still do; null: fewer than k were asked. */
  progress(done: number, all: number): Progress | null;
  /** A tally of marks (dots, votes) that the terms announced as shown to all: exact. */
  tally(marks: number): number;
};

/** What hidden parts add up to follows from the whole; these sums have only one way of being made. */
function givenAway(parts: readonly number[]): boolean {
  const all = (n: number) => parts.every((part) => part === n);
  return parts.length === 1 || all(1) || all(k - 1);
}

/**
 * Hides each part of 1 to k − 1 people, and as long as the whole, which is known, would give those away, the smallest
 * others that are not zero (complementary suppression). Of fewer than k people in all nothing is said, not even
 * where nobody is: the zeros would tell what the few have in common.
 */
export function parts<N extends string>(cells: Readonly<Record<N, number>>): Record<N, Count> {
  const names = Object.keys(cells) as N[];
  const all = names.reduce((sum, name) => sum + cells[name], 0);
  if (all > 0 && all < k) return Object.fromEntries(names.map((name) => [name, null])) as Record<N, Count>;
  const hidden = new Set(names.filter((name) => cells[name] > 0 && cells[name] < k));
  const others = names.filter((name) => !hidden.has(name) && cells[name] > 0);
  others.sort((a, b) => cells[a] - cells[b]);
  while (hidden.size > 0 && givenAway([...hidden].map((name) => cells[name]))) {
    const [next] = others;
    if (next === undefined) break;
    // With those as large: which of them was taken would tell which is the small one.
    while (others[0] !== undefined && cells[others[0]] === cells[next]) hidden.add(others.shift() as N);
  }
  return Object.fromEntries(names.map((name) => [name, hidden.has(name) ? null : cells[name]])) as Record<
    N,
    Count
  >;
}
/** Nobody's single answer is seen to arrive. */
export const lots = (done: number): Count => (done > 0 && done < k ? null : done - (done % k));
export const progress = (done: number, all: number): Progress | null =>
  all < k ? null : { least: done >= all ? all : (lots(done) ?? 0), of: all };
export const counts: CountTool = { parts, scale, lots, progress, tally: (marks) => marks };
