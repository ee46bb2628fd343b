// The worker's loop: take all that waits, commit it, answer; in between read pieces of sessions that are loaded.
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { checkpoint } from './database.ts';
import { erasables } from './erasable.ts';
import { groupCommit, type Handler } from './group-commit.ts';
import { loading } from './loading.ts';
import { logWrites } from './log.ts';
import { asFailure, type Answer, type Call, type Method, type Read, type Report } from './messages.ts';
import { peopleTables } from './people.ts';
import { sessionTable } from './sessions.ts';
import { settingTable } from './settings.ts';
import type { Store } from '../store.ts';

/** While another process reads an old state, the log cannot be emptied: how long until it is tried again. */
const shredAgainAfter = 250;

type Sync<M extends Method> = (...args: Parameters<Store[M]>) => Awaited<ReturnType<Store[M]>>;
type Pieces = Generator<Read[keyof Read]>;

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
  const { extent, whole, lean } = loading(db);
  const say = (report: Report) => port.postMessage(report);
  const readings = new Map<number, Pieces>();
  /** Who waits for the next piece of which reading. */
  const wanted: { id: number; reading: number }[] = [];
  let waiting: Call[] = [];
  let scheduled = false;
  let closing = false;
  let shredOwed = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(turn);
  }

  /** Readings begin where they were asked for: after the writes before them, blind to the writes after them. */
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
      switch (call.do) {
        case 'call':
          group.push(call);
          continue;
        case 'read': {
          flush();
          const found = extent(call.session);
          if (found) readings.set(call.reading, (call.how === 'whole' ? whole : lean)(found));
          wanted.push(call);
          continue;
        }
        case 'more':
          wanted.push(call);
          continue;
        case 'drop':
          readings.delete(call.reading);
          continue;
        case 'close':
          closing = true;
      }
    }
    flush();
  }

  /** Null where nothing comes after. */
  function next(reading: number): Read[keyof Read] | null {
    const piece = readings.get(reading)?.next();
    if (piece && !piece.done) return piece.value;
    readings.delete(reading);
    return null;
  }
  function readOn(): void {
    const call = wanted.shift();
    if (!call) return;
    const { id, reading } = call;
    let answer: Answer;
    try {
      answer = { id, value: next(reading) };
    } catch (error) {
      readings.delete(reading);
      answer = { id, failure: asFailure(error) };
    }
    say({ is: 'answers', answers: [answer] });
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
    if (wanted.length) schedule();
    // Who reads asks for the rest, or drops it.
    else if (closing && readings.size === 0) end();
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
