// The table of a bench run.
export type Result = {
  name: string;
  unit: string;
  value: number;
  baseline: number | null;
  ratio: number;
  budget: string;
  ok: boolean;
};

/** A row with a budget of its own; `baseline`: what the least that could be done takes here. */
export const within = (
  name: string,
  unit: string,
  value: number,
  budget: number,
  baseline: number | null = null,
): Result => ({
  name,
  unit,
  value,
  baseline,
  ratio: value / budget,
  budget: `≤ ${budget} ${unit}`,
  ok: value <= budget,
});

const figure = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);

export function table(results: readonly Result[]): string {
  const rows = results.map(({ name, unit, value, baseline, ratio, budget, ok }) => [
    name,
    `${figure(value)} ${unit}`,
    baseline === null ? '–' : `${figure(baseline)} ${unit}`,
    ratio.toFixed(2),
    budget,
    ok ? 'ok' : 'MISSED',
  ]);
  const all = [['what', 'Sala', 'bare Socket.IO', 'ratio', 'budget', ''], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => (column === 0 || column > 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`;
  return ['', ...all.map(line), ''].join('\n');
}
