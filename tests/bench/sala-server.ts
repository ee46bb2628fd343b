// The server under test, with no limits of rate, so that the load is not turned away.
import { Session } from 'node:inspector/promises';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readConfig } from '../../server/config.ts';
import { newLog } from '../../server/http/log.ts';
import { listen, type Running } from '../../server/listen.ts';
import { root } from '../kit/server.ts';
import { cpu, memory, serve } from './child.ts';
import { fill } from './long-log.ts';

export type Opening = { ms: number; longest: number };
let running: Running | null = null;
let inspector: Session | null = null;
serve({
  /** `folder`: where another process has kept sessions; a new one by default. */
  async start(kept?: string) {
    const folder = kept ?? (await mkdtemp(join(tmpdir(), 'sala-bench-')));
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
    return { base: `http://127.0.0.1:${running.port}`, folder };
  },
  cpu,
  memory,
  /** Starts (true) or ends a CPU profile, for finding what a figure is made of. */
  profile: (on: boolean) => profile(on),
  /** Writes a session of so many events; returns its id. */
  fill: (events: number) => fill(running as Running, events),
  /** Milliseconds to open it from disk, and the longest that the event loop stood still until its chain was checked. */
  async open(id: string): Promise<Opening> {
    const { hall } = running as Running;
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const start = performance.now();
    await hall.open(id);
    const ms = performance.now() - start;
    // The check goes on beside; what it and the garbage of the opening hold up belongs to the opening.
    await new Promise((resume) => setTimeout(resume, 500));
    delay.disable();
    return { ms, longest: delay.max / 1e6 };
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
