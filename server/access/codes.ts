// Join codes in use: made, looked up, and protected against guessing.
//
// Right codes are never limited: a thousand people stand behind one venue's address. But if a right code passed from an
// address that has just tried a hundred wrong ones, the limit would be none. So once an address is over its limit, only
// codes pass that were used rightly from there before, by a phone or by the desk itself; the rest waits a minute.
import type { Id, Millis } from '../../shared/activity/contract.ts';
import type { Store } from '../store/store.ts';
import { randomCode, readCode } from './code-shape.ts';
import { Guesses, type Guess, type GuessLimits } from './guesses.ts';
import { Known } from './known.ts';

/** With 900,000 codes and ten open sessions, whole-installation guessing needs half a day for one hit. */
export const codeLimits: GuessLimits = { perAddress: 20, perInstallation: 120, seconds: 60 };
/** A code that was freed by another process passes at most this long. */
const fresh = 5_000;
const knownFor = 12 * 60 * 60 * 1000;

export class Codes {
  private readonly store: Store;
  private readonly now: () => Millis;
  private readonly guesses: Guesses;
  private readonly known: Known;
  private readonly right = new Map<string, { session: Id; since: Millis }>();
  /** Looking up one code many times at once is one guess. */
  private readonly looking = new Map<string, Promise<Guess<Id>>>();

  constructor(store: Store, now: () => Millis, limits: GuessLimits = codeLimits) {
    this.store = store;
    this.now = now;
    this.guesses = new Guesses(limits);
    this.known = new Known(now, knownFor);
  }

  /** A code that no session has now; the store's `create` refuses it if another takes it first. */
  async unused(): Promise<string> {
    for (;;) {
      const code = randomCode();
      if ((await this.store.sessionByCode(code)) === null) return code;
    }
  }

  async session(typed: string, address: string): Promise<Guess<Id>> {
    const code = readCode(typed);
    // What cannot be a code is a slip of the finger and tells nothing.
    if (code === null) return { is: 'wrong' };
    const found = this.fromMemory(code);
    if (found !== null && this.known.has(address, code)) return { is: 'right', found };
    const guess = this.known.has(address, code) ? await this.look(code) : await this.guess(code, address);
    if (guess.is === 'right') this.known.note(address, code);
    return guess;
  }
  /** The desk or the screen is used from here: phones behind the same address may come in whatever else happens. */
  vouch(code: string, address: string): void {
    this.known.note(address, code);
  }
  /** The code was freed or the session removed. */
  forget(session: Id): void {
    for (const [code, entry] of this.right) if (entry.session === session) this.right.delete(code);
  }

  private fromMemory(code: string): Id | null {
    const entry = this.right.get(code);
    return entry && this.now() - entry.since <= fresh ? entry.session : null;
  }
  private guess(code: string, address: string): Promise<Guess<Id>> {
    const key = `${address} ${code}`;
    const running = this.looking.get(key);
    if (running) return running;
    const looking = this.guesses
      .attempt(address, () => this.find(code))
      .finally(() => this.looking.delete(key));
    this.looking.set(key, looking);
    return looking;
  }
  private async look(code: string): Promise<Guess<Id>> {
    const found = await this.find(code);
    return found === null ? { is: 'wrong' } : { is: 'right', found };
  }
  private async find(code: string): Promise<Id | null> {
    const remembered = this.fromMemory(code);
    if (remembered !== null) return remembered;
    const session = await this.store.sessionByCode(code);
    if (session === null) this.right.delete(code);
    else this.right.set(code, { session, since: this.now() });
    return session;
  }
}
