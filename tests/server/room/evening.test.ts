// One short session over the real server, HTTP and sockets: what each surface sees, and when.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardsHead, OwnPlace, ClusterRow, DeskCardRow } from '../../../shared/activities/cards/views.ts';
import { sampleFocusGroup } from '../../../shared/methods/sample-focus-group.ts';
import type { MineRow, SessionHead, StepRow } from '../../../shared/session/view-types.ts';
import type { WindowName } from '../../../shared/wire/wire.ts';
import { joinByCode, makeSession, openDoor } from '../../kit/visit.ts';
import { startServer, type TestServer } from '../../kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const stepsOf: WindowName = { run: null, list: 'steps', order: 'plan', facet: null, page: 0 };

test('[E1] [V3] a card travels from the phone to desk and screen, is hidden with a reason, and its author is told', async () => {
  const made = await makeSession(server.base, sampleFocusGroup('th').spec);
  const desk = await openDoor(server.base, made.desk, 'desk');
  const screen = await openDoor(server.base, made.screen, 'screen');
  const phone = await joinByCode(server.base, made.code);
  const step = desk.rows<StepRow>(stepsOf).find((row) => row.activity === 'cards') as StepRow;
  expect(await desk.do('openStep', { id: step.id })).toMatchObject({ ok: true });
  await phone.until(() => phone.rows<StepRow>(stepsOf).some((row) => row.phase === 'open'));
  const run = phone.rows<StepRow>(stepsOf).find((row) => row.phase === 'open')?.run as string;
  expect(phone.head<SessionHead>().stage).toEqual({ show: 'step', run, step: step.id });

  const answer = await phone.do('addCard', { prompt: 0, text: 'คลองต ื้นเขิน ไม่ได้ขุดลอก' }, run, { terms: 1 });
  expect(answer).toMatchObject({ ok: true });
  const inbox: WindowName = { run, list: 'cards', order: 'time', facet: 'inbox', page: 0 };
  await desk.look([inbox]);
  const [card] = desk.rows<DeskCardRow>(inbox);
  expect(card).toMatchObject({ text: 'คลองตื้นเขิน ไม่ได้ขุดลอก', status: 'shown', channel: 'phone' });
  await phone.until(() => phone.mineRows<MineRow>().length === 1);
  await screen.until(() => screen.head<CardsHead>(run)?.cards === 1);

  const pile = await desk.do('makeCluster', { name: 'คลองตื้น', ids: [card?.id] }, run);
  expect(pile).toMatchObject({ ok: true });
  const clusters: WindowName = { run, list: 'clusters', order: 'placed', facet: null, page: 0 };
  await screen.until(() => screen.rows<ClusterRow>(clusters)[0]?.count === 1);
  expect(screen.rows<ClusterRow>(clusters)[0]).toMatchObject({ name: 'คลองตื้น', mark: 1, dots: null });

  expect(
    await desk.do('moderate', {
      ids: [card?.id],
      to: 'hidden',
      reason: 'names-a-person',
      words: 'เล่าโดยไม่เอ่ยชื่อ',
    }),
  ).toMatchObject({ ok: true });
  await screen.until(() => screen.rows<ClusterRow>(clusters)[0]?.count === 0);
  await phone.until(() => phone.mineRows<MineRow>()[0]?.status === 'hidden');
  expect(phone.mineRows<MineRow>()[0]?.reason).toEqual({ code: 'names-a-person', words: 'เล่าโดยไม่เอ่ยชื่อ' });
  expect(phone.mineRows<OwnPlace>('own', run)).toMatchObject([{ prompt: 0 }]);
  for (const line of [desk, screen, phone]) line.close();
});
