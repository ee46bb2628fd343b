// [E8] The record of an ended meeting is made once for all who ask, and anew where anything in it changes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordFile } from '../../../shared/record/types.ts';
import type { Store } from '../../../server/store/store.ts';
import { evening, leave, type Evening } from '../../kit/gathering.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { cardsStep, spec } from '../../kit/specs.ts';

let server: TestServer;
let all: Evening;
let readings = 0;
/** The real store, with each reading of a whole log counted. */
const counting = (store: Store): Store =>
  new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'load') readings += 1;
        return (value as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
  });
beforeAll(async () => {
  server = await startServer({ aroundStore: counting });
  all = await evening(server.base, 1, spec(cardsStep({}, { identity: 'attributed' })));
});
afterAll(async () => {
  leave(all);
  await server.stop();
});
const record = async (): Promise<RecordFile> =>
  (await (await fetch(`${server.base}/r/${all.made.id}/record.json`)).json()) as RecordFile;

test('asked twice it is read once; an erased card and a forgotten name are gone from the next', async () => {
  const [phone] = all.phones;
  if (!phone) throw new Error('one phone');
  const answer = await phone.do('addCard', { prompt: 0, text: 'words' }, all.run, { terms: 1 });
  const id = answer.ok ? answer.made[0] : undefined;
  await all.desk.do('end', {});
  const before = readings;
  const first = await record();
  expect(first.names.map(({ name }) => name)).toEqual(['name-0']);
  expect(first.contributions[0]?.text).toBe('words');
  expect(await record()).toEqual(first);
  expect(readings).toBe(before + 1);

  await server.running.hall.open(all.made.id);
  const joined = await fetch(`${server.base}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sala': '1', cookie: phone.cookie },
    body: JSON.stringify({ code: all.made.code, name: '', language: 'th' }),
  });
  expect(joined.status).toBe(200);
  expect((await record()).names).toEqual([]);
  expect((await all.desk.do('redact', { id })).ok).toBe(true);
  expect((await record()).contributions[0]).toMatchObject({ text: null, status: 'redacted' });
});
