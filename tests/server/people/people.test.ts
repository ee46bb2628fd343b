// [E7] Names beside the log: kept tidy, read with a trace, forgotten for good.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readName } from '../../../server/people/name.ts';
import { applyErasures } from '../../../server/store/erasures.ts';
import { openSession, startApp, type Session, type Started } from '../../kit/start-app.ts';

describe('a name', () => {
  test.each([
    ['  มานี   มีนา\n', 'มานี มีนา'],
    ['น ้ ำ ทิ พ ย์', 'น้ำทิพย์'],
    ['Ann\u202Egnp.exe', 'Anngnp.exe'],
    ['\u2067ช้าง\u2069', 'ช้าง'],
    ['a\u0000b\tc', 'ab c'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    [' \u200B ', ''],
  ])('typed as %j is kept as %j', (typed, name) => expect(readName(typed)).toEqual({ name }));
  test('has at most sixty letters as a reader counts them', () => {
    expect(readName('ที่'.repeat(60))).toEqual({ name: 'ที่'.repeat(60) });
    expect(readName('ที่'.repeat(61))).toEqual({ no: 'too-long', facts: { max: 60 } });
  });
});

describe('the people store', () => {
  let app: Started;
  let session: Session;
  beforeEach(async () => {
    app = await startApp();
    session = await openSession(app, await app.host());
  });
  afterEach(() => app.stop());

  test('[E7] reading names leaves a line', async () => {
    await app.people.setName(session.id, 'k1', 'มานี');
    expect(await app.people.read(session.id, 'desk1', 'desk')).toEqual(new Map([['k1', 'มานี']]));
    expect(await app.people.accesses(session.id)).toEqual([{ by: 'desk1', what: 'desk', at: app.clock.at }]);
  });
  test('[E7] forgetting is noted outside the database, so that a restored backup forgets again', async () => {
    const heard: unknown[] = [];
    app.people.onChanged((...change) => heard.push(change));
    await app.people.setName(session.id, 'k1', 'มานี');
    await app.people.forget(session.id, 'k1');
    expect(await app.store.names(session.id)).toEqual([]);
    expect(heard).toEqual([
      [session.id, 'k1', 'มานี'],
      [session.id, 'k1', null],
    ]);

    const keys = join(app.folder, 'keys');
    expect(await readFile(join(keys, 'erasures.jsonl'), 'utf8')).not.toContain('มานี');
    await app.store.setName({ session: session.id, key: 'k1', name: 'มานี' });
    await applyErasures(keys, app.store);
    expect(await app.store.names(session.id)).toEqual([]);
  });
  test('a name that is taken back is gone', async () => {
    await app.people.setName(session.id, 'k1', 'มานี');
    await app.people.setName(session.id, 'k1', '');
    expect(await app.store.names(session.id)).toEqual([]);
  });
});
