// What a countdown shows: digits in cells, counting up with a plus after the end.

/** 396000 → 6:36; 3725000 → 1:02:05; −12000 → +0:12. Rounded so that 0:00 is the very end. */
export function clockText(left: number): string {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const text =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return left <= 0 && seconds > 0 ? `+${text}` : text;
}

/** Milliseconds until the shown text changes. */
export const untilNextSecond = (left: number): number =>
  left > 0 ? left % 1000 || 1000 : 1000 - (-left % 1000);

/** Which warning was passed between two looks at the clock; the most urgent one, or none. */
export function crossed(before: number, after: number): 'up' | 'half' | 'minute' | null {
  if (before > 0 && after <= 0) return 'up';
  if (before > 30_000 && after <= 30_000) return 'half';
  if (before > 60_000 && after <= 60_000) return 'minute';
  return null;
}
export const warnFrom = 30_000;
