// Rooms that nobody holds leave memory, and come back from the log as they were.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFocusGroup } from '../../../shared/methods/sample-focus-group.ts';
import type { StepRow } from '../../../shared/session/view-types.ts';
import { stateDigest } from '../../../shared/record/replay.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { makeSession, openDoor } from '../../kit/visit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ idleAfter: 20 });
});
afterAll(() => server.stop());

const gone = async (): Promise<void> => {
  const { hall } = server.running;
  while (hall.size > 0) await new Promise((resume) => setImmediate(resume));
};

test('[E4] an idle session is unloaded only when its last line has left, and opens again as it was', async () => {
  const { hall } = server.running;
  const made = await makeSession(server.base, sampleFocusGroup('en').spec);
  const desk = await openDoor(server.base, made.desk, 'desk');
  const step = desk.rows<StepRow>({ run: null, list: 'steps', order: 'plan', facet: null, page: 0 })[0];
  await desk.do('openStep', { id: step?.id });
  const before = await hall.open(made.id);
  expect(before?.held).toBe(1);
  const digest = before && stateDigest(before.room.house);
  desk.close();
  await gone();
  const again = await hall.open(made.id);
  expect(again).not.toBe(before);
  expect(again && stateDigest(again.room.house)).toBe(digest);
});
