// Doors in memory, so that a thousand phones that come at once do not ask the database again and again.
import type { Id, Millis } from '../../shared/activity/contract.ts';
import type { Door } from '../store/store.ts';

/** Another process (the command line) may revoke or delete; a door is read again after this long. */
const fresh = 60_000;
const most = 20_000;

export class DoorCache {
  private readonly doors = new Map<string, { door: Door; since: Millis }>();
  /** Revoked while they were being read: the reader must not bring them back. */
  private readonly revoked = new Map<Id, Millis>();

  get(hash: string, now: Millis): Door | null {
    const found = this.doors.get(hash);
    if (!found || now - found.since > fresh) return null;
    return found.door;
  }
  put(door: Door, now: Millis): void {
    if (this.revoked.has(door.id)) return;
    this.doors.delete(door.secretHash);
    this.doors.set(door.secretHash, { door, since: now });
    if (this.doors.size <= most) return;
    const [oldest] = this.doors.keys();
    if (oldest !== undefined) this.doors.delete(oldest);
  }
  revoke(door: Door, now: Millis): void {
    this.doors.delete(door.secretHash);
    this.revoked.set(door.id, now);
    for (const [id, at] of this.revoked) if (now - at > fresh) this.revoked.delete(id);
  }
  isRevoked(id: Id): boolean {
    return this.revoked.has(id);
  }
  forgetSession(session: Id): void {
    for (const [hash, { door }] of this.doors) if (door.session === session) this.doors.delete(hash);
  }
}
