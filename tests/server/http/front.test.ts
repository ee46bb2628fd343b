// What stands before every route: headers, where requests come from, the size and shape of bodies, the log.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  enter,
  openSession,
  otherCode,
  secretIn,
  someSpec,
  startApp,
  type Session,
  type Started,
} from '../../kit/start-app.ts';

let app: Started;
let host: string;
let session: Session;
beforeAll(async () => {
  app = await startApp({
    change: (deps) => ({
      ...deps,
      rooms: Object.assign(Object.create(deps.rooms) as typeof deps.rooms, {
        firstState: async (address: string) => {
          if (address === 'broken') throw new Error('the disk is full');
          return deps.rooms.firstState(address);
        },
      }),
    }),
  });
  host = await app.host();
  session = await openSession(app, host);
});
afterAll(() => app.stop());

describe('headers', () => {
  test('the policy names what may load, and nothing else may', async () => {
    const { headers } = await app.client.ask('/', { headers: { host: 'sala.lan:3000' } });
    expect(String(headers['content-security-policy']).split(';').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self' ws://sala.lan:3000 wss://sala.lan:3000",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'self'",
      "frame-src 'self'",
      "img-src 'self' data:",
      "manifest-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
  });
  test('over plain http nothing asks for https, and the server does not name itself', async () => {
    const { headers } = await app.client.ask('/');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade');
    expect(headers['x-powered-by']).toBeUndefined();
  });
  test('an odd Host header is not repeated', async () => {
    const { headers } = await app.client.ask('/', { headers: { host: "evil 'unsafe-inline'" } });
    expect(headers['content-security-policy']).toContain("connect-src 'self' 'self'");
  });
});

describe('where a wish comes from', () => {
  const wish = (headers: Record<string, string>) =>
    app.client.ask(`/api/s/${session.id}/doors`, {
      method: 'POST',
      headers: { cookie: host, host: 'sala.lan', 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ role: 'recorder', name: '' }),
    });
  test('our own page, and a program without cookies of others, are heard', async () => {
    expect(
      (await wish({ 'x-sala': '1', origin: 'http://sala.lan', 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(200);
    expect((await wish({ 'x-sala': '1' })).status).toBe(200);
  });
  test.each([
    ['without our header', {}],
    ['another site', { 'x-sala': '1', origin: 'https://evil.example' }],
    ['a file or a sandbox', { 'x-sala': '1', origin: 'null' }],
    ['the same name on another port', { 'x-sala': '1', origin: 'http://sala.lan:81' }],
    ['a neighbour of the same site', { 'x-sala': '1', 'sec-fetch-site': 'same-site' }],
    ['across sites', { 'x-sala': '1', 'sec-fetch-site': 'cross-site' }],
  ] as [string, Record<string, string>][])('%s: refused', async (_, headers) => {
    const answer = await wish(headers);
    expect([answer.status, answer.json]).toEqual([403, { no: 'not-from-here' }]);
  });
});

describe('bodies', () => {
  const raw = (body: string, type = 'application/json', path = '/api/join') =>
    app.client.ask(path, {
      method: 'POST',
      headers: { 'x-sala': '1', 'content-type': type, cookie: host },
      body,
    });
  test('too big is refused, and the next request is served', async () => {
    const answer = await raw(
      JSON.stringify({ code: session.code, name: 'ก'.repeat(30_000), language: 'th' }),
    );
    expect([answer.status, answer.json]).toEqual([413, { no: 'too-big', facts: { kb: 64 } }]);
    expect((await app.client.ask('/healthz')).json).toEqual({ ok: true });
  });
  test('where more is allowed, that limit is named', async () => {
    const answer = await raw(JSON.stringify({ title: 'x'.repeat(600_000) }), undefined, '/api/sessions');
    expect([answer.status, answer.json]).toEqual([413, { no: 'too-big', facts: { kb: 512 } }]);
  });
  test.each([
    '{',
    '',
    '[]',
    '"text"',
    'null',
    '{"code":"123456"}',
    '{"code":123456,"language":"th"}',
    '{"__proto__":{"code":"1"}}',
  ])('malformed is refused: %s', async (body) => {
    const answer = await raw(body);
    expect([answer.status, answer.json]).toEqual([400, { no: 'malformed' }]);
  });
  test('a field that nobody asked for is refused', async () => {
    const answer = await raw(JSON.stringify({ code: session.code, language: 'th', role: 'facilitator' }));
    expect(answer.json).toEqual({ no: 'malformed' });
  });
  test('a form is not read as JSON', async () => {
    expect((await raw('code=1', 'application/x-www-form-urlencoded')).status).toBe(415);
  });
  test('a whole agenda may be longer, but only from the host', async () => {
    const spec = someSpec();
    const step = { ...spec.steps[0], script: { th: 'ก'.repeat(2000) } };
    const long = JSON.stringify({ ...spec, steps: Array(20).fill(step) });
    expect(Buffer.byteLength(long)).toBeGreaterThan(65_536);
    expect((await raw(long, undefined, '/api/sessions')).status).toBe(200);
    const stranger = await app.client.ask('/api/sessions', {
      method: 'POST',
      headers: { 'x-sala': '1', 'content-type': 'application/json' },
      body: long,
    });
    expect(stranger.json).toEqual({ no: 'not-allowed' });
  });
  test('a broken escape in an address is refused', async () => {
    expect((await app.client.ask('/api/code/%zz')).status).toBe(400);
  });
});

describe('what is not there', () => {
  test('programs get JSON, people a page', async () => {
    const program = await app.client.ask('/api/nothing');
    expect([program.status, program.json]).toEqual([404, { no: 'not-found' }]);
    const page = await app.client.ask('/nothing');
    expect([page.status, page.headers['cache-control']]).toEqual([404, 'no-store']);
    expect(page.bytes.toString()).toContain('<title>Sala</title>');
  });
  test('a fault is told to the log, not to the visitor', async () => {
    const answer = await app.client.ask('/api/view/broken');
    expect([answer.status, answer.json]).toEqual([500, { no: 'unknown' }]);
    expect(app.logged()).toContain('the disk is full');
  });
});

test('[E6] nothing that opens a door, and nobody, stands in the log', async () => {
  const name = 'นางสาวคีตา';
  const desk = await enter(app, session.desk);
  const seat = await app.client.post('/api/join', { code: session.code, name, language: 'th' });
  const { view } = seat.json as { view: string };
  const wrong = otherCode(session.code);
  await app.client.ask(`/api/code/${wrong}`);
  await app.client.ask(`/j/${session.code}?from=${secretIn(session.desk)}`);
  await app.client.ask(`/s/${session.id}/desk?secret=${secretIn(session.desk)}`);
  await app.client.ask(`/s/${secretIn(session.desk)}/desk`);
  await app.client.ask(`/api/view/${view}`);
  await app.client.ask(`/somewhere/${secretIn(session.screen)}`);
  const headers = { 'x-sala': '1', 'content-type': 'application/json', cookie: desk };
  await app.client.ask('/api/join', {
    method: 'POST',
    headers,
    body: `{"name":"${name}", ${secretIn(session.screen)}`,
  });
  const log = app.logged();
  expect(log).toContain(`/s/${session.id}/desk`);
  const cookies = [desk, host, String(seat.headers['set-cookie'])].map(
    (cookie) => /=([\w-]{43})/.exec(cookie)?.[1],
  );
  const secrets = [
    app.access.hostKey.made,
    session.code,
    wrong,
    secretIn(session.desk),
    secretIn(session.screen),
    view,
    name,
    '127.0.0.1',
    ...cookies,
  ];
  for (const secret of secrets) {
    expect(secret).toBeTruthy();
    expect(log).not.toContain(secret);
  }
});
