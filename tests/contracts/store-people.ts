// The contract of stores beside the log: sessions as listed, codes, doors, names, settings, copies.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Taken, type Store } from '../../server/store/store.ts';
import type { Open } from './store.ts';
import { batch, door, one, row } from './store-samples.ts';

export function storeOfPeopleContract(name: string, open: Open, newPlace: () => Promise<string>): void {
  describe(`${name}: beside the log`, () => {
    let place: string;
    let store: Store;
    beforeEach(async () => {
      place = await newPlace();
      store = await open(place);
      await store.create(row('park'), '123456', batch());
    });
    afterEach(() => store.close());
    async function reopen(): Promise<void> {
      await store.close();
      store = await open(place);
    }

    test('sessions are listed with title, status and code as last described', async () => {
      await store.create({ ...row('pond'), created: row('park').created + 1 }, '222222', batch());
      await store.describe('pond', '{"en":"Pond"}', 'ended');
      await store.setCode('pond', null);
      await reopen();
      const pond = {
        ...row('pond'),
        created: row('park').created + 1,
        title: '{"en":"Pond"}',
        status: 'ended',
      };
      expect(await store.sessions()).toEqual([
        { ...row('park'), code: '123456' },
        { ...pond, code: null },
      ]);
      expect(await store.session('pond')).toEqual({ ...pond, code: null });
    });

    test('a code leads to one session, and can be given on when it is free', async () => {
      await store.create(row('pond'), '222222', batch());
      expect(await store.sessionByCode('123456')).toBe('park');
      await expect(store.setCode('pond', '123456')).rejects.toBeInstanceOf(Taken);
      expect(await store.sessionByCode('222222')).toBe('pond');
      await store.setCode('park', '123456');
      await store.setCode('park', null);
      await store.setCode('pond', '123456');
      expect([await store.sessionByCode('123456'), await store.sessionByCode('222222')]).toEqual([
        'pond',
        null,
      ]);
    });

    test('doors are found by the hash of their secret and listed by session, revoked ones too', async () => {
      const doors = [door('d1', 'park'), door('d2', 'park', { until: 99, role: 'screen' })];
      for (const each of doors) await store.addDoor(each);
      await store.revokeDoor('d2', 50);
      await store.revokeDoor('d2', 60);
      await reopen();
      expect(await store.doors('park')).toEqual([doors[0], { ...doors[1], revoked: 50 }]);
      expect(await store.doorBySecret('hash-d1')).toEqual(doors[0]);
      expect((await store.doorBySecret('hash-d2'))?.revoked).toBe(50);
      expect(await store.doorBySecret('guess')).toBeNull();
      await expect(store.addDoor(door('d3', 'park', { secretHash: 'hash-d1' }))).rejects.toThrow();
      await expect(store.addDoor(door('d4', 'nowhere'))).rejects.toThrow('no such session');
    });

    test('a person has one name in a session, the last one given', async () => {
      await store.setName({ session: 'park', key: 'b', name: 'Bee' });
      await store.setName({ session: 'park', key: 'a', name: 'Ann' });
      await store.setName({ session: 'park', key: 'b', name: 'ผึ้ง' });
      expect(await store.names('park')).toEqual([
        { session: 'park', key: 'a', name: 'Ann' },
        { session: 'park', key: 'b', name: 'ผึ้ง' },
      ]);
      await expect(store.setName({ session: 'nowhere', key: 'a', name: 'Ann' })).rejects.toThrow();
    });

    test('[E7] forgetting a person takes the name, also from their door, and leaves the log alone', async () => {
      await store.append('park', 0, 0, one(0, 'a'));
      await store.setName({ session: 'park', key: 'a', name: 'Ann' });
      await store.setName({ session: 'park', key: 'b', name: 'Bee' });
      await store.addDoor(door('d1', 'park', { key: 'a', name: 'Ann' }));
      const before = await store.load('park');
      await store.forget('park', 'a');
      await store.forget('park', 'a');
      await store.forget('nowhere', 'a');
      expect(await store.names('park')).toEqual([{ session: 'park', key: 'b', name: 'Bee' }]);
      expect((await store.doors('park')).map((each) => [each.id, each.name])).toEqual([['d1', '']]);
      expect(await store.load('park')).toEqual(before);
    });

    test('[E7] whoever read names is noted in order', async () => {
      await store.noteAccess('park', 'mod', 'names', 10);
      await store.noteAccess('park', 'fac', 'export', 11);
      await reopen();
      expect(await store.accesses('park')).toEqual([
        { by: 'mod', what: 'names', at: 10 },
        { by: 'fac', what: 'export', at: 11 },
      ]);
    });

    test('settings keep the last value', async () => {
      expect(await store.setting('host')).toBeNull();
      await store.setSetting('host', 'a');
      await store.setSetting('host', 'b');
      await reopen();
      expect(await store.setting('host')).toBe('b');
    });

    test('a backup holds what was committed and opens like the original', async () => {
      await store.append('park', 0, 0, one(0));
      await store.setName({ session: 'park', key: 'a', name: 'Ann' });
      const copy = await newPlace();
      await store.backup(`${copy}/sala.db`);
      await store.append('park', 1, 0, one(1));
      await expect(store.backup(`${copy}/sala.db`)).rejects.toThrow('exists already');
      const restored = await open(copy);
      expect((await restored.load('park'))?.events.length).toBe(1);
      expect(await restored.names('park')).toEqual([{ session: 'park', key: 'a', name: 'Ann' }]);
      await restored.close();
    });
  });
}
