// One socket that has been let in: what it looks at, and how it leaves.
import type { Server, Socket } from 'socket.io';
import type { SharedAudience } from '../../shared/activity/contract.ts';
import type { Heard, Signal } from '../../shared/wire/signals.ts';
import { on, wire, type Push, type State, type Welcome, type WindowName } from '../../shared/wire/wire.ts';
import type { Group } from '../room/audience-view.ts';
import type { Guest } from '../room/hall.ts';
import { audienceOf } from '../room/room.ts';
import type { Viewer } from '../room/viewer.ts';
import type { Door } from '../store/store.ts';
import { tellHere } from './here.ts';

/** Lines under one key at once: the tabs of a phone and what a bad network has left dangling; all who share a link. */
const mostLines = { seat: 32, link: 400 };
/** The longest that a timer can wait; no line lives as long. */
const longestWait = 2 ** 31 - 1;

export class Seat {
  readonly guest: Guest;
  readonly door: Door;
  private readonly io: Server;
  private readonly socket: Socket;
  private readonly to: SharedAudience;
  /** The room may be read again from the log; what was joined is left where it was joined. */
  private readonly viewer: Viewer;
  private group: Group;
  private readonly now: () => number;
  private readonly ending: NodeJS.Timeout | null;

  private constructor(
    io: Server,
    socket: Socket,
    guest: Guest,
    door: Door,
    now: () => number,
    to: SharedAudience,
    group: Group,
  ) {
    this.io = io;
    this.socket = socket;
    this.guest = guest;
    this.door = door;
    this.now = now;
    this.to = to;
    this.viewer = guest.room.viewer;
    this.group = group;
    const left = door.until === null ? Infinity : door.until - now();
    this.ending = left <= longestWait ? setTimeout(() => this.end(), Math.max(left, 0)) : null;
    this.ending?.unref();
  }
  /** Whether so many lines have this key that something is wrong with one more. */
  static crowded(io: Server, { session, key, role }: Door): boolean {
    const lines = io.sockets.adapter.rooms.get(`${session}/p/${key}`)?.size ?? 0;
    return lines >= (role === 'participant' ? mostLines.seat : mostLines.link);
  }
  /** Waits until what these windows show is made and durable: `then` looks at it within the same turn. */
  static async ready<T>(
    { room }: Guest,
    role: string,
    windows: readonly WindowName[],
    then: () => T,
  ): Promise<T> {
    const release = await room.viewer.prepare(audienceOf(role as 'participant'), windows, () => room.quiet());
    try {
      // [V9] Directly before: every turn in between might begin a commit.
      await room.quiet();
      return then();
    } finally {
      release();
    }
  }
  /** Null where a window does not exist for this door. */
  static take(
    io: Server,
    socket: Socket,
    guest: Guest,
    door: Door,
    now: () => number,
    windows: readonly WindowName[],
  ): Seat | null {
    const to = audienceOf(door.role as 'participant');
    const group = guest.room.viewer.join(to, windows);
    if (!group) return null;
    const seat = new Seat(io, socket, guest, door, now, to, group);
    const id = guest.room.id;
    // Few channels a socket: each costs memory for every phone that only listens.
    void socket.join([`${id}/to/${to}`, `${id}/p/${door.key}`, seat.channel]);
    guest.held += 1;
    if (door.role === 'participant') {
      guest.presence.enter(door.key);
      tellHere(io, guest, now);
    }
    return seat;
  }

  welcome(rev: number | null, build: string, now: number): Welcome {
    const { door } = this;
    const view = this.viewer.view(this.to);
    const missed = rev === null ? null : view.missed(this.group, rev);
    const mine = door.role === 'screen' ? null : this.viewer.enter(door.key, this);
    const here: Heard = {
      is: 'here',
      here: this.guest.presence.see(this.guest.room.house, now, this.to === 'desk'),
    };
    this.socket.emit(on.signal, here);
    const state = missed ? null : view.state(this.group);
    return {
      ok: true,
      wire,
      build,
      now,
      key: door.key,
      role: door.role,
      session: this.guest.room.id,
      state,
      missed,
      mine,
    };
  }
  /** Looks at other windows; answers with everything in view at one revision, or what was missed. */
  look(
    windows: readonly WindowName[],
    rev: number | null,
  ): { state: State | null; missed: Push | null } | null {
    const next = this.viewer.join(this.to, windows);
    if (!next) return null;
    const old = this.group;
    if (next !== old) {
      void this.socket.leave(this.channel);
      this.group = next;
      void this.socket.join(this.channel);
    }
    this.viewer.view(this.to).leave(old);
    const view = this.viewer.view(this.to);
    const missed = next === old && rev !== null ? view.missed(next, rev) : null;
    return missed ? { state: null, missed } : { state: view.state(next), missed: null };
  }
  signal(signal: Signal): void {
    const { guest, door } = this;
    if (signal.is === 'drag') {
      if (this.to !== 'desk') return;
      this.socket.volatile
        .to(`${guest.room.id}/to/desk`)
        .emit(on.signal, { ...signal, by: door.key } satisfies Heard);
      return;
    }
    if (door.role !== 'participant') return;
    if (signal.is === 'idle') guest.presence.idle(door.key, signal.idle);
    else guest.presence.writing(door.key, signal.run, this.now());
    tellHere(this.io, guest, this.now);
  }
  /** The door's time is over. */
  private end(): void {
    this.socket.emit(on.gone);
    this.socket.disconnect();
  }
  leave(): void {
    if (this.ending) clearTimeout(this.ending);
    const { guest, door } = this;
    this.viewer.view(this.to).leave(this.group);
    if (door.role !== 'screen') this.viewer.leave(door.key);
    if (door.role === 'participant') {
      guest.presence.leave(door.key);
      tellHere(this.io, guest, this.now);
    }
    guest.held -= 1;
    for (const room of this.socket.rooms) if (room !== this.socket.id) void this.socket.leave(room);
  }
  private get channel(): string {
    return `${this.guest.room.id}/${this.to}/${this.group.id}`;
  }
}
