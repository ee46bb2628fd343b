// Tells a room who is here, at most once a second.
import type { Server } from 'socket.io';
import type { Heard } from '../../shared/wire/signals.ts';
import { on } from '../../shared/wire/wire.ts';
import type { Guest } from '../room/hall.ts';

const waiting = new WeakSet<Guest>();

export function tellHere(io: Server, guest: Guest, now: () => number): void {
  if (waiting.has(guest)) return;
  waiting.add(guest);
  const timer = setTimeout(() => {
    waiting.delete(guest);
    const { presence, room } = guest;
    for (const to of ['everyone', 'screen', 'desk'] as const)
      io.volatile.to(`${room.id}/to/${to}`).emit(on.signal, {
        is: 'here',
        here: presence.see(room.house, now(), to === 'desk'),
      } satisfies Heard);
  }, 1000);
  timer.unref();
}
