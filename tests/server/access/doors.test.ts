// Doors over the real store: cheap for a thousand phones, shut at once, the same after a restart.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCookie } from '../../../server/access/cookies.ts';
import { Doors, mayOpen, mayRevoke } from '../../../server/access/doors.ts';
import { Handshakes } from '../../../server/access/handshakes.ts';
import { HostKey } from '../../../server/access/host-key.ts';
import { newId } from '../../../server/access/secrets.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import type { Store } from '../../../server/store/store.ts';

let folder: string;
let store: Store;
let session: string;
let now = 1000;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sala-'));
  store = await openSqlite(folder);
  session = newId();
  const row = { id: session, space: '', created: 1, method: 'm', title: '{}', status: 'planned' };
  await store.create(row, '482913', { events: [], words: [], receipts: [], redact: [], forget: [] });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
/** The same store, counting how often a door is read from it. */
const counting = (): { store: Store; reads: () => number } => {
  let reads = 0;
  const doorBySecret: Store['doorBySecret'] = (hash) => {
    reads += 1;
    return store.doorBySecret(hash);
  };
  return { store: { ...store, doorBySecret }, reads: () => reads };
};
const seat = { session: '', role: 'participant', name: '', minutes: null } as const;

describe('doors', () => {
  test('a seat that was just given is not read back; after a restart it is read once for all who ask', async () => {
    const first = counting();
    const doors = new Doors(first.store, () => now);
    const { door, secret } = await doors.open({ ...seat, session });
    expect(await doors.bySecret(secret)).toEqual(door);
    expect(first.reads()).toBe(0);

    const second = counting();
    const restarted = new Doors(second.store, () => now);
    const all = await Promise.all(Array.from({ length: 100 }, () => restarted.bySecret(secret)));
    expect(all).toEqual(Array(100).fill(door));
    expect(second.reads()).toBe(1);
  });
  test('what cannot be a secret is not even looked up', async () => {
    const { store: counted, reads } = counting();
    const doors = new Doors(counted, () => now);
    for (const odd of [null, '', 'x', 'x'.repeat(44), `${'x'.repeat(42)}'`])
      expect(await doors.bySecret(odd)).toBeNull();
    expect(reads()).toBe(0);
  });
  test('a door that is revoked while it is being read does not come back', async () => {
    const { secret, door } = await new Doors(store, () => now).open({ ...seat, session });
    let go = (): void => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    const slow: Store = {
      ...store,
      doorBySecret: async (hash) => {
        const found = await store.doorBySecret(hash);
        await gate;
        return found;
      },
    };
    const doors = new Doors(slow, () => now);
    const reading = doors.bySecret(secret);
    await store.doors(session);
    await doors.revoke(door);
    go();
    expect(await reading).toBeNull();
    expect(await doors.bySecret(secret)).toBeNull();
  });
  test('a door that another process revoked is shut within a minute', async () => {
    const doors = new Doors(store, () => now);
    const { secret, door } = await doors.open({ ...seat, session });
    await store.revokeDoor(door.id, now);
    now += 60_001;
    expect(await doors.bySecret(secret)).toBeNull();
  });
  test('who may make and revoke which links', () => {
    expect(
      ['facilitator', 'cohost', 'moderator', 'recorder', 'screen', 'participant'].filter((role) =>
        mayOpen('facilitator', role),
      ),
    ).toEqual(['cohost', 'moderator', 'recorder', 'screen']);
    expect(mayRevoke('cohost', 'participant')).toBe(true);
    for (const by of ['moderator', 'recorder', 'screen', 'participant', 'system', '__proto__', 'constructor'])
      expect([mayOpen(by, 'screen'), mayRevoke(by, 'screen')]).toEqual([false, false]);
  });
});

describe('the host key', () => {
  test('is told at the first start only, and still fits after the next', async () => {
    const first = await HostKey.of(store, null);
    const again = await HostKey.of(store, null);
    expect(again.made).toBeNull();
    expect(again.fits(again.tokenFor(first.made ?? ''))).toBe(true);
    expect(again.tokenFor('another')).toBeNull();
    expect(again.fits(null)).toBe(false);
  });
  test('a given one counts instead, and is stored nowhere', async () => {
    const { made } = await HostKey.of(store, null);
    const given = await HostKey.of(store, 'ศาลากลางบ้านของเรา');
    expect(given.tokenFor('ศาลากลางบ้านของเรา')).toMatch(/^[\w-]{43}$/);
    expect(given.tokenFor(made ?? '')).toBeNull();
    expect((await HostKey.of(store, null)).tokenFor(made ?? '')).not.toBeNull();
  });
  test('a renewed one ends the old one', async () => {
    const { made } = await HostKey.of(store, null);
    const renewed = await HostKey.renew(store);
    expect([renewed.tokenFor(made ?? ''), (await HostKey.of(store, null)).tokenFor(made ?? '')]).toEqual([
      null,
      null,
    ]);
  });
});

test('a cookie is found by its whole name', () => {
  const header = 'a=1; xsala-host=2;sala-host=3=4 ; sala-host-2=5; sala-host=6';
  expect([
    readCookie(header, 'sala-host'),
    readCookie(header, 'a'),
    readCookie(header, 'host'),
    readCookie(undefined, 'a'),
  ]).toEqual(['3=4', '1', null, null]);
});

describe('[E10] handshakes', () => {
  test('a hall that scans at once comes in; beyond the burst people are let in as time passes', () => {
    let at = 0;
    const door = new Handshakes(() => at, { perSecond: 10, burst: 100 });
    const come = (count: number) =>
      Array.from({ length: count }, () => door.admit().ok).filter(Boolean).length;
    expect(come(150)).toBe(100);
    at = 1000;
    expect(come(50)).toBe(10);
    at = 100_000;
    expect(come(150)).toBe(100);
  });
  test('those turned away are told to come back one after another', () => {
    const door = new Handshakes(() => 0, { perSecond: 10, burst: 0 });
    const seconds = Array.from({ length: 30 }, () => door.admit()).map((said) =>
      said.ok ? 0 : said.seconds,
    );
    expect([seconds[0], seconds[9], seconds[10], seconds[29]]).toEqual([2, 2, 3, 4]);
  });
  test('looking counts nobody, and a clock that runs backwards opens nothing', () => {
    let at = 1000;
    const door = new Handshakes(() => at, { perSecond: 10, burst: 1 });
    expect([door.look().ok, door.look().ok, door.admit().ok, door.look().ok]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    at = 0;
    expect(door.admit().ok).toBe(false);
  });
});
