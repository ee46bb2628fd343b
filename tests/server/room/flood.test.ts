// Made-up devices: a session has so many places, and who sits there goes on.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../kit/server.ts';
import { spec } from '../../kit/specs.ts';
import { joinByCode, makeSession, post, type Made } from '../../kit/visit.ts';

let server: TestServer;
let made: Made;
beforeAll(async () => {
  server = await startServer({}, { SALA_MOST_PEOPLE: '3' });
  made = await makeSession(server.base, spec());
});
afterAll(() => server.stop());

test('[E10] when all places are taken a new device is told so and leaves nothing behind; the seated come back', async () => {
  const phones = [];
  for (let n = 0; n < 3; n += 1) phones.push(await joinByCode(server.base, made.code, `name-${n}`));
  const wish = { code: made.code, name: 'late', language: 'th' };
  const late = await post(server.base, '/api/join', wish);
  expect(late).toMatchObject({ status: 409, json: { no: 'session-full', facts: { max: 3 } }, cookie: '' });
  const names = await server.running.store.names(made.id);
  expect(names.map(({ name }) => name)).not.toContain('late');

  const again = await post(server.base, '/api/join', { ...wish, name: null }, phones[0]?.cookie);
  expect(again).toMatchObject({ status: 200, json: { key: phones[0]?.key } });
  for (const phone of phones) phone.close();
});
