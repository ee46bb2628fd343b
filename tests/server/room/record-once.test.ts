// [E8] The record of an ended meeting is made once for all who ask, and anew where anything in it changes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordFile } from '../../../shared/record/types.ts';
import { evening, leave, type Evening } from '../../kit/gathering.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { cardsStep, spec } from '../../kit/specs.ts';

let server: TestServer;
let all: Evening;
let time = 1_700_000_000_000;
beforeAll(async () => {
  // No two moments are the same, so a record tells by its time whether it was made again.
  server = await startServer({ tools: { now: () => (time += 1) } });
  all = await evening(server.base, 1, spec(cardsStep({}, { identity: 'attributed' })));
});
afterAll(async () => {
  leave(all);
  await server.stop();
});
const record = async (): Promise<RecordFile> =>
  (await (await fetch(`${server.base}/r/${all.made.id}/record.json`)).json()) as RecordFile;

test('asked twice it is made once; an erased card and a forgotten name are gone from the next', async () => {
  const [phone] = all.phones;
  if (!phone) throw new Error('one phone');
  const answer = await phone.do('addCard', { prompt: 0, text: 'words' }, all.run, { terms: 1 });
  const id = answer.ok ? answer.made[0] : undefined;
  await all.desk.do('end', {});
  const first = await record();
  expect(first.names.map(({ name }) => name)).toEqual(['name-0']);
  expect(first.contributions[0]?.text).toBe('words');
  expect(await record()).toEqual(first);

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
