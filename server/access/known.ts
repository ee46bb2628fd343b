// What has been used rightly from an address, for some hours: bounded in size, oldest out first.
import type { Millis } from '../../shared/activity/contract.ts';

export class Known {
  private readonly until = new Map<string, Millis>();
  private readonly keep: Millis;
  private readonly most: number;
  private readonly now: () => Millis;

  constructor(now: () => Millis, keep: Millis, most = 20_000) {
    this.now = now;
    this.keep = keep;
    this.most = most;
  }
  has(address: string, what: string): boolean {
    return (this.until.get(`${address} ${what}`) ?? 0) > this.now();
  }
  note(address: string, what: string): void {
    const key = `${address} ${what}`;
    this.until.delete(key);
    this.until.set(key, this.now() + this.keep);
    if (this.until.size <= this.most) return;
    const [oldest] = this.until.keys();
    if (oldest !== undefined) this.until.delete(oldest);
  }
}
