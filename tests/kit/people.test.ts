// The simulated people come in through the real doors and take part: by the script, and as a human leads.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activities } from '../../shared/activities/registry.ts';
import type { ClusterRow } from '../../shared/activities/cards/views.ts';
import { play } from '../../shared/methods/replay/play.ts';
import { sampleFocusGroup } from '../../shared/methods/sample-focus-group.ts';
import type { RecordFile } from '../../shared/record/types.ts';
import { verifyRecord } from '../../shared/record/verify.ts';
import type { StepRow } from '../../shared/session/view-types.ts';
import { seeded } from './chance.ts';
import { follow } from './follow.ts';
import { atOnce, simulatedPeople, socketCast, stepsOf } from './people.ts';
import { root, startServer, type TestServer } from './server.ts';
import { makeSession, openDoor } from './visit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('[E2] nine phones and a desk hold the worked example over sockets, and its record verifies', async () => {
  const made = await makeSession(server.base, { sample: 'focus-group', language: 'th' });
  const cast = await socketCast(server.base, made, 'th');
  const beats: string[] = [];
  await play({
    sample: sampleFocusGroup('th'),
    language: 'th',
    cast,
    pause: atOnce,
    random: seeded(1),
    tell: ({ is }) => beats.push(is),
  });
  expect(cast.phones).toHaveLength(9);
  cast.close();
  const file = (await (await fetch(`${server.base}/r/${made.id}/record.json`)).json()) as RecordFile;
  expect(verifyRecord(file, activities)).toMatchObject({ ok: true, findings: [] });
  expect(new Set(beats)).toEqual(
    new Set('seated opened said hidden clustered merged spotlight dots answered felt ended'.split(' ')),
  );
});

test('more people than the example has are different people', () => {
  const people = simulatedPeople('en', 25);
  expect(new Set(people.map(({ key }) => key)).size).toBe(25);
  expect(new Set(people.map(({ name }) => name)).size).toBe(25);
});

test('simulated people take part in what a human opens: consent, cards, dots', async () => {
  const { spec } = sampleFocusGroup('en');
  const made = await makeSession(server.base, spec);
  const desk = await openDoor(server.base, made.desk, 'desk');
  const did: string[] = [];
  const random = seeded(7);
  const everybody = Promise.all(
    simulatedPeople('en', 9).map((person) =>
      follow({
        base: server.base,
        code: made.code,
        language: 'en',
        person,
        pace: atOnce,
        random,
        tell: (what) => did.push(what),
      }),
    ),
  );
  const times = (what: string) => did.filter((one) => one === what).length;
  const steps = desk.rows<StepRow>(stepsOf);
  await desk.do('openStep', { id: steps[0]?.id });
  await expect.poll(() => times('agreed')).toBe(9);
  await desk.do('closeStep', { id: steps[0]?.id });
  const opened = await desk.do('openStep', { id: steps[5]?.id });
  const run = opened.ok ? (opened.made[0] ?? '') : '';
  await expect.poll(() => times('said')).toBe(18);
  await desk.do('makeCluster', { name: 'One' }, run);
  const clusters = { run, list: 'clusters', order: 'placed', facet: null, page: 0 };
  await desk.until(() => desk.rows<ClusterRow>(clusters).length === 1);
  await desk.do('openDots', { open: true }, run);
  await expect.poll(() => times('dot')).toBe(27);
  await desk.do('end', {});
  await everybody;
  expect(times('refused')).toBe(0);
  desk.close();
});

test('the demo says in one sentence when no server answers, and when an option makes no sense', () => {
  const demo = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'tests/kit/demo.ts'), ...args], {
      encoding: 'utf8',
    });
    return { status, stderr };
  };
  expect(demo('http://127.0.0.1:9')).toEqual({
    status: 1,
    stderr: expect.stringContaining('No Sala server answers at http://127.0.0.1:9.') as string,
  });
  expect(demo('--speed', '99').stderr).toContain('--speed is a number from 1 to 20.');
  expect(demo('--faster').stderr).toContain('npm run demo -- [URL]');
});
