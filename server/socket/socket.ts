// The live line: greet, do, look, signal. Doors are checked before anything else; see shared/wire/SPEC.md.
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import * as v from 'valibot';
import type { Json } from '../../shared/activity/contract.ts';
import { commandSchema, helloSchema, signalSchema, windowsSchema } from '../../shared/wire/door.ts';
import { on, wire, type Answer, type Welcome } from '../../shared/wire/wire.ts';
import type { Hall } from '../room/hall.ts';
import type { Door } from '../store/store.ts';
import { joinKey } from '../room/join-key.ts';
import { tellHere } from './here.ts';
import { Limits } from './limits.ts';
import { Seat } from './seat.ts';

export type SocketPorts = {
  hall: Hall;
  build: string;
  now(): number;
  /** The door that a cookie opens, or null. */
  door(
    cookies: string | undefined,
    session: string,
    as: 'participant' | 'desk' | 'screen',
  ): Promise<Door | null>;
  /** Whether that door is open still: it may have been revoked, or its time may be over. */
  stillOpens(door: Door): boolean;
  /** Somebody at the desk gets to see what people are called. */
  noteReading(session: string, by: string): Promise<void>;
  /** [E10] False: full for this second. */
  admit(): boolean;
  sameOrigin(headers: Record<string, string | string[] | undefined>): boolean;
  commandsPerMinute: number;
  onFault(error: unknown): void;
};
/** Whoever has no seat by then was not going to take one; a page that was busy comes again by itself. */
const greetWithin = 60_000;
type Reply<T> = (answer: T) => void;
const isReply = (x: unknown): x is Reply<unknown> => typeof x === 'function';

const everybody = (session: string): string[] =>
  (['everyone', 'screen', 'desk'] as const).map((to) => `${session}/to/${to}`);

export function openSockets(http: HttpServer, ports: SocketPorts): Server {
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    perMessageDeflate: false,
    httpCompression: false,
    destroyUpgrade: false,
    allowRequest: (request, decide) => {
      // Asked only of those who come anew; whoever is seated is never counted.
      if (!ports.sameOrigin(request.headers)) return decide('origin', false);
      decide('busy', ports.admit());
    },
  });
  const { hall } = ports;
  hall.outlet = {
    push: (session, to, group, push) => void io.to(`${session}/${to}/${group.id}`).emit(on.push, push),
    pushPerson: (session, key, push) => void io.to(`${session}/p/${key}`).emit(on.mine, push),
    afresh: (session) => void io.to(everybody(session)).emit(on.gap),
    shut: (session, key) => {
      io.to(`${session}/p/${key}`).emit(on.gone);
      io.in(`${session}/p/${key}`).disconnectSockets();
    },
    here: (guest) => tellHere(io, guest, ports.now),
    gone: (session) => {
      io.to(everybody(session)).emit(on.gone);
      io.in(everybody(session)).disconnectSockets();
    },
  };
  const limits = new Limits(ports.commandsPerMinute);
  io.on('connection', (socket) => greet(io, socket, takeCookies(socket), ports, limits));
  return io;
}

/**
 * Of the request that opened a line only the cookies are needed later. Socket.IO would keep it whole for as long as the
 * line lives, some kilobytes for each phone that only listens.
 */
function takeCookies(socket: Socket): string | undefined {
  const { cookie } = socket.handshake.headers;
  socket.handshake.headers = {};
  Object.assign(socket.conn, { request: null });
  return cookie;
}

function greet(
  io: Server,
  socket: Socket,
  cookies: string | undefined,
  ports: SocketPorts,
  limits: Limits,
): void {
  const { hall } = ports;
  let seat: Seat | null = null;
  let greeting: Promise<void> = Promise.resolve();
  // The line is cut, not closed, so that an honest page knows to come again.
  const late = setTimeout(() => seat ?? socket.conn.close(), greetWithin);
  late.unref();
  const safely = (work: () => Promise<void>, fail: () => void) =>
    void work().catch((error: unknown) => {
      ports.onFault(error);
      fail();
    });

  socket.on(on.hello, (message: unknown, reply: unknown) => {
    if (!isReply(reply)) return;
    if (!limits.look(socket.id)) return reply({ ok: false, no: 'busy' } satisfies Welcome);
    const hello = v.safeParse(helloSchema, message);
    if (!hello.success) return reply({ ok: false, no: 'wire' } satisfies Welcome);
    if (hello.output.wire !== wire) return reply({ ok: false, no: 'wire' } satisfies Welcome);
    // One greeting at a time: a second one waits until the first has taken or left its seat.
    greeting = greeting.then(async () => {
      try {
        seat?.leave();
        seat = null;
        const { session, as, windows, rev } = hello.output;
        const door = await ports.door(cookies, session, as);
        if (!door) return reply({ ok: false, no: 'door' } satisfies Welcome);
        const guest = await hall.open(session);
        if (!guest) return reply({ ok: false, no: 'session-gone' } satisfies Welcome);
        await guest.room.system('join', { key: door.key, role: door.role }, joinKey(door.key));
        // [E7] What a desk sees names people; that is noted before it is given out.
        if (as === 'desk') await ports.noteReading(session, door.key);
        // A desk that looks at its screen in miniature sees what the screen sees, and can do no more than it.
        const seen: Door = as === 'screen' ? { ...door, role: 'screen' } : door;
        await Seat.ready(guest, seen.role, windows, () => {
          if (!socket.connected) return;
          // Between the asking and here somebody may have closed the door, or deleted the session.
          if (!ports.stillOpens(door)) return reply({ ok: false, no: 'door' } satisfies Welcome);
          if (!hall.has(guest) || Seat.crowded(io, door) || !limits.seeing(door, windows.length))
            return reply({ ok: false, no: 'busy' } satisfies Welcome);
          seat = Seat.take(io, socket, guest, seen, ports.now, windows);
          if (!seat) return reply({ ok: false, no: 'wire' } satisfies Welcome);
          clearTimeout(late);
          reply(seat.welcome(rev, ports.build, ports.now()));
        });
      } catch (error) {
        ports.onFault(error);
        reply({ ok: false, no: 'busy' } satisfies Welcome);
      }
    });
  });

  socket.on(on.do, (message: unknown, reply: unknown) => {
    if (!isReply(reply)) return;
    const refuse = (no: string, facts?: Json) => reply({ ok: false, no, facts } satisfies Answer);
    const command = v.safeParse(commandSchema, message);
    if (!command.success) return refuse('malformed');
    safely(
      async () => {
        // Who greets again while asking has not lost the seat.
        await greeting;
        if (!seat) return refuse('door');
        const { guest, door } = seat;
        if (door.role === 'screen') return refuse('not-allowed');
        const wait = await limits.take(guest.room, door.key, command.output);
        if (wait > 0) return refuse('too-fast', { seconds: wait });
        // What was on its way when the door was closed is not done.
        if (!ports.stillOpens(door)) return refuse('door');
        const who = { key: door.key, role: door.role as 'participant' };
        guest.room.ask(command.output, who, seat, reply);
      },
      () => refuse('again'),
    );
  });

  socket.on(on.windows, (message: unknown, reply: unknown) => {
    if (!isReply(reply)) return;
    const wanted = v.safeParse(windowsSchema, message);
    if (!seat || !wanted.success || !limits.look(socket.id)) return reply(null);
    if (!limits.seeing(seat.door, wanted.output.windows.length)) return reply(null);
    safely(
      async () => {
        const { windows, rev } = wanted.output;
        if (!seat) return reply(null);
        await Seat.ready(seat.guest, seat.door.role, windows, () => reply(seat?.look(windows, rev) ?? null));
      },
      () => reply(null),
    );
  });

  socket.on(on.signal, (message: unknown) => {
    if (!seat || !limits.signal(socket.id)) return;
    const signal = v.safeParse(signalSchema, message);
    if (signal.success) seat.signal(signal.output);
  });

  socket.on('disconnect', () => {
    clearTimeout(late);
    void greeting.then(() => seat?.leave());
  });
}
