// [E11] Records are made in threads of their own: the same bytes, an honest error, nothing of what was deleted.
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activities } from '../../../shared/activities/registry.ts';
import { recordOf, recordText } from '../../../server/room/record-of.ts';
import { Recorder, recordThread, type RecordJob } from '../../../server/room/recorder.ts';
import type { Origin, Store } from '../../../server/store/store.ts';
import { evening, leave, type Evening } from '../../kit/gathering.ts';
import { startServer, type TestServer } from '../../kit/server.ts';

let server: TestServer;
let all: Evening;
/** What the next asking for the origin gives instead, and what asking for a session waits for. */
let origin: Origin | null = null;
let making: (() => void) | null = null;
let hold: Promise<void> | null = null;
const around = (store: Store): Store =>
  new Proxy(store, {
    get(target, name) {
      if (name === 'origin') {
        making?.();
        const given = origin ?? target.origin;
        origin = null;
        return given;
      }
      if (name === 'session')
        return async (id: string) => {
          await hold;
          return target.session(id);
        };
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

beforeAll(async () => {
  server = await startServer({ aroundStore: around });
  all = await evening(server.base, 2);
  for (const phone of all.phones)
    await phone.do('addCard', { prompt: 0, text: 'น้ำมาไม่ถึงปลายคลอง' }, all.run, { terms: 1 });
  await all.desk.do('end', {});
});
afterAll(async () => {
  leave(all);
  await server.stop();
});
const ask = (as: 'json' | 'html') => fetch(`${server.base}/r/${all.made.id}/record.${as}`);
const job = (as: 'json' | 'html'): RecordJob => ({
  origin: server.running.store.origin,
  session: all.made.id,
  as,
  by: 'sala 0',
  at: 1,
});
const dying = (how: string) => new Worker(how, { eval: true });

test('what a thread makes is what is made here, byte for byte', async () => {
  const { store } = server.running;
  const file = await recordOf(store, all.made.id, activities, 'public', 'sala 0', 1);
  if (!file) throw new Error('no record');
  const recorder = new Recorder();
  for (const as of ['json', 'html'] as const)
    expect((await recorder.make(job(as)))?.toString()).toBe(recordText(file, as));
  expect(await recorder.make({ ...job('json'), session: 'nowhere' })).toBeNull();
});

test('a thread that fails or ends fails its own record and says so; the next has a thread of its own', async () => {
  const threads = [() => dying(`throw new Error('out of paper')`), () => dying('process.exit(3)')];
  const recorder = new Recorder((one) => threads.shift()?.() ?? recordThread(one));
  const [thrown, ended, made] = await Promise.allSettled([
    recorder.make(job('html')),
    recorder.make(job('html')),
    recorder.make(job('html')),
  ]);
  expect(thrown).toMatchObject({ reason: { message: "The record's thread has failed: out of paper" } });
  expect(ended).toMatchObject({ reason: { message: "The record's thread has ended (3)" } });
  expect(made.status).toBe('fulfilled');
});

test('closing ends the thread, and what waits is refused', async () => {
  const recorder = new Recorder(() => dying('setInterval(() => {}, 1000)'));
  const asked = [recorder.make(job('json')), recorder.make(job('json'))];
  const settled = Promise.allSettled(asked);
  await Promise.resolve();
  await recorder.close();
  for (const result of await settled) expect(result.status).toBe('rejected');
});

test('who asked while the thread failed gets an honest no, and the record when asking again', async () => {
  origin = { engine: 'sqlite', file: '/nowhere/sala.db' };
  const failed = await ask('json');
  expect(failed.status).toBe(500);
  expect(await failed.json()).toEqual({ no: 'unknown' });
  const made = await ask('json');
  expect(made.status).toBe(200);
  expect(await made.json()).toMatchObject({ format: 'sala-record/1', kind: 'public' });
});

test('[E7] a session that is deleted while its record is made is not given out', async () => {
  const begun = new Promise<void>((resolve) => (making = resolve));
  const deleted = Promise.withResolvers<void>();
  // Somebody keeps the room in memory, as on the day of the meeting.
  await server.running.hall.open(all.made.id);
  hold = deleted.promise;
  const asked = ask('html');
  await begun;
  await server.running.store.remove(all.made.id);
  deleted.resolve();
  expect((await asked).status).toBe(404);
  expect((await ask('html')).status).toBe(404);
});
