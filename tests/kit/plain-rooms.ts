// Rooms without a room: just enough for the doors in front of them.
import type { SessionSpec } from '../../shared/session/spec.ts';
import type { Access } from '../../server/access/access.ts';
import { newId } from '../../server/access/secrets.ts';
import { encode } from '../../server/http/compress.ts';
import type { Arrival, FirstState, Rooms } from '../../server/http/ports.ts';
import type { People } from '../../server/people/people.ts';
import type { Store } from '../../server/store/store.ts';

type Plain = { spec: SessionSpec; arrivals: Arrival[]; address: string; ended: boolean };

export class PlainRooms implements Rooms {
  readonly rooms = new Map<string, Plain>();
  private readonly store: Store;
  private readonly access: Access;
  private readonly people: People;
  private state: Promise<FirstState> | null = null;
  constructor(store: Store, access: Access, people: People) {
    this.store = store;
    this.access = access;
    this.people = people;
    access.doors.onRevoked((door) => {
      const room = this.rooms.get(door.session);
      if (room) room.address = newId();
    });
  }

  async create(wish: Parameters<Rooms['create']>[0]) {
    if (!('steps' in wish)) return { no: 'sample-unknown' };
    const id = newId();
    const code = await this.access.codes.unused();
    const row = {
      id,
      space: '',
      created: 1,
      method: wish.method,
      title: JSON.stringify(wish.title),
      status: 'planned',
    };
    await this.store.create(row, code, { events: [], words: [], receipts: [], redact: [], forget: [] });
    this.rooms.set(id, { spec: wish, arrivals: [], address: newId(), ended: false });
    return { id, code };
  }
  async duplicate(id: string) {
    const room = this.rooms.get(id);
    return room ? this.create(room.spec) : null;
  }
  async remove(id: string) {
    this.rooms.delete(id);
    await this.store.remove(id);
  }
  async peek(id: string) {
    const room = this.rooms.get(id);
    if (!room) return null;
    const { title, language, sample } = room.spec;
    return {
      title,
      language,
      status: 'running' as const,
      here: null,
      sample,
      naming: 'pseudonymous' as const,
    };
  }
  async join(id: string, arrival: Arrival) {
    const room = this.rooms.get(id);
    if (!room) return null;
    if (room.ended && arrival.role === 'participant') return { no: 'session-ended' };
    room.arrivals.push(arrival);
    if (arrival.name !== null) await this.people.setName(id, arrival.key, arrival.name);
    return { ok: true as const };
  }
  async viewAddress(id: string) {
    return this.rooms.get(id)?.address ?? null;
  }
  async firstState(address: string) {
    const known = [...this.rooms.values()].some((room) => room.address === address);
    if (!known) return null;
    const text = JSON.stringify({ rev: 1, heads: { '': 'ศาลา'.repeat(500) }, windows: {} });
    this.state ??= encode(Buffer.from(text)).then((encoded) => ({ ...encoded, maxAge: 99 }));
    return this.state;
  }
  async record(id: string, as: 'json' | 'html') {
    return this.rooms.get(id)?.ended
      ? Buffer.from(as === 'json' ? '{"record":true}' : '<!doctype html><style>p{}</style>')
      : null;
  }
}
