// Erasures outlive the backup that does not know them.
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyErasures, noteErasure } from '../../../server/store/erasures.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { one, row, words } from '../../contracts/store-samples.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'sala-erasures-'));
});
afterEach(() => rm(place, { recursive: true }));

test('[E7] a restored backup is erased again, as often as it is opened', async () => {
  const keys = join(place, 'keys');
  const store = await openSqlite(join(place, 'data'));
  await store.create(row('park'), '123456', {
    ...one(0),
    words: [words('w1', 1, 'gone'), words('w2', 1, 'stays')],
  });
  await store.create(row('pond'), '222222', one(0));
  await store.setName({ session: 'park', key: 'a', name: 'Ann' });
  await store.setName({ session: 'park', key: 'b', name: 'Bee' });
  await store.backup(join(place, 'sala.db'));
  await noteErasure(keys, { at: 1, session: 'park', words: ['w1'] });
  await noteErasure(keys, { at: 2, session: 'park', person: 'a' });
  await noteErasure(keys, { at: 3, session: 'pond', all: true });
  await noteErasure(keys, { at: 4, session: 'nowhere', words: ['w1'] });
  await store.close();

  const restored = await openSqlite(place);
  expect((await restored.load('park'))?.words.map(({ text }) => text)).toEqual(['gone', 'stays']);
  for (const _ of ['once', 'again'])
    expect(await applyErasures(keys, restored)).toEqual({ applied: 4, unreadable: 0 });
  expect((await restored.load('park'))?.words.map(({ text }) => text)).toEqual([null, 'stays']);
  expect((await restored.names('park')).map(({ key }) => key)).toEqual(['b']);
  expect(await restored.load('pond')).toBeNull();
  await restored.close();
  expect(/gone.?card|Ann/.test(await readFile(join(place, 'sala.db'), 'latin1'))).toBe(false);
});

test('[E7] a line torn by a power cut spoils neither the lines before nor after it', async () => {
  await noteErasure(place, { at: 1, session: 'park', words: ['w1'] });
  await appendFile(join(place, 'erasures.jsonl'), '{"at":2,"sess');
  await noteErasure(place, { at: 3, session: 'park', words: ['w3'] });
  const store = await openSqlite(join(place, 'data'));
  await store.create(row('park'), '123456', {
    ...one(0),
    words: ['w1', 'w2', 'w3'].map((w) => words(w, 1, w)),
  });
  expect(await applyErasures(place, store)).toEqual({ applied: 2, unreadable: 1 });
  expect((await store.load('park'))?.words.map(({ text }) => text)).toEqual([null, 'w2', null]);
  await store.close();
});

test('with nothing noted, nothing is done', async () => {
  const store = await openSqlite(place);
  expect(await applyErasures(join(place, 'keys'), store)).toEqual({ applied: 0, unreadable: 0 });
  await store.close();
});
