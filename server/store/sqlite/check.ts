// Checking a chain in a thread and connection of its own, off the path of opening and of appending.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import type { Id } from '../../../shared/activity/contract.ts';
import { checkChain, type ChainFault, type PublicEvent } from '../../../shared/log/chain.ts';
import type { WorkerStart } from './messages.ts';

export async function check(thread: URL, file: string, session: Id): Promise<ChainFault | null> {
  const worker = new Worker(thread, { workerData: { job: 'check', file, session } satisfies WorkerStart });
  const [fault] = (await once(worker, 'message')) as [ChainFault | null];
  return fault;
}

/** In the thread. Reads row by row, so that a log of a million events needs no memory. */
export function checkIn(db: Database.Database, session: Id): ChainFault | null {
  const rows = db.prepare<[Id], PublicEvent>(
    `select seq, at, skeleton, lower(hex(salt)) as salt, lower(hex(link)) as link
     from event where session = (select n from session where id = ?) order by seq`,
  );
  return checkChain(session, rows.iterate(session));
}
