// Pages, assets, the first state, QR and record, as they are served.
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { archiveAssets } from '../../../server/http/asset-archive.ts';
import { recordSchema } from '../../../shared/record/types.ts';
import { builtClient, openSession, startApp, type Started, type StartOptions } from '../../kit/start-app.ts';

let app: Started;
const start = async (options?: StartOptions): Promise<void> => {
  app = await startApp(options);
};
afterEach(() => app.stop());
const get = (path: string, headers: Record<string, string> = {}) => app.client.ask(path, { headers });

test.each(['/', '/j/482913', '/s/abc/desk', '/s/abc/screen', '/r/abc'])(
  '%s is the app, and nobody keeps it',
  async (path) => {
    await start();
    const page = await get(path);
    expect([page.status, page.headers['cache-control'], page.headers['content-type']]).toEqual([
      200,
      'no-store',
      'text/html; charset=utf-8',
    ]);
  },
);

test('assets are kept for ever, under a name that carries their content', async () => {
  await start();
  const asset = await get('/assets/main-abc.js');
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(asset.headers['content-type']).toContain('text/javascript');
  expect((await get('/assets/main-abc.js', { 'if-none-match': String(asset.headers.etag) })).status).toBe(
    304,
  );
});
test('an asset that is gone is gone, and not a page in its place', async () => {
  await start();
  const asset = await get('/assets/main-old.js');
  expect([asset.status, asset.bytes.toString()]).toEqual([404, 'gone']);
});
test('each browser gets the smallest that it can read', async () => {
  await start();
  const path = '/assets/main-abc.js';
  const text = builtClient['assets/main-abc.js'];
  const br = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
  const gzip = await get(path, { 'accept-encoding': 'gzip, br;q=0' });
  const plain = await get(path);
  expect([br, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
    'br',
    'gzip',
    undefined,
  ]);
  expect(brotliDecompressSync(br.bytes).toString()).toBe(text);
  expect(gunzipSync(gzip.bytes).toString()).toBe(text);
  expect(plain.bytes.toString()).toBe(text);
});
test('what the build compressed is sent as it lies there', async () => {
  await start({
    client: {
      ...builtClient,
      'assets/main-abc.js.br': 'packed by the build',
      'assets/main-abc.js.gz': 'this too',
    },
  });
  expect((await get('/assets/main-abc.js', { 'accept-encoding': 'br' })).bytes.toString()).toBe(
    'packed by the build',
  );
});
test.each([
  '/assets/../../data/sala.db',
  '/..%2f..%2fdata%2fsala.db',
  '/assets/%2e%2e/%2e%2e/data/sala.db',
  '/.vite/manifest.json',
  '//etc/passwd',
])('no address becomes a path: %s', async (path) => {
  await start();
  expect((await get(path)).status).toBe(404);
});
test('before the first build a page says what to do', async () => {
  await start({ client: {} });
  const page = await get('/');
  expect([page.status, page.bytes.toString()]).toEqual([
    503,
    'The pages have not been built yet. Run: npm run build\n',
  ]);
});

test('[E13] assets of earlier releases stay for thirty days', async () => {
  await start();
  const archive = join(app.folder, 'archive');
  const build = async (name: string, at: number): Promise<void> => {
    const current = join(app.folder, name);
    await mkdir(current, { recursive: true });
    await writeFile(join(current, `${name}.js`), name);
    await archiveAssets(current, archive, at);
  };
  const day = 24 * 60 * 60 * 1000;
  const first = Date.now();
  await build('one', first);
  await build('two', first + 29 * day);
  expect((await readdir(archive)).sort()).toEqual(['one.js', 'two.js']);
  await build('two', first + 31 * day);
  expect(await readdir(archive)).toEqual(['two.js']);
  expect((await stat(join(archive, 'two.js'))).mtimeMs).toBe(first + 31 * day);
  await utimes(archive, 1, 1);
});

test('[E9] the first state is the same bytes for all, for at most ten seconds, at an address nobody guesses', async () => {
  await start();
  const session = await openSession(app, await app.host());
  const seat = await app.client.post('/api/join', { code: session.code, language: 'th' });
  const { view } = seat.json as { view: string };
  const state = await get(`/api/view/${view}`, { 'accept-encoding': 'br' });
  expect(state.headers).toMatchObject({
    'cache-control': 'public, max-age=10',
    'content-encoding': 'br',
    vary: 'Accept-Encoding',
  });
  expect(JSON.parse(brotliDecompressSync(state.bytes).toString())).toMatchObject({ rev: 1 });
  expect(state.headers['set-cookie']).toBeUndefined();
  const elsewhere = await get('/api/view/0123456789abcdef');
  expect([elsewhere.status, elsewhere.json]).toEqual([404, { no: 'gone' }]);
});

test('the QR holds the address that phones reach, and the screen can say it', async () => {
  await start({ env: { SALA_PUBLIC_URL: 'https://sala.example.org' } });
  const session = await openSession(app, await app.host());
  const told = await get(`/api/s/${session.id}/join`);
  expect(told.json).toEqual({
    code: session.code,
    origin: 'https://sala.example.org',
    url: `https://sala.example.org/j/${session.code}`,
  });
  const qr = await get(`/api/s/${session.id}/qr.svg`);
  expect([qr.headers['content-type'], qr.bytes.toString().slice(0, 4)]).toEqual([
    'image/svg+xml; charset=utf-8',
    '<svg',
  ]);
  expect((await get('/api/s/nobody/qr.svg')).json).toEqual({ no: 'session-gone' });
});

test('the record is public once the session has ended, and nothing in it runs', async () => {
  await start();
  const session = await openSession(app, await app.host());
  expect((await get(`/r/${session.id}/record.json`)).json).toEqual({ no: 'no-record' });
  const room = app.rooms.rooms.get(session.id);
  if (room) room.ended = true;
  expect((await get(`/r/${session.id}/record.json`)).json).toEqual({ record: true });
  const page = await get(`/r/${session.id}/record.html`);
  expect(page.headers['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+';(?!.*(script|unsafe))/,
  );
  const late = await app.client.post('/api/join', { code: session.code, language: 'th' });
  expect([late.status, late.json]).toEqual([409, { no: 'session-ended' }]);
});

test('the schema that a record names is served beside it', async () => {
  const schema = await readFile(new URL('../../../docs/record.schema.json', import.meta.url), 'utf8');
  await start({ client: { ...builtClient, 'record.schema.json': schema } });
  const session = await openSession(app, await app.host());
  const room = app.rooms.rooms.get(session.id);
  if (room) room.ended = true;
  const { headers } = await get(`/r/${session.id}/record.json`);
  const address = /^<(.+)>; rel="describedby"$/.exec(String(headers.link))?.[1] ?? '';
  const served = await get(address);
  expect([served.status, served.headers['content-type'], served.json]).toEqual([
    200,
    'application/json',
    expect.objectContaining({ $id: recordSchema }),
  ]);
});
test('[E10] over the cap people are told to wait, those with a seat get their page, and later all come in', async () => {
  await start({ limits: { handshakes: { perSecond: 1, burst: 2 } } });
  const session = await openSession(app, await app.host());
  const join = () => app.client.post('/api/join', { code: session.code, language: 'th' });
  expect([(await join()).status, (await join()).status]).toEqual([200, 200]);
  const third = await join();
  expect([third.status, third.json]).toEqual([503, { no: 'busy', facts: { seconds: 2 } }]);
  expect(third.headers['retry-after']).toBe('2');
  expect((await join()).json).toEqual({ no: 'busy', facts: { seconds: 3 } });
  const page = await get(`/j/${session.code}`);
  expect(page.status).toBe(503);
  expect(page.bytes.toString()).toContain('content="3"');
  expect((await get(`/j/${session.code}`, { cookie: 'sala-seat-abc=x' })).status).toBe(200);
  app.clock.at += 1000;
  expect((await join()).status).toBe(200);
});
