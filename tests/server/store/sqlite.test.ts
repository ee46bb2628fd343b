// The embedded engine: the contract, and what only holds where there is a file and a thread.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { storeContract } from '../../contracts/store.ts';
import { batch, door, event, one, row, words } from '../../contracts/store-samples.ts';

const places: string[] = [];
async function newPlace(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'sala-store-'));
  places.push(place);
  return place;
}
afterAll(() => Promise.all(places.map((place) => rm(place, { recursive: true }))));

storeContract('sqlite', openSqlite, newPlace);

/** Which of the texts stand in any file of the folder. */
async function onDisk(place: string, texts: readonly string[]): Promise<string[]> {
  const files = await Promise.all((await readdir(place)).map((name) => readFile(join(place, name))));
  const bytes = Buffer.concat(files);
  return texts.filter((text) => bytes.includes(text));
}

/** A script of this folder in a process of its own. */
const run = (script: string, place: string) =>
  spawn(process.execPath, [fileURLToPath(new URL(`./${script}.ts`, import.meta.url)), place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

test('[E3] killed at any moment, it has every append that was acknowledged', async () => {
  const place = await newPlace();
  const child = run('appender', place);
  let acknowledged = 0;
  for await (const line of createInterface(child.stdout)) {
    acknowledged = Number(line);
    if (acknowledged === 300) child.kill('SIGKILL');
  }
  expect(acknowledged).toBeGreaterThanOrEqual(300);
  const store = await openSqlite(place);
  const loaded = (await store.load('park'))!;
  await store.close();
  // The last one may have been stored without the answer having come through.
  expect([acknowledged, acknowledged + 1]).toContain(loaded.events.length);
  expect(loaded.events).toEqual(loaded.events.map((_, n) => event(n + 1)));
  expect(loaded.words.length).toBe(loaded.events.length);
  expect(loaded.receipts.length).toBe(loaded.events.length);
});

test('[E3] the database never runs on the main thread', async () => {
  const child = run('off-thread', await newPlace());
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('[E5] redacted words are in no file any more when the answer comes', async () => {
  const place = await newPlace();
  const store = await openSqlite(place);
  const long = 'ยาวมาก-canary '.repeat(2_000);
  const said = [
    words('w1', 1, 'Somsak-canary lives here', 'orig-canary'),
    words('w2', 1, long),
    words('w3', 1, 'open'),
  ];
  await store.create(row('park'), '123456', { ...one(0), words: said });
  expect(await onDisk(place, ['Somsak-canary'])).toEqual(['Somsak-canary']);
  await store.append('park', 1, 0, batch({ redact: ['w1', 'w2'] }));
  expect(await onDisk(place, ['open', 'canary'])).toEqual(['open']);
  await store.close();
});

test('[E7] forgotten and replaced names, and removed sessions, are in no file any more', async () => {
  const place = await newPlace();
  const store = await openSqlite(place);
  await store.create(row('park'), '123456', batch());
  await store.create(row('pond'), '222222', { ...one(0), words: [words('w1', 1, 'word-canary')] });
  for (const [session, key] of ['park', 'pond'].flatMap((s) => ['a', 'b'].map((k) => [s, k] as const)))
    await store.setName({ session, key, name: `name-canary-${key}` });
  await store.addDoor(door('d1', 'park', { key: 'a', name: 'door-canary' }));
  await store.forget('park', 'a');
  await store.setName({ session: 'park', key: 'b', name: 'B' });
  await store.remove('pond');
  expect(await onDisk(place, ['canary'])).toEqual([]);
  await store.close();
});

test('[E5] words that are redacted among thousands leave no copy in the gaps of the file', async () => {
  const place = await newPlace();
  const store = await openSqlite(place);
  await store.create(row('park'), '123456', batch());
  await store.create(row('pond'), '222222', batch());
  const chance = seeded(20_261_122);
  const redacted: string[] = [];
  let open: { w: string; mark: string }[] = [];
  for (let round = 0; round < 30; round++) {
    const fresh = Array.from({ length: 40 }, (_, n) => ({
      w: `${chance(1e9)}-${round}-${n}`,
      mark: `<${chance(1e12)}>`,
    }));
    const of = (some: typeof fresh) =>
      some.map(({ w, mark }) => words(w, 1, mark + 'x'.repeat(chance(chance(9) ? 300 : 9_000))));
    await store.append('park', 0, 0, batch({ words: of(fresh) }));
    await store.append(
      'pond',
      0,
      0,
      batch({ words: of(fresh.map(({ w, mark }) => ({ w, mark: `${mark}pond` }))) }),
    );
    await store.setName({ session: 'park', key: `${chance(1e9)}`, name: 'n'.repeat(chance(200)) });
    open.push(...fresh);
    const goes = open.filter(() => chance(3) === 0);
    open = open.filter((one) => !goes.includes(one));
    await store.append('park', 0, 0, batch({ redact: goes.map(({ w }) => w) }));
    redacted.push(...goes.map(({ mark }) => mark));
    if (round === 20) await store.remove('pond');
    if (round === 20) await store.create(row('pond'), '222222', batch());
  }
  await store.remove('pond');
  const kept = open.map(({ mark }) => mark);
  expect(await onDisk(place, [...redacted, ...kept])).toEqual(kept);
  await store.close();
});
function seeded(seed: number): (below: number) => number {
  return (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

test('[E7] after a removal the next opening rewrites the file without gaps, and everything is still there', async () => {
  const place = await newPlace();
  let store = await openSqlite(place);
  await store.create(row('park'), '123456', { ...one(0), words: [words('w1', 1, 'a'), words('w2', 1, 'b')] });
  await store.create(row('pond'), '222222', batch({ events: [event(1, 'skeleton-canary')] }));
  await store.append('park', 1, 0, batch({ redact: ['w1'] }));
  await store.remove('pond');
  await store.close();
  store = await openSqlite(place);
  expect(await onDisk(place, ['skeleton-canary'])).toEqual([]);
  const loaded = await store.load('park');
  expect(loaded?.words.map(({ text }) => text)).toEqual([null, 'b']);
  await store.append('park', 1, 0, { ...one(1), words: [words('w3', 2, 'c')] });
  expect((await store.load('park'))?.words.map(({ text }) => text)).toEqual([null, 'b', 'c']);
  await store.close();
});

test('a file that is no database is refused with its path, and left as it was', async () => {
  const place = await newPlace();
  await writeFile(join(place, 'sala.db'), 'this is a letter, not a database. '.repeat(50));
  await expect(openSqlite(place)).rejects.toThrow(/sala\.db cannot be opened: file is not a database/);
  expect(await readFile(join(place, 'sala.db'), 'utf8')).toMatch(/^this is a letter/);
});

test('two processes may share the file: what one commits the other sees, and conflicts stay conflicts', async () => {
  const place = await newPlace();
  const [server, tool] = [await openSqlite(place), await openSqlite(place)];
  await server.create(row('park'), '123456', one(0));
  expect((await tool.load('park'))?.events.length).toBe(1);
  const fence = await tool.lease('park');
  await expect(server.append('park', 1, fence - 1, one(1))).rejects.toThrow('lease');
  await Promise.all([server.close(), tool.close()]);
});
