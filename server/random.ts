// Ids, salts and lots: cryptographic randomness, drawn from the system a page at a time.
import { randomFillSync } from 'node:crypto';

const page = Buffer.alloc(8192);
let used = page.length;

/** The next `bytes` of the pool; each byte is given out once. */
function draw(bytes: number, encoding: 'hex' | 'base64url'): string {
  if (used + bytes > page.length) {
    randomFillSync(page);
    used = 0;
  }
  const text = page.toString(encoding, used, used + bytes);
  page.fill(0, used, used + bytes);
  used += bytes;
  return text;
}
/** 96 bits, without a time inside. A command line would take one with a hyphen in front for an option. */
export function newId(): string {
  for (;;) {
    const id = draw(12, 'base64url');
    if (/^[a-zA-Z0-9]/.test(id)) return id;
  }
}
/** 128 bits. */
export const newSalt = (): string => draw(16, 'hex');
/** 0 ≤ x < 1, to 32 bits. */
export const random = (): number => Number.parseInt(draw(4, 'hex'), 16) / 2 ** 32;
