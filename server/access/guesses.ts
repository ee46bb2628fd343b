// Limits on guessing: wrong tries are counted by address and for the whole installation, right ones never.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type GuessLimits = { perAddress: number; perInstallation: number; seconds: number };
export type Guess<T> =
  | { is: 'right'; found: T }
  | { is: 'wrong' }
  /** Not even looked up. */
  | { is: 'too-often'; seconds: number };

const everybody = 'all';

/** Null: there was still a try; else the seconds to wait. */
const take = (limiter: RateLimiterMemory, key: string): Promise<number | null> =>
  limiter.consume(key).then(
    () => null,
    (refused: unknown) =>
      refused instanceof RateLimiterRes
        ? Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
        : Promise.reject(refused),
  );

export class Guesses {
  private readonly byAddress: RateLimiterMemory;
  private readonly byInstallation: RateLimiterMemory;

  constructor({ perAddress, perInstallation, seconds }: GuessLimits) {
    this.byAddress = new RateLimiterMemory({ points: perAddress, duration: seconds });
    this.byInstallation = new RateLimiterMemory({ points: perInstallation, duration: seconds });
  }

  /**
   * Tries a guess. The try is taken before looking and given back where it was right, so that a thousand guesses sent
   * at once are no better than a thousand in a row.
   */
  async attempt<T>(address: string, look: () => Promise<T | null>): Promise<Guess<T>> {
    const wait = (await take(this.byAddress, address)) ?? (await this.takeOfAll(address));
    if (wait !== null) return { is: 'too-often', seconds: wait };
    const found = await look();
    if (found === null) return { is: 'wrong' };
    await this.giveBack(address);
    return { is: 'right', found };
  }

  private async takeOfAll(address: string): Promise<number | null> {
    const wait = await take(this.byInstallation, everybody);
    if (wait !== null) await this.byAddress.reward(address);
    return wait;
  }
  private async giveBack(address: string): Promise<void> {
    await Promise.all([this.byAddress.reward(address), this.byInstallation.reward(everybody)]);
  }
}
