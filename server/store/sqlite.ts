// The embedded engine: one SQLite file, owned by a worker thread, so that no commit ever blocks the event loop.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { backup } from './sqlite/backup.ts';
import { check } from './sqlite/check.ts';
import { StoreLink } from './sqlite/link.ts';
import type { Arguments, Method, Result, WorkerStart } from './sqlite/messages.ts';
import type { Store } from './store.ts';

export type SqliteOptions = { file?: string };

/** Beside this file: sources are run as they are, and a bundle stands beside the worker's bundle. */
const thread = new URL(
  import.meta.url.endsWith('.js') ? './sqlite-worker.js' : './sqlite-worker.ts',
  import.meta.url,
);

/** Opens or creates `sala.db` in `dir` and brings its tables up to date. */
export async function openSqlite(dir: string, { file = 'sala.db' }: SqliteOptions = {}): Promise<Store> {
  // Names of people stand in it: nobody else on the machine needs to read the folder.
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = join(resolve(dir), file);
  const link = new StoreLink(
    new Worker(thread, { workerData: { job: 'serve', file: path } satisfies WorkerStart }),
  );
  await link.opened.catch((error: Error) => {
    throw new Error(`The database ${path} cannot be opened: ${error.message}`, { cause: error });
  });
  const pass =
    <M extends Method>(method: M) =>
    (...args: Arguments<M>): Promise<Result<M>> =>
      link.call(method, args);
  return {
    origin: { engine: 'sqlite', file: path },
    create: pass('create'),
    append: pass('append'),
    redactWords: pass('redactWords'),
    lease: pass('lease'),
    sessions: pass('sessions'),
    session: pass('session'),
    describe: pass('describe'),
    sessionByCode: pass('sessionByCode'),
    setCode: pass('setCode'),
    remove: pass('remove'),
    addDoor: pass('addDoor'),
    doorBySecret: pass('doorBySecret'),
    doors: pass('doors'),
    revokeDoor: pass('revokeDoor'),
    setName: pass('setName'),
    names: pass('names'),
    forget: pass('forget'),
    noteAccess: pass('noteAccess'),
    accesses: pass('accesses'),
    setting: pass('setting'),
    setSetting: pass('setSetting'),
    load: (session) => link.load(session),
    pieces: (session) => link.pieces(session),
    check: (session) => check(thread, path, session),
    backup: (to) => backup(thread, path, to),
    close: () => link.close(),
  };
}
