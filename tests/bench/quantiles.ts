// Quantiles of measured values.
export type Quantiles = { n: number; p50: number; p95: number; p99: number; max: number };

export function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export const median = (values: readonly number[]): number => quantiles(values).p50;
