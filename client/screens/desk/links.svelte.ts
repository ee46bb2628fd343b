// The named links of a session: listed, made, revoked. A secret is told once, when its link is made.
import { ask } from '../home/ask.ts';
import { join } from './join.svelte.ts';

export const linkRoles = ['cohost', 'moderator', 'recorder', 'screen'] as const;
export type LinkRole = (typeof linkRoles)[number];
export type DoorRow = {
  id: string;
  role: string;
  name: string;
  created: number;
  until: number | null;
  revoked: number | null;
};
type Refused = { no: string; facts?: unknown };

export class Links {
  #doors = $state.raw<readonly DoorRow[] | null>(null);
  #refused = $state.raw<Refused | null>(null);
  /** The link just made, whole; it cannot be had again. */
  #made = $state.raw<{ door: DoorRow; url: string } | null>(null);
  #busy = $state(false);
  private readonly session: string;

  constructor(session: string) {
    this.session = session;
  }
  /** Those that open, newest first; null while they are fetched. */
  get doors(): readonly DoorRow[] | null {
    return this.#doors;
  }
  get refused(): Refused | null {
    return this.#refused;
  }
  get made(): { door: DoorRow; url: string } | null {
    return this.#made;
  }
  get busy(): boolean {
    return this.#busy;
  }
  async fetch(): Promise<void> {
    const answer = await ask<DoorRow[]>('GET', `/api/s/${this.session}/doors`);
    this.#refused = answer.ok ? null : answer;
    if (!answer.ok) return;
    this.#doors = answer.data
      .filter((door) => door.revoked === null && (door.until ?? Infinity) > Date.now())
      .toSorted((a, b) => b.created - a.created);
  }
  async make(role: LinkRole, name: string, minutes: number | null): Promise<boolean> {
    this.#busy = true;
    const answer = await ask<{ door: DoorRow; link: string }>('POST', `/api/s/${this.session}/doors`, {
      role,
      name,
      minutes,
    });
    this.#busy = false;
    this.#refused = answer.ok ? null : answer;
    if (!answer.ok) return false;
    // A desk opened at “localhost” makes links for other machines all the same.
    const origin = join.of(this.session)?.origin ?? location.origin;
    this.#made = { door: answer.data.door, url: new URL(answer.data.link, origin).href };
    await this.fetch();
    return true;
  }
  async revoke(door: DoorRow): Promise<void> {
    const answer = await ask('POST', `/api/s/${this.session}/doors/${door.id}/revoke`);
    this.#refused = answer.ok ? null : answer;
    if (this.#made?.door.id === door.id) this.#made = null;
    await this.fetch();
  }
}
