// What the dots, or else the cards, say: rows in order, and who comes first.

export type Ranked = { id: string; name: string; mark: number; value: number };
export type Finding =
  { is: 'nothing' } | { is: 'first'; name: string; n: number } | { is: 'tie'; names: string[]; n: number };

/** Highest first; what is equal keeps the curator's order. */
export const ranked = (rows: readonly Ranked[]): Ranked[] =>
  rows
    .map((row, i) => ({ row, i }))
    .sort((a, b) => b.row.value - a.row.value || a.i - b.i)
    .map(({ row }) => row);

export function finding(rows: readonly Ranked[]): Finding {
  const n = Math.max(0, ...rows.map((row) => row.value));
  if (n === 0) return { is: 'nothing' };
  const names = rows.filter((row) => row.value === n).map((row) => row.name);
  return names.length === 1 ? { is: 'first', name: names[0] ?? '', n } : { is: 'tie', names, n };
}
