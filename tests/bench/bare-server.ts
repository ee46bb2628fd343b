// The measure: a bare Socket.IO server of the same version that echoes and broadcasts, and keeps nothing.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { cpu, memory, serve } from './child.ts';

const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false, httpCompression: false });
io.on('connection', (socket) => {
  socket.on('do', (message: unknown, reply: (answer: unknown) => void) =>
    reply({
      ok: true,
      rev: 1,
      mine: 1,
      at: Date.now(),
      link: '0'.repeat(64),
      made: [message && '0123456789abcdef'],
    }),
  );
  socket.on('say', (message: unknown) => void io.emit('p', message));
});

serve({
  async start() {
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return { base: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
  },
  cpu,
  memory,
});
