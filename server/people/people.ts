// [E7] The people store: what people are called stands beside the log, and forgetting somebody touches nothing else.
import type { Id, Key, Millis } from '../../shared/activity/contract.ts';
import type { Erasure } from '../store/erasures.ts';
import type { Store } from '../store/store.ts';

/** Notes outside the backup cycle that something was erased, so that a restored backup loses it again. */
export type NoteErasure = (noted: Erasure) => Promise<void>;

/** Looking at a desk counts as one reading for this long. */
const oneLook = 15 * 60 * 1000;

export class People {
  private readonly store: Store;
  private readonly now: () => Millis;
  private readonly noteErasure: NoteErasure;
  private readonly listeners = new Set<(session: Id, key: Key, name: string | null) => void>();

  /** Who was noted at a desk, and when. */
  private readonly desks = new Map<string, Millis>();

  constructor(store: Store, now: () => Millis, noteErasure: NoteErasure) {
    this.store = store;
    this.now = now;
    this.noteErasure = noteErasure;
  }

  /** `name` as readName gives it; an empty one takes away the name that stood there. */
  async setName(session: Id, key: Key, name: string): Promise<void> {
    if (name === '') await this.store.forget(session, key);
    else await this.store.setName({ session, key, name });
    this.tell(session, key, name === '' ? null : name);
  }

  /** All names of a session. Whoever reads them, and for what, is noted before they are given out. */
  async read(session: Id, by: Key, what: string): Promise<Map<Key, string>> {
    await this.noteReading(session, by, what);
    return new Map((await this.store.names(session)).map(({ key, name }) => [key, name]));
  }
  noteReading(session: Id, by: Key, what: string): Promise<void> {
    return this.store.noteAccess(session, by, what, this.now());
  }
  /** Somebody looks at a desk, where names stand. A desk that comes back soon, from a bad line, has not left. */
  async noteDesk(session: Id, by: Key): Promise<void> {
    const now = this.now();
    for (const [who, at] of this.desks) if (now - at >= oneLook) this.desks.delete(who);
    const who = `${session} ${by}`;
    if (this.desks.has(who)) return;
    await this.noteReading(session, by, 'desk');
    this.desks.set(who, now);
  }
  accesses(session: Id): Promise<{ by: Key; what: string; at: Millis }[]> {
    return this.store.accesses(session);
  }

  async forget(session: Id, key: Key): Promise<void> {
    // Noted first: an erasure that was noted but not done is done again, one done but not noted would come back.
    await this.noteErasure({ at: this.now(), session, person: key });
    await this.store.forget(session, key);
    this.tell(session, key, null);
  }

  /** Rooms in memory follow; null: the name is gone. */
  onChanged(listener: (session: Id, key: Key, name: string | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  private tell(session: Id, key: Key, name: string | null): void {
    for (const listener of this.listeners) listener(session, key, name);
  }
}
