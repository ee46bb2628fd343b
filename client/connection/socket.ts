// The socket under the line: a web socket, or long polling where a network lets none through; that is fetched only then.
import { Manager, WebSocket, type Socket } from 'socket.io-client';

/** So many failures in a row look like more than a moment without a signal. */
const enough = 2;

export function openSocket(): Socket {
  const manager = new Manager({
    transports: [WebSocket],
    reconnectionDelayMax: 10_000,
    randomizationFactor: 0.6,
  });
  const socket = manager.socket('/');
  let failed = 0;
  socket.on('connect', () => (failed = 0));
  socket.on('connect_error', () => {
    failed += 1;
    // A device that knows that it is offline says nothing about web sockets.
    if (failed < enough || !navigator.onLine) return;
    import('./polling.ts').then(
      // What begins with polling becomes a web socket as soon as one can be had.
      ({ XHR }) => (manager.opts.transports = [XHR, WebSocket]),
      () => {},
    );
  });
  return socket;
}
