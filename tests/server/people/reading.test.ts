// [E7] Who sees what people are called leaves a line, also at a live desk.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../kit/server.ts';
import { spec } from '../../kit/specs.ts';
import { joinByCode, makeSession, openDoor } from '../../kit/visit.ts';

let server: TestServer;
let ahead = 0;
beforeAll(async () => {
  server = await startServer({ tools: { now: () => Date.now() + ahead } });
});
afterAll(() => server.stop());

test('[E7] a desk that is opened is noted, once while it comes and goes, again another time; phones and screens are not', async () => {
  const made = await makeSession(server.base, spec());
  const phone = await joinByCode(server.base, made.code, 'ada');
  const screen = await openDoor(server.base, made.screen, 'screen');
  const noted = () => server.running.store.accesses(made.id);
  expect(await noted()).toEqual([]);
  const desk = await openDoor(server.base, made.desk, 'desk');
  await desk.greet();
  expect(await noted()).toMatchObject([{ by: desk.welcome?.key, what: 'desk' }]);
  ahead = 16 * 60 * 1000;
  await desk.greet();
  expect((await noted()).length).toBe(2);
  for (const line of [phone, screen, desk]) line.close();
});
