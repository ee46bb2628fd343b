// The rooms that are in memory: opened on demand, ticking while they change, unloaded when idle.
import type { Id, Key, SharedAudience } from '../../shared/activity/contract.ts';
import type { Activities } from '../../shared/session/house.ts';
import { inLanguage } from '../../shared/text/local-text.ts';
import { textToLocal } from '../../shared/words/keep.ts';
import type { PersonalPush, Push } from '../../shared/wire/wire.ts';
import type { Store } from '../store/store.ts';
import type { Group } from './audience-view.ts';
import { Presence } from './presence.ts';
import { Room, type RoomTools } from './room.ts';
import type { RunKeys } from './run-keys.ts';

export interface HallOutlet {
  push(session: Id, to: SharedAudience, group: Group, push: Push): void;
  pushPerson(session: Id, key: Key, push: PersonalPush): void;
  /** The room was read again from the log: whoever looks must greet anew. */
  afresh(session: Id): void;
  /** The session was deleted: everybody's door is closed. */
  gone(session: Id): void;
  /** The door of this key was revoked. */
  shut(session: Id, key: Key): void;
  /** Somebody came or left. */
  here(guest: Guest): void;
}
export type Guest = {
  room: Room;
  presence: Presence;
  pulse: Pulse;
  /** Sockets that hold it in memory. */ held: number;
  address: string;
};

const shortest = 50;
const longest = 1000;

/** [E8] A push every 50 ms at most, doubling up to 1 s while a push takes over half of that. */
export class Pulse {
  private timer: NodeJS.Timeout | null = null;
  private due = false;
  private every = shortest;
  private last = 0;
  private readonly room: Room;
  constructor(room: Room) {
    this.room = room;
  }
  beat(atOnce: boolean): void {
    if (atOnce || this.due || performance.now() - this.last >= this.every) return this.flush();
    this.timer ??= setTimeout(() => {
      this.timer = null;
      // While a commit is in flight memory is ahead of the log; the push follows the commit.
      if (this.room.busy) this.due = true;
      else this.flush();
    }, this.every);
  }
  stop(): void {
    if (this.timer) clearTimeout(this.timer);
  }
  private flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.due = false;
    const start = performance.now();
    this.room.viewer.flush();
    this.last = performance.now();
    const took = this.last - start;
    this.every =
      took > this.every / 2 ? Math.min(this.every * 2, longest) : Math.max(this.every / 2, shortest);
  }
}

export class Hall {
  private readonly guests = new Map<Id, Promise<Guest | null>>();
  private readonly opened = new Map<Id, Guest>();
  private readonly addresses = new Map<string, Id>();
  private readonly sweep: NodeJS.Timeout;
  readonly store: Store;
  readonly activities: Activities;
  readonly tools: RoomTools;
  readonly keys: RunKeys;
  outlet: HallOutlet = { push() {}, pushPerson() {}, afresh() {}, gone() {}, shut() {}, here() {} };
  onFault: (error: unknown) => void = () => {};
  /** Called before words are destroyed, so that a restored backup destroys them again. */
  onRedact: (session: Id, words: readonly Id[]) => Promise<void> = async () => {};

  constructor(store: Store, activities: Activities, tools: RoomTools, keys: RunKeys, idleAfter: number) {
    this.store = store;
    this.keys = keys;
    this.activities = activities;
    this.tools = tools;
    this.sweep = setInterval(() => this.unload(idleAfter), Math.min(idleAfter, 60_000));
    this.sweep.unref();
  }

  /** Null: no such session. */
  open(id: Id): Promise<Guest | null> {
    const known = this.guests.get(id);
    if (known) return known;
    const opening = this.bring(id);
    this.guests.set(id, opening);
    opening.then(
      (guest) => guest ?? this.guests.delete(id),
      () => this.guests.delete(id),
    );
    return opening;
  }
  /** Takes in a room that has just been made, so that its first batch need not be read back. */
  async fresh(id: Id): Promise<Room> {
    const fence = await this.store.lease(id);
    return this.make(id, fence);
  }
  at(address: string): Guest | null {
    const id = this.addresses.get(address);
    return (id !== undefined && this.opened.get(id)) || null;
  }
  /** [E9] The address of the shared first state changes when a door is revoked or something is hidden. */
  readdress(guest: Guest): void {
    this.addresses.delete(guest.address);
    guest.address = `${this.tools.newId()}${this.tools.newId()}`;
    this.addresses.set(guest.address, guest.room.id);
  }
  forget(id: Id): void {
    const guest = this.opened.get(id);
    guest?.pulse.stop();
    if (guest) this.addresses.delete(guest.address);
    this.opened.delete(id);
    this.guests.delete(id);
  }
  renamed(session: Id, key: Key, name: string | null): void {
    const guest = this.opened.get(session);
    if (guest) guest.room.rename(key, name);
    // One that is being opened may have read the old name.
    else
      this.guests
        .get(session)
        ?.then((opening) => opening?.room.rename(key, name))
        .catch(() => {});
  }
  /** A door was revoked: its sockets are closed, and the shared first state moves. */
  revoked(door: { key: Key; session: Id }): void {
    this.outlet.shut(door.session, door.key);
    const guest = this.opened.get(door.session);
    if (guest) this.readdress(guest);
  }
  async close(): Promise<void> {
    clearInterval(this.sweep);
    for (const guest of this.opened.values()) {
      guest.pulse.stop();
      await guest.room.quiet().catch(() => {});
    }
  }
  /** Whether this is still the room in memory: a deleted session's is not. */
  has(guest: Guest): boolean {
    return this.opened.get(guest.room.id) === guest;
  }
  get size(): number {
    return this.opened.size;
  }

  private async bring(id: Id): Promise<Guest | null> {
    if (!(await this.store.session(id))) return null;
    const room = await this.fresh(id);
    if (!(await room.load())) return null;
    const guest: Guest = { room, presence: new Presence(), pulse: new Pulse(room), held: 0, address: '' };
    room.onDirty = (how) => {
      if (how === 'hide') this.readdress(guest);
      guest.pulse.beat(how !== 'tick');
    };
    room.onListed = () => this.list(room);
    room.onRedact = (words) => this.onRedact(id, words);
    room.onMisrule = (error) => this.onFault(error);
    room.onFault = (error) => {
      this.onFault(error);
      this.outlet.afresh(id);
    };
    this.opened.set(id, guest);
    this.readdress(guest);
    void this.check(id);
    return guest;
  }
  /** The chain is checked beside the opening, not before it: a broken one is told, and the record shows where. */
  private async check(id: Id): Promise<void> {
    try {
      const fault = await this.store.check(id);
      if (fault)
        this.onFault(new Error(`the log of ${id} was changed: ${fault.fault} of event ${fault.seq}`));
    } catch (error) {
      this.onFault(error);
    }
  }
  private list(room: Room): void {
    const { title, language, status } = room.house.session;
    const text = title ? inLanguage(textToLocal(room.beside.say(title)), language) : '';
    this.store.describe(room.id, text, status).catch((error: unknown) => this.onFault(error));
  }
  private make(id: Id, fence: number): Room {
    const outlet = {
      push: (to: SharedAudience, group: Group, push: Push) => this.outlet.push(id, to, group, push),
      pushPerson: (key: Key, push: PersonalPush) => this.outlet.pushPerson(id, key, push),
    };
    return new Room(id, this.activities, this.store, fence, this.tools, outlet, this.keys);
  }
  private unload(idleAfter: number): void {
    const before = this.tools.now() - idleAfter;
    for (const [id, guest] of this.opened)
      if (guest.held === 0 && !guest.room.busy && guest.room.lastUsed < before) this.forget(id);
  }
}
