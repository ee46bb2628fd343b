// The worked example is opened with one wish and played by simulated people, through to a record that verifies.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activities } from '../../../shared/activities/registry.ts';
import { sampleFocusGroup } from '../../../shared/methods/sample-focus-group.ts';
import type { RecordFile } from '../../../shared/record/types.ts';
import { verifyRecord } from '../../../shared/record/verify.ts';
import type { DeskSessionHead, SessionHead } from '../../../shared/session/view-types.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { makeSession, openDoor, post, type Made } from '../../kit/visit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const deskCookie = async ({ desk }: Made): Promise<string> =>
  (await post(server.base, '/api/door', { secret: desk.split('#')[1] })).cookie;
const replay = (made: Made, cookie: string, speed: number, what = '') =>
  post(server.base, `/api/s/${made.id}/replay${what}`, { speed }, cookie);

test.each(['th', 'en'] as const)(
  '[E4] the worked example plays to its end and verifies (%s)',
  async (language) => {
    const made = await makeSession(server.base, { sample: 'focus-group', language });
    const screen = await openDoor(server.base, made.screen, 'screen');
    expect(screen.head<SessionHead>()).toMatchObject({ sample: true, status: 'planned', language });
    server.running.replays.patience = 0;
    expect(await replay(made, await deskCookie(made), 20)).toMatchObject({
      status: 200,
      json: { is: 'running' },
    });
    await screen.until(() => screen.head<SessionHead>().status === 'ended');
    expect(screen.head<SessionHead>()).toMatchObject({ people: 9 });
    screen.close();

    const file = (await (await fetch(`${server.base}/r/${made.id}/record.json`)).json()) as RecordFile;
    expect(verifyRecord(file, activities)).toMatchObject({ ok: true, findings: [] });
    const { runs } = sampleFocusGroup(language);
    expect(file.contributions).toHaveLength(runs.flatMap(({ answers }) => answers).length);
    expect(file.session.sample).toBe(true);
  },
);

test('it is for sample content, for curators, once at a time, and stops when told to', async () => {
  server.running.replays.patience = 1;
  const real = await makeSession(server.base, { ...sampleFocusGroup('th').spec, sample: false });
  expect(await replay(real, await deskCookie(real), 1)).toMatchObject({
    status: 409,
    json: { no: 'not-a-sample' },
  });
  const made = await makeSession(server.base, { sample: 'focus-group', language: 'th' });
  expect(await replay(made, '', 1)).toMatchObject({ status: 403 });
  const cookie = await deskCookie(made);
  expect(await replay(made, cookie, 1)).toMatchObject({ status: 200 });
  expect(await replay(made, cookie, 1)).toMatchObject({ status: 409, json: { no: 'replay-running' } });
  await replay(made, cookie, 1, '/stop');
  await expect
    .poll(async () => (await fetch(`${server.base}/api/s/${made.id}/replay`, { headers: { cookie } })).json())
    .toEqual({ is: 'over', because: 'stopped' });
  expect(await makeSession(server.base, { sample: 'focus-group', language: 'en' })).toBeTruthy();
});

test('who takes over at the desk ends the play', async () => {
  server.running.replays.patience = 0.001;
  const made = await makeSession(server.base, { sample: 'focus-group', language: 'th' });
  const desk = await openDoor(server.base, made.desk, 'desk');
  const cookie = await deskCookie(made);
  await replay(made, cookie, 1);
  await desk.until(() => desk.head<DeskSessionHead>().people > 2);
  await desk.do('end', {});
  await expect
    .poll(async () => (await fetch(`${server.base}/api/s/${made.id}/replay`, { headers: { cookie } })).json())
    .toMatchObject({ is: 'over', because: 'refused' });
  desk.close();
});
