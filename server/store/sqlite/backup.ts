// A copy of the database made by a thread and connection of its own, so that commits go on meanwhile.
import { once } from 'node:events';
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkerStart } from './messages.ts';

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

export async function backup(thread: URL, file: string, to: string): Promise<void> {
  const there = await access(to).then(
    () => true,
    () => false,
  );
  if (there) throw new Error(`${to} exists already; a backup never overwrites`);
  const unfinished = `${to}.part`;
  await rm(unfinished, { force: true });
  try {
    await once(
      new Worker(thread, { workerData: { job: 'backup', file, to: unfinished } satisfies WorkerStart }),
      'exit',
    );
    // SQLite does not flush what it copies to; a name without `.part` promises a whole file.
    await flush(unfinished);
    await rename(unfinished, to);
    await flush(dirname(to));
  } finally {
    await rm(unfinished, { force: true });
  }
}
