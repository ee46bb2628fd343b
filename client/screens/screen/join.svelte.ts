// Where people join this session: the address to type and the code; asked for until it is known.
import { ask } from '../home/ask.ts';

export type Join = { code: string; origin: string; url: string };

export class JoinAt {
  #known = $state.raw<Join | null>(null);
  constructor(session: string) {
    $effect(() => {
      let timer: ReturnType<typeof setTimeout>;
      let stopped = false;
      const look = async (wait: number): Promise<void> => {
        const answer = await ask<Join>('GET', `/api/s/${session}/join`);
        if (stopped) return;
        if (answer.ok) this.#known = answer.data;
        // A session that gave its code away has no way in any more.
        else if (answer.no !== 'session-gone')
          timer = setTimeout(() => void look(Math.min(wait * 2, 30_000)), wait);
      };
      void look(1000);
      return () => {
        stopped = true;
        clearTimeout(timer);
      };
    });
  }
  get known(): Join | null {
    return this.#known;
  }
}
/** What one types: nobody says “http, colon, slash, slash” in a hall. */
export const spoken = (url: string): string => url.replace(/^https?:\/\//, '');
