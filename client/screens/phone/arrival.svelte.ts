// From a code to a seat: looked up, shown, taken; a device that has its seat goes straight in.
import type { Naming } from '../../../shared/session/naming.ts';
import type { Language, LocalText } from '../../../shared/text/local-text.ts';
import type { State } from '../../../shared/wire/wire.ts';
import { aliases } from '../../messages/aliases.ts';
import { ask, type Asked } from '../home/ask.ts';
import type { Inside } from './inside.ts';
import { keepSeat, leaveSeat, seatFor } from './seat.ts';

export type Peek = {
  session: string;
  title: LocalText;
  language: Language;
  status: 'planned' | 'running' | 'ended';
  /** Null: too few to say. */
  here: number | null;
  sample: boolean;
  naming: Naming;
};
export type Refused = { no: string; facts?: unknown };
export type Place =
  | { is: 'looking' }
  | { is: 'nowhere'; refused: Refused }
  | { is: 'door'; peek: Peek; taking: boolean; refused: Refused | null }
  | { is: 'over'; peek: Peek }
  | ({ is: 'inside' } & Inside);
/** The only ways out to the server, so that tests can stand in for it. */
export type Ways = {
  ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Asked<T>>;
  /** Fetches what is behind the door. */
  behind(): Promise<{ enter(session: string, first: State | null): Inside }>;
};
const real: Ways = {
  ask,
  async behind() {
    const [inside] = await Promise.all([import('./inside.ts'), aliases.ready()]);
    return inside;
  },
};

export class Arrival {
  #place = $state.raw<Place>({ is: 'looking' });
  private readonly code: string;
  private readonly ways: Ways;

  constructor(code: string, ways: Ways = real) {
    this.code = code;
    this.ways = ways;
  }
  get place(): Place {
    return this.#place;
  }
  async look(): Promise<void> {
    this.#place = { is: 'looking' };
    const answer = await this.ways.ask<Peek>('GET', `/api/code/${this.code}`);
    const seat = seatFor(this.code);
    if (!answer.ok) {
      // Who has a seat needs no code any more; without a signal the line waits and says so.
      if (seat) await this.enter(seat, null);
      else this.#place = { is: 'nowhere', refused: answer };
      return;
    }
    const peek = answer.data;
    if (seat === peek.session) await this.enter(peek.session, null);
    else if (peek.status === 'ended') this.#place = { is: 'over', peek };
    else {
      this.#place = { is: 'door', peek, taking: false, refused: null };
      // Who reads and types a name does not wait for the rest.
      void this.ways.behind().catch(() => null);
    }
  }
  async take(name: string, language: Language): Promise<void> {
    const { place } = this;
    if (place.is !== 'door' || place.taking) return;
    const { peek } = place;
    this.#place = { ...place, taking: true, refused: null };
    const wish = { code: this.code, name: name.trim(), language };
    const answer = await this.ways.ask<{ session: string; view: string | null }>('POST', '/api/join', wish);
    if (!answer.ok) {
      this.#place =
        answer.no === 'session-ended'
          ? { is: 'over', peek }
          : { is: 'door', peek, taking: false, refused: answer };
      return;
    }
    const { session, view } = answer.data;
    keepSeat(this.code, session);
    // [E9] The same bytes for all, over HTTP; should it fail, the line brings it.
    const first = view ? await this.ways.ask<State>('GET', `/api/view/${view}`) : null;
    await this.enter(session, first?.ok ? first.data : null);
  }
  /** The server does not know this device's seat any more: back to the door. */
  async leave(): Promise<void> {
    if (this.#place.is === 'inside') this.#place.link.close();
    leaveSeat(this.code);
    await this.look();
  }
  private async enter(session: string, first: State | null): Promise<void> {
    try {
      const { enter } = await this.ways.behind();
      this.#place = { is: 'inside', ...enter(session, first) };
    } catch {
      this.#place = { is: 'nowhere', refused: { no: 'offline' } };
    }
  }
}
