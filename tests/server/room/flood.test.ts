// Made-up devices: a session has so many places, and who sits there goes on.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { on } from '../../../shared/wire/wire.ts';
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

test('a phone that looks at hundreds of windows is not followed; it may look again a second later', async () => {
  const other = await makeSession(server.base, spec());
  const phone = await joinByCode(server.base, other.code);
  const steps = (page: number) => ({ run: null, list: 'steps', order: 'plan', facet: `f${page}`, page: 0 });
  const forty = (n: number) => Array.from({ length: 40 }, (_, i) => steps(40 * n + i));
  const look = (n: number) => phone.socket.emitWithAck(on.windows, { windows: forty(n), rev: null });
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => look(n)));
  // Two within a second, and at most one turn of the second in between.
  expect(answers.filter((answer) => answer !== null).length).toBeLessThanOrEqual(4);
  await expect.poll(() => look(99), { timeout: 5000, interval: 300 }).not.toBeNull();
  phone.close();
});
