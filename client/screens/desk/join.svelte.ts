// The join code of a session and the address behind its QR.
import { ask } from '../home/ask.ts';

export type Join = { code: string; origin: string; url: string };

class Joins {
  #known = $state.raw<Readonly<Record<string, Join>>>({});

  of(session: string): Join | null {
    return this.#known[session] ?? null;
  }
  async fetch(session: string): Promise<void> {
    if (this.#known[session]) return;
    const answer = await ask<Join>('GET', `/api/s/${session}/join`);
    if (answer.ok) this.#known = { ...this.#known, [session]: answer.data };
  }
}
export const join = new Joins();
