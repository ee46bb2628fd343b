// [E11] Records are made in threads of their own, one at a time, so that a long one holds nobody up.
import { Worker } from 'node:worker_threads';
import type { Id, Millis } from '../../shared/activity/contract.ts';
import type { Origin } from '../store/store.ts';
import type { RecordForm } from './record-of.ts';

/** `by`: name and version of the software. */
export type RecordJob = { origin: Origin; session: Id; as: RecordForm; by: string; at: Millis };

export const recordThread = (job: RecordJob): Worker =>
  new Worker(
    // Sources are run as they are; a bundle stands beside the worker's bundle.
    new URL(import.meta.url.endsWith('.js') ? './record-worker.js' : './record-worker.ts', import.meta.url),
    { workerData: job },
  );

export class Recorder {
  private turn: Promise<unknown> = Promise.resolve();
  private current: Worker | null = null;
  private closed = false;
  private readonly start: (job: RecordJob) => Worker;
  constructor(start = recordThread) {
    this.start = start;
  }

  /** The bytes that are sent; null: no such session. Throws where the thread fails; the next has one of its own. */
  make(job: RecordJob): Promise<Buffer | null> {
    const made = this.turn.then(() => this.run(job));
    this.turn = made.catch(() => undefined);
    return made;
  }
  async close(): Promise<void> {
    this.closed = true;
    await this.current?.terminate();
  }

  private run(job: RecordJob): Promise<Buffer | null> {
    if (this.closed) return Promise.reject(new Error('No records are made any more'));
    const worker = (this.current = this.start(job));
    return new Promise((resolve, reject) => {
      worker.once('message', (bytes: Uint8Array<ArrayBuffer> | null) =>
        resolve(bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
      );
      worker.once('error', (error) =>
        reject(new Error(`The record's thread has failed: ${error.message}`, { cause: error })),
      );
      // After a message this settles nothing any more.
      worker.once('exit', (code) => reject(new Error(`The record's thread has ended (${code})`)));
    });
  }
}
