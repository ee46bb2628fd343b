// Join codes: six digits that people read off a wall and say to one another.
import { randomInt } from 'node:crypto';

const thaiZero = 0x0e50;

/** The code in what somebody typed: Thai digits count, spaces and hyphens do not. Null: not a code at all. */
export function readCode(typed: string): string | null {
  if (typed.length > 32) return null;
  const digits = typed
    .replace(/[\u0E50-\u0E59]/gu, (digit) => String(digit.charCodeAt(0) - thaiZero))
    .replace(/[\s\u00A0-]/gu, '');
  return /^[1-9]\d{5}$/.test(digits) ? digits : null;
}

/** Codes that people would try first, mishear or lose count of: few digits, runs, repeats. */
export function isEasilyConfused(code: string): boolean {
  const digits = [...code].map(Number);
  const steps = digits.slice(1).map((digit, i) => digit - (digits[i] ?? 0));
  const inARow = (length: number, fits: (step: number) => boolean): boolean =>
    steps.some((_, i) => i + length <= steps.length && steps.slice(i, i + length).every(fits));
  return (
    new Set(digits).size < 3 ||
    code.slice(0, 3) === code.slice(3) ||
    inARow(2, (step) => step === 0) ||
    inARow(3, (step) => step === 1) ||
    inARow(3, (step) => step === -1)
  );
}

/** Never with a leading zero, which spreadsheets and people drop. */
export function randomCode(): string {
  for (;;) {
    const code = String(randomInt(100_000, 1_000_000));
    if (!isEasilyConfused(code)) return code;
  }
}
