// A door that no longer opens: nothing comes through lines that are up, on their way, or held open without a seat.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { on, wire, type Welcome } from '../../../shared/wire/wire.ts';
import { cookiesOf, HttpClient } from '../../kit/http.ts';
import { Line } from '../../kit/line.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { spec } from '../../kit/specs.ts';
import { joinByCode, makeSession, openDoor, post, type Made } from '../../kit/visit.ts';

let server: TestServer;
let ahead = 0;
let made: Made;
let http: HttpClient;
let host: string;
beforeAll(async () => {
  server = await startServer({ tools: { now: () => Date.now() + ahead } });
  made = await makeSession(server.base, spec());
  http = new HttpClient(server.base);
  host = cookiesOf(await http.post('/api/door', { secret: made.desk.split('#')[1] }));
});
afterAll(async () => {
  http.close();
  await server.stop();
});
const linkFor = async (more: object) => {
  const { json } = await post<{ door: { id: string }; link: string }>(
    server.base,
    `/api/s/${made.id}/doors`,
    { role: 'moderator', name: '', ...more },
    host,
  );
  return json;
};
const revoke = (door: string) => post(server.base, `/api/s/${made.id}/doors/${door}/revoke`, {}, host);

describe('a door is revoked', () => {
  test('while somebody comes through it: either the line is closed or it never opens', async () => {
    for (let n = 0; n < 6; n += 1) {
      const { door, link } = await linkFor({});
      const cookie = (await post(server.base, '/api/door', { secret: link.split('#')[1] })).cookie;
      const line = new Line({ base: server.base, cookie, session: made.id, as: 'desk' });
      line.socket.off('connect');
      const gone = new Promise<string>((resolve) => line.socket.on(on.gone, () => resolve('gone')));
      await new Promise<void>((resolve) => line.socket.on('connect', resolve));
      const hello = { wire, build: 'x', session: made.id, as: 'desk', rev: null, windows: [] };
      const greeted = line.socket.emitWithAck(on.hello, hello) as Promise<Welcome>;
      const revoked = revoke(door.id);
      const answer = await Promise.race([greeted, gone]);
      await revoked;
      if (typeof answer !== 'string' && answer.ok) expect(await gone).toBe('gone');
      else if (typeof answer !== 'string') expect(answer).toEqual({ ok: false, no: 'door' });
      line.close();
    }
  });
  test('what was sent with the revoking on its way is done before it or not at all', async () => {
    const { door, link } = await linkFor({});
    const desk = await openDoor(server.base, link, 'desk');
    const gone = new Promise<null>((resolve) => desk.socket.on(on.gone, () => resolve(null)));
    await revoke(door.id);
    // The line may be closed before the answer comes.
    const answer = await Promise.race([
      desk.do('stage', { stage: { show: 'blank' } }).catch(() => null),
      gone,
    ]);
    expect(answer === null || !answer.ok).toBe(true);
    desk.close();
  });
});

test('a link of some minutes closes the lines that came through it when its time is over', async () => {
  const { link } = await linkFor({ minutes: 1 });
  ahead = 59_900;
  const desk = await openDoor(server.base, link, 'desk');
  const gone = new Promise<void>((resolve) => desk.socket.on(on.gone, resolve));
  ahead = 61_000;
  await gone;
  desk.close();
  const again = await post(server.base, '/api/door', { secret: link.split('#')[1] });
  expect(again.status).toBe(403);
  ahead = 0;
});

test('one phone holds so many lines and no more; another is not disturbed', async () => {
  const phone = await joinByCode(server.base, made.code);
  const lines = Array.from(
    { length: 31 },
    () => new Line({ base: server.base, cookie: phone.cookie, session: made.id, as: 'participant' }),
  );
  await Promise.all(lines.map((line) => line.ready()));
  const more = new Line({ base: server.base, cookie: phone.cookie, session: made.id, as: 'participant' });
  more.socket.off('connect');
  await new Promise<void>((resolve) => more.socket.on('connect', resolve));
  const hello = { wire, build: 'x', session: made.id, as: 'participant', rev: null, windows: [] };
  expect(await more.socket.emitWithAck(on.hello, hello)).toEqual({ ok: false, no: 'busy' });
  const other = await joinByCode(server.base, made.code);
  for (const line of [phone, other, more, ...lines]) line.close();
});
