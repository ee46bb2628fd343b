// [E9] [E10] After a gap: what was missed or everything anew, never anything wrong. And the door when too many come.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Push } from '../../../shared/wire/wire.ts';
import { evening, leave, listOf, steps, type Evening } from '../../kit/gathering.ts';
import type { Line } from '../../kit/line.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { expectTrue, truthOf } from '../../kit/truth.ts';
import { joinByCode, openDoor, post, type Phone } from '../../kit/visit.ts';

let server: TestServer;
let all: Evening;
beforeEach(async () => {
  server = await startServer();
  all = await evening(server.base, 2);
});
afterEach(async () => {
  leave(all);
  await server.stop();
});
const truth = () => truthOf(server.running.store, all.made.id);
const phone = (n: number) => all.phones[n] as Phone;
const rev = (line: Line) => line.state?.rev ?? 0;
/** A change that everybody sees, seen by the desk. */
async function change(title: string): Promise<void> {
  await all.desk.do('retitle', { title: { en: title } });
  await all.desk.until(() => all.desk.head<{ title: { en: string } }>().title.en === title);
}
const cut = async (line: Line) => {
  line.socket.io.engine.close();
  await line.until(() => true);
};
const titled = (line: Line, title: string) =>
  line.until(() => line.head<{ title: { en?: string } }>().title.en === title);

test('[E9] [V7] who was away for some revisions gets what was missed, not everything', async () => {
  const away = phone(0);
  away.keepHeard = true;
  away.socket.disconnect();
  for (const title of ['one', 'two', 'three']) await change(title);
  away.socket.connect();
  await titled(away, 'three');
  const welcome = JSON.parse(away.heard.find((one) => one.startsWith('{"ok":true,"wire"')) ?? '{}') as {
    state: unknown;
    missed: Push;
  };
  expect(welcome.state).toBeNull();
  expect(welcome.missed.rev - welcome.missed.from).toBe(3);
  expectTrue(away, await truth());
});

test('[E9] [V7] who was away for longer than the server remembers starts afresh', async () => {
  const away = phone(0);
  away.socket.disconnect();
  for (let n = 0; n < 3; n += 1) await change(`title ${n}`);
  const guest = await server.running.hall.open(all.made.id);
  const view = guest?.room.viewer.view('everyone') as unknown as { past: unknown[] };
  view.past.length = 1;
  away.keepHeard = true;
  away.socket.connect();
  await titled(away, 'title 2');
  expect(away.heard.some((one) => one.startsWith('{"ok":true,"wire"') && one.includes('"missed":null'))).toBe(
    true,
  );
  expectTrue(away, await truth());
});

test('[E9] [V6] a push that was lost shows as a gap, and is mended', async () => {
  const lossy = phone(0);
  // The line loses the next push on its way.
  const take = lossy.socket.listeners('p')[0] as (push: Push) => void;
  let lost = 0;
  lossy.socket.off('p');
  lossy.socket.on('p', (push: Push) => (lost === 0 ? (lost = push.rev) : take(push)));
  await change('lost');
  await all.phones[1]?.until(() => true);
  await change('seen');
  await titled(lossy, 'seen');
  expect(lost).toBeGreaterThan(0);
  expect(lossy.gaps).toBe(1);
  expectTrue(lossy, await truth());
});

test('[E9] after a restart nobody goes on from a revision of before', async () => {
  const away = phone(0);
  away.socket.disconnect();
  const old = rev(away);
  await change('one');
  // The room leaves memory and is read again, as after a restart.
  server.running.hall.forget(all.made.id);
  const desk = await openDoor(server.base, all.made.desk, 'desk');
  for (const title of ['two', 'three']) {
    await desk.do('retitle', { title: { en: title } });
    await titled(desk, title);
  }
  const guest = await server.running.hall.open(all.made.id);
  const view = guest?.room.viewer.view('everyone');
  expect(Math.abs((view?.rev ?? 0) - old)).toBeGreaterThan(1000);
  away.socket.connect();
  await titled(away, 'three');
  expectTrue(away, await truth());
  desk.close();
});

test('[E9] [V7] who turned to other windows while away gets those whole, and keeps no others', async () => {
  const watching = phone(1);
  const wanted = listOf(all.run, 'cards', 'newest');
  const left = listOf(all.run, 'cards', 'time');
  await watching.look([wanted]);
  const away = phone(0);
  await away.look([left]);
  await watching.do('addCard', { prompt: 0, text: 'before' }, all.run, { terms: 1 });
  await away.until(() => away.rows(left).length === 1);
  away.socket.disconnect();
  await watching.do('addCard', { prompt: 0, text: 'meanwhile' }, all.run, { terms: 1 });
  await watching.until(() => watching.rows(wanted).length === 2);
  away.turn([wanted]);
  away.socket.connect();
  await away.until(() => away.rows(wanted).length === 2);
  expectTrue(away, await truth(), [wanted]);
});

test('[E9] [W7] two who look at the same page share each push; who looks elsewhere has no gap', async () => {
  const [ada, ben] = [phone(0), phone(1)];
  const page = listOf(all.run, 'cards', 'time');
  const pushes: Push[][] = [[], [], []];
  await ada.look([page]);
  await ben.look([page]);
  const elsewhere = await joinByCode(server.base, all.made.code);
  const others = [ada, ben, elsewhere];
  const before = rev(elsewhere);
  others.forEach((line, n) => (line.onPush = (push) => pushes[n]?.push(push)));
  for (const text of ['one', 'two', 'three']) await all.desk.do('addCard', { prompt: 0, text }, all.run);
  await ada.until(() => ada.rows(page).length === 3);
  await ben.until(() => ben.rows(page).length === 3);
  await change('for all');
  for (const line of others) await titled(line, 'for all');
  const withRows = (n: number) =>
    pushes[n]?.filter(({ patches }) => patches.some(([kind]) => kind === 'put'));
  expect(withRows(0)).toEqual(withRows(1));
  expect(withRows(0)?.length).toBeGreaterThan(0);
  expect(JSON.stringify(pushes[2])).not.toContain('"one"');
  expect(rev(elsewhere)).toBeGreaterThan(before);
  expect(others.map(({ gaps }) => gaps)).toEqual([0, 0, 0]);
  const now = await truth();
  for (const line of [ada, ben]) expectTrue(line, now, [page]);
  expectTrue(elsewhere, now);
  elsewhere.close();
});

test('[E9] the first state over HTTP and the line that goes on from it make one view', async () => {
  const late = await joinByCode(server.base, all.made.code);
  expect(late.welcome?.state).toBeNull();
  expect(late.welcome?.missed).not.toBeNull();
  expectTrue(late, await truth());
  late.close();
});

test('[E9] hiding something and shutting a door change the address of the first state', async () => {
  const { json } = await post<{ view: string }>(server.base, '/api/join', {
    code: all.made.code,
    name: '',
    language: 'en',
  });
  const at = (address: string) => fetch(`${server.base}/api/view/${address}`).then(({ status }) => status);
  expect(await at(json.view)).toBe(200);
  const card = await phone(0).do('addCard', { prompt: 0, text: 'x' }, all.run, { terms: 1 });
  expect(await at(json.view)).toBe(200);
  await all.desk.do('moderate', { ids: card.ok ? card.made : [], to: 'hidden', reason: 'other' });
  expect(await at(json.view)).toBe(404);
});

test('[E9] a line that is cut again and again ends at the truth', async () => {
  const lines = [phone(0), all.desk];
  for (let n = 0; n < 6; n += 1) {
    for (const line of lines) await cut(line);
    await phone(1).do('addCard', { prompt: 0, text: `card ${n}` }, all.run, { terms: 1 });
  }
  await phone(1).until(() => phone(1).mineRows().length === 6);
  const now = await truth();
  for (const line of lines) {
    await line.until(() => line.socket.connected);
    await line.look([]);
    await line.until(() => (line.head<{ cards?: number }>(all.run).cards ?? 6) === 6);
    expectTrue(line, now);
  }
  expect(steps.list).toBe('steps');
});

test('[E10] too many at the door are told so; who is seated goes on', async () => {
  const narrow = await startServer({ limits: { handshakes: { perSecond: 0.001, burst: 6 } } });
  const few = await evening(narrow.base, 2);
  const inside = few.phones[0] as Phone;
  const tried = await post(narrow.base, '/api/join', { code: few.made.code, name: '', language: 'th' });
  // A desk and two phones with their joins took five; one more may come, the next may not.
  expect(tried.status).toBe(200);
  const refused = await post<{ no: string }>(narrow.base, '/api/join', {
    code: few.made.code,
    name: '',
    language: 'th',
  });
  expect([refused.status, refused.json.no]).toEqual([503, 'busy']);
  for (const query of ['', '&nosid=1', '&xsid=sid=']) {
    const shaken = await fetch(`${narrow.base}/socket.io/?EIO=4&transport=polling${query}`);
    expect(shaken.status).toBe(403);
    expect(await shaken.text()).toContain('busy');
  }
  expect(await inside.do('addCard', { prompt: 0, text: 'x' }, few.run, { terms: 1 })).toMatchObject({
    ok: true,
  });
  await inside.until(() => inside.mineRows().length === 1);
  leave(few);
  await narrow.stop();
});
