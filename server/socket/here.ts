// Tells a room who is here, at most once a second.
import type { Server } from 'socket.io';
import type { Heard } from '../../shared/wire/signals.ts';
import { on } from '../../shared/wire/wire.ts';
import type { Guest } from '../room/hall.ts';

const waiting = new WeakSet<Guest>();
const fading = new WeakSet<Guest>();

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
    // Nobody says that they stopped writing: that has to be told without anything having come.
    const left = presence.fades(now());
    if (left === null || fading.has(guest)) return;
    fading.add(guest);
    setTimeout(() => {
      fading.delete(guest);
      tellHere(io, guest, now);
    }, left + 1).unref();
  }, 1000);
  timer.unref();
}
