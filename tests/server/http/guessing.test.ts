// Guessing at codes and secrets, from one address and from many.
import { afterEach, describe, expect, test } from 'vitest';
import {
  openSession,
  otherCode,
  startApp,
  enter,
  type Session,
  type Started,
  type StartOptions,
} from '../../kit/start-app.ts';

let app: Started;
let session: Session;
afterEach(() => app.stop());
const start = async (options: StartOptions = {}): Promise<void> => {
  app = await startApp(options);
  // The host prepared the session elsewhere, so the venue's address is new to the server.
  session = await openSession(app, await app.host());
};
const venue = '127.0.0.2';
const peek = (code: string, from = venue) => app.client.ask(`/api/code/${code}`, { from });
const join = (code: string, from = venue) =>
  app.client.post('/api/join', { code, name: '', language: 'en' }, { from });
const wrongCodes = async (count: number, from = venue): Promise<number[]> => {
  const answers = [];
  for (let n = 1; n <= count; n++) answers.push((await peek(otherCode(session.code, n), from)).status);
  return answers;
};

describe('join codes', () => {
  test('after twenty wrong ones within a minute the address has to wait, and is told how long', async () => {
    await start();
    expect(await wrongCodes(20)).toEqual(Array(20).fill(404));
    const answer = await peek(otherCode(session.code, 21));
    expect(answer.status).toBe(429);
    expect(answer.json).toEqual({ no: 'code-too-often', facts: { seconds: expect.any(Number) } });
    expect(answer.headers['retry-after']).toBe(
      String((answer.json as { facts: { seconds: number } }).facts.seconds),
    );
  });
  test('the phone asks and joins under one limit', async () => {
    await start();
    await wrongCodes(20);
    expect((await join(otherCode(session.code, 30))).json).toMatchObject({ no: 'code-too-often' });
  });
  test('an address over its limit does not learn that a code was right', async () => {
    await start();
    await wrongCodes(20);
    expect((await peek(session.code)).status).toBe(429);
    expect((await peek(session.code, '127.0.0.3')).status).toBe(200);
  });
  test('right codes count nothing: a thousand people behind one address come in', async () => {
    await start();
    const statuses: number[] = [];
    for (let wave = 0; wave < 20; wave++)
      statuses.push(
        ...(await Promise.all(Array.from({ length: 50 }, () => join(session.code)))).map(
          ({ status }) => status,
        ),
      );
    expect(statuses).toEqual(Array(1000).fill(200));
    expect(app.rooms.rooms.get(session.id)?.arrivals).toHaveLength(1000);
  });
  test('somebody in the hall who tries codes does not lock out the hall', async () => {
    await start();
    expect((await join(session.code)).status).toBe(200);
    await wrongCodes(40);
    expect((await join(session.code)).status).toBe(200);
    expect((await peek(otherCode(session.code, 99))).status).toBe(429);
  });
  test('the desk in the hall vouches for its code, before the first phone', async () => {
    await start();
    const { post } = app.client;
    app.client.post = (path, data, ask) => post.call(app.client, path, data, { ...ask, from: venue });
    await enter(app, session.desk);
    await wrongCodes(40);
    expect((await join(session.code)).status).toBe(200);
  });
  test('a hundred guesses at once are no better than a hundred in a row', async () => {
    await start();
    const codes = Array.from({ length: 100 }, (_, n) => otherCode(session.code, n + 1));
    const answers = await Promise.all(codes.map((code) => peek(code)));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(80);
  });
  test('many addresses together are limited for the whole installation', async () => {
    await start({ limits: { codes: { perAddress: 20, perInstallation: 30, seconds: 60 } } });
    await wrongCodes(20, '127.0.0.4');
    expect(await wrongCodes(20, '127.0.0.5')).toEqual([...Array(10).fill(404), ...Array(10).fill(429)]);
    expect((await peek(otherCode(session.code, 77), '127.0.0.6')).status).toBe(429);
  });
  test('what cannot be a code is a slip of the finger, not a guess', async () => {
    await start();
    for (let n = 0; n < 50; n++) await peek('12345');
    expect((await peek(session.code)).status).toBe(200);
  });
});

describe('secrets', () => {
  const wrongDoor = (from = venue) => app.client.post('/api/door', { secret: 'x'.repeat(43) }, { from });
  test('wrong links are limited, the right one opens all the same', async () => {
    await start();
    for (let n = 0; n < 20; n++) expect((await wrongDoor()).status).toBe(403);
    expect((await wrongDoor()).json).toMatchObject({ no: 'code-too-often' });
    const secret = session.desk.split('#')[1];
    expect((await app.client.post('/api/door', { secret }, { from: venue })).status).toBe(200);
  });
  test('wrong host keys are limited, and then the right one too, for it may be one that a person made up', async () => {
    await start({ env: { SALA_HOST_KEY: 'a-key-made-by-people' } });
    const tryKey = (key: string) => app.client.post('/api/host', { key }, { from: venue });
    for (let n = 0; n < 20; n++) expect((await tryKey(`guess ${n}`)).status).toBe(403);
    expect((await tryKey('a-key-made-by-people')).status).toBe(429);
  });
  test('where anybody may open a session, nobody may open hundreds, and nobody sees those of others', async () => {
    await start({
      env: { SALA_OPEN: '1' },
      limits: { openings: { perAddress: 3, perInstallation: 100, seconds: 3600 } },
    });
    const made: Session[] = [];
    for (let n = 0; n < 3; n++) made.push(await openSession(app, ''));
    await expect(openSession(app, '')).rejects.toThrow('too-fast');
    expect((await app.client.ask('/api/sessions')).json).toEqual([]);
    const remove = (cookie: string) =>
      app.client.ask(`/api/sessions/${made[0]?.id}`, {
        method: 'DELETE',
        headers: { 'x-sala': '1', cookie },
      });
    expect((await remove('')).json).toEqual({ no: 'not-allowed' });
    expect((await remove(await enter(app, made[0]?.desk ?? ''))).status).toBe(200);
  });
});
