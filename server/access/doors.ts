// Doors: named, revocable links for the desk and the screen, and the seats of devices.
import type { Id, Key, Millis, Role } from '../../shared/activity/contract.ts';
import type { Door, Store } from '../store/store.ts';
import { DoorCache } from './door-cache.ts';
import { hashSecret, newId, newSecret, secretShape } from './secrets.ts';

export type DoorRole = Exclude<Role, 'system'>;
export type NewDoor = { session: Id; role: DoorRole; name: string; minutes: number | null; key?: Key };
/** The secret is given out once and kept nowhere. */
export type Opened = { door: Door; secret: string };

/** Which links a role may make and revoke. The host of the installation may also make a facilitator's. */
const below: Readonly<Record<'host' | 'facilitator' | 'cohost', readonly DoorRole[]>> = {
  host: ['facilitator', 'cohost', 'moderator', 'recorder', 'screen', 'participant'],
  facilitator: ['cohost', 'moderator', 'recorder', 'screen', 'participant'],
  cohost: ['moderator', 'recorder', 'screen', 'participant'],
};
export const mayOpen = (by: string, role: string): boolean => role !== 'participant' && mayRevoke(by, role);
export const mayRevoke = (by: string, role: string): boolean =>
  (by === 'host' || by === 'facilitator' || by === 'cohost') && below[by].includes(role as DoorRole);

export class Doors {
  private readonly store: Store;
  private readonly now: () => Millis;
  private readonly cache = new DoorCache();
  private readonly reading = new Map<string, Promise<Door | null>>();
  private readonly listeners = new Set<(door: Door) => void>();

  constructor(store: Store, now: () => Millis) {
    this.store = store;
    this.now = now;
  }

  async open({ session, role, name, minutes, key }: NewDoor): Promise<Opened> {
    const secret = newSecret();
    const created = this.now();
    const door: Door = {
      id: newId(),
      session,
      key: key ?? newId(),
      role,
      name,
      secretHash: hashSecret('door', secret),
      created,
      until: minutes === null ? null : created + minutes * 60_000,
      revoked: null,
    };
    await this.store.addDoor(door);
    this.cache.put(door, created);
    return { door, secret };
  }

  /** The door that a secret opens now; null: none, revoked, or its time is over. */
  async bySecret(secret: string | null): Promise<Door | null> {
    if (secret === null || !secretShape.test(secret)) return null;
    const hash = hashSecret('door', secret);
    const door = this.cache.get(hash, this.now()) ?? (await this.read(hash));
    if (!door || door.revoked !== null || this.cache.isRevoked(door.id)) return null;
    return door.until !== null && door.until <= this.now() ? null : door;
  }

  /** Whether a door that was open when it was read is so still: for those who came through it a while ago. */
  stillOpens(door: Pick<Door, 'id' | 'until'>): boolean {
    return !this.cache.isRevoked(door.id) && (door.until === null || door.until > this.now());
  }

  /** The links of a session; the seats of participants are not among them. */
  async links(session: Id): Promise<Door[]> {
    return (await this.store.doors(session)).filter((door) => door.role !== 'participant');
  }
  async find(session: Id, id: Id): Promise<Door | null> {
    return (await this.store.doors(session)).find((door) => door.id === id) ?? null;
  }

  async revoke(door: Door): Promise<void> {
    const at = this.now();
    await this.store.revokeDoor(door.id, at);
    this.cache.revoke(door, at);
    for (const listener of this.listeners) listener({ ...door, revoked: at });
  }
  /** Called when a door no longer opens: its sockets are closed and the session's view address changes. */
  onRevoked(listener: (door: Door) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  /** The session was removed, its doors with it. */
  forgetSession(session: Id): void {
    this.cache.forgetSession(session);
  }

  private read(hash: string): Promise<Door | null> {
    const running = this.reading.get(hash);
    if (running) return running;
    const reading = this.store
      .doorBySecret(hash)
      .then((door) => {
        if (door && door.revoked === null) this.cache.put(door, this.now());
        return door;
      })
      .finally(() => this.reading.delete(hash));
    this.reading.set(hash, reading);
    return reading;
  }
}
