// The way through every door, over a real port.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Door } from '../../../server/store/store.ts';
import { cookiesOf } from '../../kit/http.ts';
import { enter, openSession, secretIn, startApp, type Session, type Started } from '../../kit/start-app.ts';

let app: Started;
let host: string;
let session: Session;
beforeEach(async () => {
  app = await startApp();
  host = await app.host();
  session = await openSession(app, host);
});
afterEach(() => app.stop());

const sitDown = (name: string | undefined, cookie = '', code = session.code) =>
  app.client.post('/api/join', { code, name, language: 'th' }, { headers: cookie ? { cookie } : {} });
const makeLink = (cookie: string, role: string, minutes: number | null = null, name = 'สมศรี') =>
  app.client.post(`/api/s/${session.id}/doors`, { role, name, minutes }, { headers: { cookie } });

describe('the host', () => {
  test('the key is made once, told once, and only its hash is kept', async () => {
    const { made } = app.access.hostKey;
    expect(made).toHaveLength(43);
    const stored = await app.store.setting('host-key');
    expect(stored).toMatch(/^[\da-f]{64}$/);
    expect(stored).not.toContain(made);
  });
  test('a wrong key is refused and sets no cookie', async () => {
    const answer = await app.client.post('/api/host', { key: 'not the key at all' });
    expect([answer.status, answer.json]).toEqual([403, { no: 'key-wrong' }]);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
  test('the cookie is not the key', () => {
    expect(host).not.toContain(app.access.hostKey.made);
  });
  test('only the host opens, lists, duplicates and removes sessions', async () => {
    const guest = { headers: { cookie: 'sala-host=nonsense' } };
    const asked = await Promise.all([
      app.client.ask('/api/sessions', guest),
      app.client.post('/api/sessions', {}, guest),
      app.client.post(`/api/sessions/${session.id}/duplicate`, {}, guest),
      app.client.ask(`/api/sessions/${session.id}`, { method: 'DELETE', headers: { 'x-sala': '1' } }),
    ]);
    for (const answer of asked) expect([answer.status, answer.json]).toEqual([403, { no: 'not-allowed' }]);
    const list = await app.client.ask('/api/sessions', { headers: { cookie: host } });
    expect(list.json).toMatchObject([{ id: session.id, code: session.code, title: { en: 'The canal' } }]);
  });
  test('a duplicate is a session of its own, with links of its own', async () => {
    const answer = await app.client.post(
      `/api/sessions/${session.id}/duplicate`,
      {},
      { headers: { cookie: host } },
    );
    const twin = answer.json as Session;
    expect(answer.status).toBe(200);
    expect(new Set([twin.id, session.id, twin.code, session.code, twin.desk, session.desk]).size).toBe(6);
  });
  test('[E7] a removed session is gone with its doors, and noted as an erasure', async () => {
    const desk = await enter(app, session.desk);
    const removed = await app.client.ask(`/api/sessions/${session.id}`, {
      method: 'DELETE',
      headers: { cookie: host, 'x-sala': '1' },
    });
    expect(removed.status).toBe(200);
    expect(await app.access.verifyCookies(desk, session.id, 'desk')).toBeNull();
    expect((await app.client.ask(`/api/code/${session.code}`)).json).toEqual({ no: 'code-wrong' });
    expect(await readFile(join(app.folder, 'keys', 'erasures.jsonl'), 'utf8')).toContain(session.id);
  });
});

describe('cookies', () => {
  test('one for each session and kind: HttpOnly, SameSite=Strict, for the whole site', async () => {
    const desk = await app.client.post('/api/door', { secret: secretIn(session.desk) });
    const seat = await sitDown('มานี');
    expect(desk.headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^sala-desk-${session.id}=[\\w-]{43}; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Strict$`),
      ),
    ]);
    expect(cookiesOf(seat)).toContain(`sala-seat-${session.id}=`);
  });
  test('behind https they are Secure and bound to this very host', async () => {
    const secure = await startApp({ env: { SALA_PUBLIC_URL: 'https://sala.example.org' } });
    try {
      const answer = await secure.client.post('/api/host', { key: secure.access.hostKey.made });
      expect(answer.headers['set-cookie']).toEqual([
        expect.stringMatching(/^__Host-sala-host=.*; Path=\/; .*HttpOnly; SameSite=Strict; Secure$/),
      ]);
      expect(answer.headers['strict-transport-security']).toContain('max-age');
    } finally {
      await secure.stop();
    }
  });
  test('a cookie opens one session and one kind of door only', async () => {
    const other = await openSession(app, host);
    const desk = await enter(app, session.desk);
    expect(await app.access.verifyCookies(desk, session.id, 'desk')).toMatchObject({ role: 'facilitator' });
    expect(await app.access.verifyCookies(desk, other.id, 'desk')).toBeNull();
    expect(await app.access.verifyCookies(desk, session.id, 'screen')).toBeNull();
    const renamed = desk.replace('sala-desk-', 'sala-seat-');
    expect(await app.access.verifyCookies(renamed, session.id, 'participant')).toBeNull();
    expect(await app.access.verifyCookies(desk.replace(session.id, other.id), other.id, 'desk')).toBeNull();
  });
});

describe('links', () => {
  test('opening a link consumes nothing', async () => {
    expect(await enter(app, session.screen)).toBe(await enter(app, session.screen));
  });
  test('what does not open says so', async () => {
    const answer = await app.client.post('/api/door', { secret: 'A'.repeat(43) });
    expect([answer.status, answer.json]).toEqual([403, { no: 'door' }]);
  });
  test('a facilitator makes a co-host, who makes a moderator, who makes nothing', async () => {
    const made: string[] = [];
    let cookie = await enter(app, session.desk);
    for (const role of ['cohost', 'moderator']) {
      const { link } = (await makeLink(cookie, role)).json as { link: string };
      made.push(link);
      cookie = await enter(app, link);
    }
    expect((await makeLink(cookie, 'recorder')).json).toEqual({ no: 'not-allowed' });
    const cohost = await enter(app, made[0] ?? '');
    expect((await makeLink(cohost, 'cohost')).json).toEqual({ no: 'not-allowed' });
    expect((await makeLink(cohost, 'facilitator')).json).toEqual({ no: 'not-allowed' });
    expect((await makeLink(host, 'facilitator')).status).toBe(200);
  });
  test('[E6] the list of doors holds no secret, no hash and no key; and reading it is noted', async () => {
    const cookie = await enter(app, session.desk);
    const { link } = (await makeLink(cookie, 'recorder')).json as { link: string };
    const list = await app.client.ask(`/api/s/${session.id}/doors`, { headers: { cookie } });
    expect((list.json as object[]).map((door) => Object.keys(door).sort())).toEqual(
      Array(3).fill(['created', 'id', 'name', 'revoked', 'role', 'until']),
    );
    expect(list.bytes.toString()).not.toContain(secretIn(link));
    expect(await app.people.accesses(session.id)).toMatchObject([{ what: 'doors' }]);
  });
  test('a revoked link is shut at once, for the cookie too; sockets and the view address hear of it', async () => {
    const shut: Door[] = [];
    app.access.doors.onRevoked((door) => shut.push(door));
    const desk = await enter(app, session.desk);
    const { door, link } = (await makeLink(desk, 'moderator')).json as { door: Door; link: string };
    const moderator = await enter(app, link);
    expect(await app.access.verifyCookies(moderator, session.id, 'desk')).toMatchObject({ id: door.id });
    const before = await app.rooms.viewAddress(session.id);

    const answer = await app.client.post(
      `/api/s/${session.id}/doors/${door.id}/revoke`,
      {},
      { headers: { cookie: desk } },
    );
    expect(answer.status).toBe(200);
    expect(shut.map(({ id }) => id)).toEqual([door.id]);
    expect(await app.rooms.viewAddress(session.id)).not.toBe(before);
    expect(await app.access.verifyCookies(moderator, session.id, 'desk')).toBeNull();
    expect((await app.client.post('/api/door', { secret: secretIn(link) })).json).toEqual({ no: 'door' });
  });
  test('a co-host cannot shut out the facilitator, nor a desk shut doors of another session', async () => {
    const desk = await enter(app, session.desk);
    const { link } = (await makeLink(desk, 'cohost')).json as { link: string };
    const cohost = await enter(app, link);
    const [facilitator] = (await app.access.doors.links(session.id)).filter(
      (door) => door.role === 'facilitator',
    );
    const revoke = (id: string, cookie: string) =>
      app.client.post(`/api/s/${id}/doors/${facilitator?.id}/revoke`, {}, { headers: { cookie } });
    expect((await revoke(session.id, cohost)).json).toEqual({ no: 'not-allowed' });
    const other = await openSession(app, host);
    expect((await revoke(other.id, await enter(app, other.desk))).json).toEqual({ no: 'gone' });
  });
  test('a link with a time span is shut when it is over', async () => {
    const { link } = (await makeLink(await enter(app, session.desk), 'recorder', 30)).json as {
      link: string;
    };
    const recorder = await enter(app, link);
    app.clock.at += 30 * 60_000 - 1;
    expect(await app.access.verifyCookies(recorder, session.id, 'desk')).not.toBeNull();
    app.clock.at += 1;
    expect(await app.access.verifyCookies(recorder, session.id, 'desk')).toBeNull();
    expect((await app.client.post('/api/door', { secret: secretIn(link) })).json).toEqual({ no: 'door' });
  });
});

describe('seats', () => {
  test('a device that has a seat keeps it, and its name where it gives none', async () => {
    const first = await sitDown('  มา\u202Eนี ');
    const { key } = first.json as { key: string };
    const again = await sitDown(undefined, cookiesOf(first));
    expect(again.json).toMatchObject({ session: session.id, key });
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(await app.store.names(session.id)).toEqual([{ session: session.id, key, name: 'มานี' }]);
    expect((await app.store.doors(session.id)).filter((door) => door.role === 'participant')).toHaveLength(1);
  });
  test('another device is another person, and no name is needed', async () => {
    const [one, two] = [await sitDown(''), await sitDown('')].map((answer) => answer.json as { key: string });
    expect(one?.key).not.toBe(two?.key);
    expect(await app.store.names(session.id)).toEqual([]);
  });
  test('names are counted in what a reader sees as one letter', async () => {
    expect((await sitDown('ที่'.repeat(60))).status).toBe(200);
    const long = await sitDown('ที่'.repeat(61));
    expect([long.status, long.json]).toEqual([409, { no: 'too-long', facts: { max: 60 } }]);
  });
  test('codes may be typed with Thai digits and gaps', async () => {
    const thai = session.code.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
    expect((await sitDown('ก', '', `${thai.slice(0, 3)} ${thai.slice(3)}`)).status).toBe(200);
  });
  test('who asks about a code learns only what stands on the wall', async () => {
    const answer = await app.client.ask(`/api/code/${session.code}`);
    expect(answer.json).toEqual({
      session: session.id,
      title: { th: 'น้ำในคลอง', en: 'The canal' },
      language: 'th',
      status: 'running',
      here: null,
      sample: false,
      naming: 'pseudonymous',
    });
  });
});
