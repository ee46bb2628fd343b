// A real server for tests: in this process on a free port, or as a process of its own that can be killed.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../server/config.ts';
import { newLog } from '../../server/http/log.ts';
import { listen, type Options, type Running } from '../../server/listen.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export type TestServer = {
  base: string;
  data: string;
  keys: string;
  running: Running;
  stop(): Promise<void>;
};

export async function newFolder(): Promise<{ data: string; keys: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sala-'));
  return {
    data: join(folder, 'data'),
    keys: join(folder, 'keys'),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }),
  };
}

/** In this process. Anyone may open sessions. */
export async function startServer(
  options: Partial<Options> = {},
  env: Record<string, string> = {},
): Promise<TestServer> {
  const folder = await newFolder();
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    SALA_OPEN: '1',
    SALA_DATA: folder.data,
    SALA_KEYS: folder.keys,
    ...env,
  });
  const running = await listen(config, {
    build: 'test',
    version: '0',
    client: join(root, 'dist/client'),
    log: newLog(undefined, 'silent'),
    commandsPerMinute: 100_000,
    ...options,
  });
  const stop = async () => {
    await running.close();
    await folder.remove();
  };
  return { base: `http://127.0.0.1:${running.port}`, data: folder.data, keys: folder.keys, running, stop };
}

export type ServerProcess = {
  base: string;
  child: ChildProcess;
  kill(signal: NodeJS.Signals): Promise<void>;
};
/** A process of its own, from source; resolves once it answers. `port` 0 is not possible here: a phone must find it again. */
export async function spawnServer(
  folders: { data: string; keys: string },
  port: number,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(root, 'server/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SALA_OPEN: '1',
      SALA_DATA: folders.data,
      SALA_KEYS: folders.keys,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('Sala is open')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    base: `http://127.0.0.1:${port}`,
    child,
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
