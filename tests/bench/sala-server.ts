// The server under test, with no limits of rate, so that the load is not turned away.
import { Session } from 'node:inspector/promises';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { newLog } from '../../server/http/log.ts';
import { listen, type Running } from '../../server/listen.ts';
import { root } from '../kit/server.ts';
import { cpu, memory, serve } from './child.ts';
import { fill } from './long-log.ts';

let running: Running | null = null;
let inspector: Session | null = null;
serve({
  async start() {
    const folder = await mkdtemp(join(tmpdir(), 'sala-bench-'));
    const config = readConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      SALA_OPEN: '1',
      SALA_DATA: join(folder, 'data'),
      SALA_KEYS: join(folder, 'keys'),
    });
    running = await listen(config, {
      build: 'bench',
      version: '0',
      client: join(root, 'dist/client'),
      log: newLog(undefined, 'error'),
      commandsPerMinute: Infinity,
    });
    return { base: `http://127.0.0.1:${running.port}` };
  },
  cpu,
  memory,
  /** Starts (true) or ends a CPU profile, for finding what a figure is made of. */
  profile: (on: boolean) => profile(on),
  /** Writes a session of so many events; returns its id. */
  fill: (events: number) => fill(running as Running, events),
  /** Milliseconds to open it from disk, and the longest that the event loop stood still meanwhile. */
  async open(id: string) {
    const { hall } = running as Running;
    hall.forget(id);
    globalThis.gc?.();
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last - 5);
      last = performance.now();
    }, 5);
    const start = performance.now();
    const guest = await hall.open(id);
    const ms = performance.now() - start;
    clearInterval(watch);
    const seq = guest?.room.head.seq;
    hall.forget(id);
    return { ms, longest, seq };
  },
});

async function profile(on: boolean): Promise<unknown> {
  if (on) {
    inspector = new Session();
    inspector.connect();
    await inspector.post('Profiler.enable');
    return inspector.post('Profiler.start');
  }
  return (await inspector?.post('Profiler.stop'))?.profile;
}
