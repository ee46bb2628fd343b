// The worker's loop: take all that waits, commit it, answer; in between read pieces of sessions that are loaded.
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { checkpoint } from './database.ts';
import { erasables } from './erasable.ts';
import { groupCommit, type Handler } from './group-commit.ts';
import { loading } from './loading.ts';
import { logWrites } from './log.ts';
import { asFailure, type Call, type Columns, type Method, type Report } from './messages.ts';
import { peopleTables } from './people.ts';
import { sessionTable } from './sessions.ts';
import { settingTable } from './settings.ts';
import type { Store } from '../store.ts';

/** While another process reads an old state, the log cannot be emptied: how long until it is tried again. */
const shredAgainAfter = 250;

type Sync<M extends Method> = (...args: Parameters<Store[M]>) => Awaited<ReturnType<Store[M]>>;
type Load = { id: number; pieces: Generator<Columns, boolean> | null };

function handlers(db: Database.Database, erasable: ReturnType<typeof erasables>) {
  const sessions = sessionTable(db, erasable);
  const people = peopleTables(db, erasable);
  const settings = settingTable(db);
  const reads = { ...sessions.reads, ...people.reads, ...settings.reads };
  const writes = { ...logWrites(db, erasable), ...sessions.writes, ...people.writes, ...settings.writes };
  // A method of the interface that nobody handles does not compile.
  const all: { [M in Method]: Sync<M> } = { ...reads, ...writes };
  const named = (part: object) =>
    new Map(Object.keys(part).map((name) => [name, all[name as Method] as Handler]));
  return { reads: named(reads), writes: named(writes) };
}

export function serve(db: Database.Database, port: MessagePort): void {
  const erasable = erasables(db);
  const commit = groupCommit(db, handlers(db, erasable));
  const { extent, pieces } = loading(db);
  const say = (report: Report) => port.postMessage(report);
  const loads: Load[] = [];
  let waiting: Call[] = [];
  let scheduled = false;
  let closing = false;
  let shredOwed = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(turn);
  }

  /** Loads begin where they were asked for: after the writes before them, blind to the writes after them. */
  function perform(calls: readonly Call[]): void {
    let group: Extract<Call, { do: 'call' }>[] = [];
    const flush = () => {
      if (!group.length) return;
      const answers = commit(group);
      // What was destroyed is answered for only when the files are clean of it.
      if (erasable.shredding()) shred();
      say({ is: 'answers', answers });
      group = [];
    };
    for (const call of calls) {
      if (call.do === 'call') group.push(call);
      if (call.do === 'close') closing = true;
      if (call.do === 'load') {
        flush();
        const whole = extent(call.session);
        loads.push({ id: call.id, pieces: whole && pieces(whole) });
      }
    }
    flush();
  }

  function readOn(): void {
    const load = loads.shift();
    if (!load) return;
    const { id } = load;
    try {
      const next = load.pieces?.next() ?? { done: true, value: false };
      if (next.done) return say({ is: 'loaded', id, found: next.value });
      say({ is: 'columns', id, columns: next.value });
      loads.push(load);
    } catch (error) {
      say({ is: 'answers', answers: [{ id, failure: asFailure(error) }] });
    }
  }

  function shred(): void {
    shredOwed = !checkpoint(db);
    if (shredOwed) setTimeout(shred, shredAgainAfter).unref();
  }

  function turn(): void {
    scheduled = false;
    for (let more = receiveMessageOnPort(port); more; more = receiveMessageOnPort(port))
      waiting.push(...(more.message as Call[]));
    const calls = waiting;
    waiting = [];
    perform(calls);
    readOn();
    if (loads.length) schedule();
    else if (closing) end();
  }

  function end(): void {
    checkpoint(db);
    db.close();
    port.close();
  }

  port.on('message', (calls: Call[]) => {
    waiting.push(...calls);
    schedule();
  });
  say({ is: 'ready' });
}
