// [E10] The cap on handshakes per second: overload is shed at the door, those who are seated go on.
import type { Millis } from '../../shared/activity/contract.ts';

export type Admission = { ok: true } | { ok: false; seconds: number };
export type HandshakeLimits = {
  /** Let in per second in the long run. */
  perSecond: number;
  /** Let in at once, after a quiet time: a hall in which everybody scans the same QR. */
  burst: number;
};
/** A join and a socket are two handshakes, so that a thousand people within ten seconds need 200 a second. */
export const handshakeLimits: HandshakeLimits = { perSecond: 400, burst: 1600 };

/** A bucket that fills with time. Those turned away are told to come back one after another, not all at once. */
export class Handshakes {
  private readonly limits: HandshakeLimits;
  private readonly now: () => Millis;
  private left: number;
  private filled: Millis;
  private turnedAway = 0;

  constructor(now: () => Millis, limits: HandshakeLimits = handshakeLimits) {
    this.limits = limits;
    this.now = now;
    this.left = limits.burst;
    this.filled = now();
  }

  admit(): Admission {
    this.fill();
    if (this.left >= 1) {
      this.left -= 1;
      return { ok: true };
    }
    this.turnedAway += 1;
    return { ok: false, seconds: this.wait() };
  }
  /** Whether somebody who comes now would be turned away; counts nobody. */
  look(): Admission {
    this.fill();
    return this.left >= 1 ? { ok: true } : { ok: false, seconds: this.wait() };
  }

  private wait(): number {
    return Math.min(60, 1 + Math.ceil(this.turnedAway / this.limits.perSecond));
  }
  private fill(): void {
    const now = this.now();
    const gained = (Math.max(0, now - this.filled) / 1000) * this.limits.perSecond;
    this.filled = now;
    this.left = Math.min(this.limits.burst, this.left + gained);
    this.turnedAway = Math.max(0, this.turnedAway - gained);
  }
}
