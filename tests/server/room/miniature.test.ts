// The desk shows its screen in miniature: under the desk's cookie, with the screen's view and no powers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFocusGroup } from '../../../shared/methods/sample-focus-group.ts';
import type { DeskSessionHead, DeskStepRow, PersonRow } from '../../../shared/session/view-types.ts';
import type { WindowName } from '../../../shared/wire/wire.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { HttpClient, cookiesOf } from '../../kit/http.ts';
import { Line } from '../../kit/line.ts';
import { makeSession } from '../../kit/visit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const stepsOf: WindowName = { run: null, list: 'steps', order: 'plan', facet: null, page: 0 };
const peopleOf: WindowName = { run: null, list: 'people', order: 'joined', facet: null, page: 0 };

test('[E6] a desk that looks as a screen sees what the screen sees, and can do nothing', async () => {
  const made = await makeSession(server.base, sampleFocusGroup('th').spec);
  const http = new HttpClient(server.base);
  const [path = '', secret = ''] = made.desk.split('#');
  const session = path.split('/')[2] ?? '';
  const cookie = cookiesOf(await http.post('/api/door', { secret }));
  const mini = await new Line({ base: server.base, cookie, session, as: 'screen' }).ready();

  expect(mini.welcome).toMatchObject({ role: 'screen', mine: null });
  expect(mini.head<DeskSessionHead>().about).toBeUndefined();
  expect(mini.rows<DeskStepRow>(stepsOf).every((row) => !('script' in row))).toBe(true);
  expect(await mini.do('start', {})).toEqual({ ok: false, no: 'not-allowed' });

  const desk = await new Line({ base: server.base, cookie, session, as: 'desk' }).ready();
  await desk.look([peopleOf]);
  expect(desk.rows<PersonRow>(peopleOf).map((row) => row.role)).toEqual(['facilitator']);
  expect(await desk.do('start', {})).toMatchObject({ ok: true });
  await mini.until(() => mini.head<DeskSessionHead>().status === 'running');
  for (const line of [mini, desk]) line.close();
  http.close();
});
