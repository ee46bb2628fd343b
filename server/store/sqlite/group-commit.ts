// Everything that waits becomes one transaction, in which each call can fail alone.
import type Database from 'better-sqlite3';
import { asFailure, type Answer, type Call } from './messages.ts';

export type Handler = (...args: readonly unknown[]) => unknown;
export type Handlers = { reads: ReadonlyMap<string, Handler>; writes: ReadonlyMap<string, Handler> };

/** Runs the calls in order and returns their answers once all is flushed; every call fails where the commit does. */
export function groupCommit(db: Database.Database, { reads, writes }: Handlers) {
  // Immediate, so that the wait for another process comes before any work and not in its midst.
  const begin = db.prepare('begin immediate');
  const commit = db.prepare('commit');
  const rollback = db.prepare('rollback');
  const save = db.prepare('savepoint call');
  const release = db.prepare('release call');
  const undo = db.prepare('rollback to call');

  function write(id: number, handler: Handler, args: readonly unknown[]): Answer {
    save.run();
    try {
      const value = handler(...args);
      release.run();
      return { id, value };
    } catch (error) {
      // A full disk and the like end the whole transaction; then nothing of it can be kept.
      if (!db.inTransaction) throw error;
      undo.run();
      release.run();
      return { id, failure: asFailure(error) };
    }
  }

  function answer({ id, method, args }: Extract<Call, { do: 'call' }>): Answer {
    const writing = writes.get(method);
    if (writing) return write(id, writing, args);
    const reading = reads.get(method);
    if (!reading) return { id, failure: asFailure(new Error(`The store knows no ${method}`)) };
    try {
      return { id, value: reading(...args) };
    } catch (error) {
      return { id, failure: asFailure(error) };
    }
  }

  return (calls: readonly Extract<Call, { do: 'call' }>[]): Answer[] => {
    const writing = calls.some((call) => writes.has(call.method));
    try {
      if (writing) begin.run();
      const answers = calls.map(answer);
      if (writing) commit.run();
      return answers;
    } catch (error) {
      if (db.inTransaction) rollback.run();
      return calls.map(({ id }) => ({ id, failure: asFailure(error) }));
    }
  };
}
