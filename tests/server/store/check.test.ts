// [E5] A log that was changed behind the server's back is found, in a thread of its own.
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { found } from '../../../server/room/founding.ts';
import { newId, newSalt, random } from '../../../server/random.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { activities } from '../../../shared/activities/registry.ts';
import { sampleFocusGroup } from '../../../shared/methods/sample-focus-group.ts';
import { newFolder } from '../../kit/server.ts';

const folder = await newFolder();
afterAll(() => folder.remove());

test('[E5] [L5] an unbroken chain is found unbroken; one changed letter names its event', async () => {
  const store = await openSqlite(folder.data);
  const founded = found(sampleFocusGroup('th').spec, activities, {
    now: () => 1_000,
    newId,
    newSalt,
    random,
  });
  if ('no' in founded) throw new Error(founded.no);
  const row = {
    id: founded.id,
    space: 'main',
    created: 1_000,
    method: 'focus-group',
    title: '',
    status: 'planned',
  };
  await store.create(row, '482917', founded.batch);
  expect(await store.check(founded.id)).toBeNull();

  const db = new Database(`${folder.data}/sala.db`);
  db.prepare(`update event set skeleton = replace(skeleton, '"minutes":', '"minutez":') where seq = 3`).run();
  db.close();
  expect(await store.check(founded.id)).toEqual({ seq: 3, fault: 'link' });
  await store.close();
});
