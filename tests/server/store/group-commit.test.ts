// What a commit does when the disk is full.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type Database from 'better-sqlite3';
import { openDatabase } from '../../../server/store/sqlite/database.ts';
import { groupCommit, type Handler } from '../../../server/store/sqlite/group-commit.ts';
import { settingTable } from '../../../server/store/sqlite/settings.ts';

let place: string;
let db: Database.Database;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'sala-commit-'));
  db = await openDatabase(join(place, 'sala.db'));
});
afterEach(async () => {
  db.close();
  await rm(place, { recursive: true });
});

test('[E1] on a full disk no call is answered as kept that is not, and with space again all goes on', () => {
  const { reads, writes } = settingTable(db);
  const named = (part: object) => new Map(Object.entries(part) as [string, Handler][]);
  const commit = groupCommit(db, { reads: named(reads), writes: named(writes) });
  const set = (id: number, size: number) => ({
    id,
    do: 'call' as const,
    method: 'setSetting' as const,
    args: [`s${id}`, 'x'.repeat(size)],
  });
  const stored = () => db.prepare('select name from setting order by name').pluck().all();

  const pages = db.pragma('page_count', { simple: true }) as number;
  db.pragma(`max_page_count = ${pages + 2}`);
  const answers = commit([set(1, 10), set(2, 100_000), set(3, 10)]);
  const kept = answers.filter((answer) => 'value' in answer).map(({ id }) => `s${id}`);
  expect(stored()).toEqual(kept);
  expect(answers[1]).toMatchObject({ id: 2, failure: { message: 'database or disk is full' } });
  expect(db.inTransaction).toBe(false);

  db.pragma('max_page_count = 1000000');
  expect(commit([set(4, 100_000)])).toEqual([{ id: 4, value: undefined }]);
  expect(stored()).toContain('s4');
});
