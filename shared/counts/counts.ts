// The one way in which numbers about people reach a view: small cells are hidden.

/** Smallest group that is ever shown. */
export const k = 5;
/** A count as people may see it; null: too small to show, or it would give a small one away. */
export type Count = number | null;
export type CountTool = {
  /** Parts of one whole that is known or can be known. Shape: name → people. */
  parts<N extends string>(cells: Readonly<Record<N, number>>): Record<N, Count>;
  /** A tally of marks (dots, votes) that the terms announced as shown to all: exact. */
  tally(marks: number): number;
};

/**
 * Hides each part of 1 to k − 1 people, and where exactly one is hidden also the smallest other one that is not
 * zero, since the whole is known and the rest would give it away (complementary suppression). Of fewer than k people
 * in all nothing is said, not even where nobody is: the zeros would tell what the few have in common.
 */
export function parts<N extends string>(cells: Readonly<Record<N, number>>): Record<N, Count> {
  const names = Object.keys(cells) as N[];
  const all = names.reduce((sum, name) => sum + cells[name], 0);
  if (all > 0 && all < k) return Object.fromEntries(names.map((name) => [name, null])) as Record<N, Count>;
  const hidden = new Set(names.filter((name) => cells[name] > 0 && cells[name] < k));
  if (hidden.size === 1) {
    const others = names.filter((name) => !hidden.has(name) && cells[name] > 0);
    others.sort((a, b) => cells[a] - cells[b] || (a < b ? -1 : 1));
    if (others[0] !== undefined) hidden.add(others[0]);
  }
  return Object.fromEntries(names.map((name) => [name, hidden.has(name) ? null : cells[name]])) as Record<
    N,
    Count
  >;
}
export const counts: CountTool = { parts, tally: (marks) => marks };
