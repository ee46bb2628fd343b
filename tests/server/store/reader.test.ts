// Another thread reads beside the store what is committed, and can write nothing.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReader } from '../../../server/store/reader.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { connectToRead } from '../../../server/store/sqlite/database.ts';
import type { Store } from '../../../server/store/store.ts';
import { batch, event, one, row, words } from '../../contracts/store-samples.ts';
import { newFolder } from '../../kit/server.ts';

let store: Store;
let remove: () => Promise<void>;
beforeEach(async () => {
  const folder = await newFolder();
  remove = folder.remove;
  store = await openSqlite(folder.data);
  await store.create(row('park'), '123456', one(0));
});
afterEach(async () => {
  await store.close();
  await remove();
});

test('[E1] it reads what the store reads, each time as it is then', async () => {
  const reader = openReader(store.origin);
  expect(await reader.load('park')).toEqual(await store.load('park'));
  await store.append('park', 1, 0, batch({ events: [event(2)], words: [words('w1', 2, 'น้ำ', 'นํ้า')] }));
  await store.setName({ session: 'park', key: 'ann', name: 'Ann' });
  expect(await reader.load('park')).toEqual(await store.load('park'));
  expect(await reader.names('park')).toEqual([{ session: 'park', key: 'ann', name: 'Ann' }]);
  await store.redactWords('park', ['w1']);
  await store.forget('park', 'ann');
  expect((await reader.load('park'))?.words[0]?.text).toBeNull();
  expect(await reader.names('park')).toEqual([]);
  await store.remove('park');
  expect(await reader.load('park')).toBeNull();
  expect(await reader.load('nowhere')).toBeNull();
  reader.close();
});

test('it cannot write', () => {
  const db = connectToRead(store.origin.file);
  expect(() => db.prepare('delete from event').run()).toThrow('readonly');
  db.close();
});
