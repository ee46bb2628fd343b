// What every store engine has to keep. An engine's test calls `storeContract` with a way to open it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppendConflict, Taken, type Store } from '../../server/store/store.ts';
import { storeOfPeopleContract } from './store-people.ts';
import { storeInPiecesContract } from './store-pieces.ts';
import { batch, door, event, one, row, words } from './store-samples.ts';

/** Opens the store at a place, and the same one again when it is called again with the same place. */
export type Open = (place: string) => Promise<Store>;

export function storeContract(name: string, open: Open, newPlace: () => Promise<string>): void {
  describe(`${name}: the log`, () => {
    let place: string;
    let store: Store;
    beforeEach(async () => {
      place = await newPlace();
      store = await open(place);
      await store.create(row('park'), '123456', batch());
    });
    afterEach(() => store.close());
    const seqs = async (session = 'park') => (await store.load(session))?.events.map(({ seq }) => seq);

    test('[E1] what was appended is loaded as it was, in order', async () => {
      const first = batch({
        events: [event(1), event(2)],
        words: [words('w1', 1, 'น้ำสะอาด', 'นํ้าสะอาด'), words('w2', 2, 'a\nb\u0000c "quoted"')],
        receipts: [{ hash: 'h1', run: null, answer: '{"ok":true}' }],
      });
      await store.append('park', 0, 0, first);
      await store.append('park', 2, 0, batch({ events: [event(3)] }));
      expect(await store.load('park')).toEqual({
        events: [event(1), event(2), event(3)],
        words: first.words,
        receipts: first.receipts,
      });
    });

    test('a session that nobody opened is not there', async () => {
      expect(await store.load('nowhere')).toBeNull();
      expect(await store.session('nowhere')).toBeNull();
      await expect(store.append('nowhere', 0, 0, one(0))).rejects.toBeInstanceOf(AppendConflict);
      await expect(store.lease('nowhere')).rejects.toThrow('no such session');
    });

    test('[E1] an append after the wrong seq is a conflict and stores nothing of its batch', async () => {
      await store.append('park', 0, 0, one(0));
      const late = { ...one(0, 'bob'), words: [words('w9', 1, 'late')] };
      await expect(store.append('park', 0, 0, late)).rejects.toBeInstanceOf(AppendConflict);
      await expect(store.append('park', 2, 0, one(2))).rejects.toBeInstanceOf(AppendConflict);
      const { events, words: kept, receipts } = (await store.load('park'))!;
      expect([events.length, kept.length, receipts.length]).toEqual([1, 0, 1]);
    });

    test('a batch with a hole in its seqs is refused whole', async () => {
      const holed = batch({ events: [event(1), event(3)] });
      await expect(store.append('park', 0, 0, holed)).rejects.toThrow('where 2 is next');
      expect(await seqs()).toEqual([]);
    });

    test('asked in one breath, everything happens in the order asked', async () => {
      const asked = [
        store.append('park', 0, 0, one(0)),
        store.load('park'),
        store.append('park', 1, 0, one(1)),
      ];
      const [, between] = await Promise.all(asked);
      expect((between as Awaited<ReturnType<Store['load']>>)?.events).toEqual([event(1)]);
      expect(await seqs()).toEqual([1, 2]);
    });

    test('a conflict fails alone; what waits with it is stored', async () => {
      const settled = await Promise.allSettled([
        store.append('park', 0, 0, one(0)),
        store.append('park', 0, 0, one(0, 'bob')),
        store.append('park', 1, 0, one(1)),
        store.create(row('park'), '999999', batch()),
        store.create(row('pond'), '222222', one(0)),
      ]);
      expect(settled.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      expect(await seqs()).toEqual([1, 2]);
      expect(await seqs('pond')).toEqual([1]);
    });

    test('a new lease shuts out the holder before, also after reopening', async () => {
      const first = await store.lease('park');
      await store.append('park', 0, first, one(0));
      const second = await store.lease('park');
      expect(second).toBeGreaterThan(first);
      await expect(store.append('park', 1, first, one(1))).rejects.toBeInstanceOf(AppendConflict);
      await store.close();
      store = await open(place);
      await expect(store.append('park', 1, first, one(1))).rejects.toBeInstanceOf(AppendConflict);
      await store.append('park', 1, second, one(1));
      expect(await store.lease('park')).toBeGreaterThan(second);
    });

    test('a fence seen in an append shuts out lower ones', async () => {
      await store.append('park', 0, 7, one(0));
      await expect(store.append('park', 1, 6, one(1))).rejects.toBeInstanceOf(AppendConflict);
      expect(await store.lease('park')).toBe(8);
    });

    test('[E2] receipts come back in the order in which they were written', async () => {
      const say = (answer: string) => batch({ receipts: [{ hash: 'same', run: 'run', answer }] });
      await store.append('park', 0, 0, say('first'));
      await store.append('park', 0, 0, say('second'));
      expect((await store.load('park'))?.receipts).toMatchObject([{ answer: 'first' }, { answer: 'second' }]);
    });

    test('[E2] the receipts of a forgotten run go, those of others stay', async () => {
      const of = (hash: string, run: string | null) => ({ hash, run, answer: '' });
      await store.append(
        'park',
        0,
        0,
        batch({ receipts: [of('a', 'vote'), of('b', 'talk'), of('c', null)] }),
      );
      await store.append('park', 0, 0, batch({ forget: ['vote'] }));
      expect((await store.load('park'))?.receipts.map(({ hash }) => hash).sort()).toEqual(['b', 'c']);
    });

    test('[E5] redacting takes text, original and salt, and leaves the event and the place of the words', async () => {
      const said = [words('w1', 1, 'my neighbour Somsak', 'my  neighbour'), words('w2', 1, 'stays')];
      await store.append('park', 0, 0, batch({ events: [event(1)], words: said }));
      await store.append('park', 1, 0, batch({ events: [event(2)], redact: ['w1', 'unknown'] }));
      const loaded = await store.load('park');
      expect(loaded?.words).toEqual([{ w: 'w1', seq: 1, salt: null, text: null, original: null }, said[1]]);
      expect(loaded?.events).toEqual([event(1), event(2)]);
    });

    test('[E1] a batch that conflicts redacts nothing', async () => {
      const said = [words('w1', 1, 'still here')];
      await store.append('park', 0, 0, batch({ events: [event(1)], words: said }));
      await expect(store.append('park', 0, 0, batch({ redact: ['w1'] }))).rejects.toThrow();
      expect((await store.load('park'))?.words).toEqual(said);
    });

    test('[E7] words are redacted again after a restore, once or often, known or not', async () => {
      await store.append('park', 0, 0, batch({ events: [event(1)], words: [words('w1', 1, 'gone')] }));
      await store.redactWords('park', ['w1', 'w2']);
      await store.redactWords('park', ['w1']);
      await store.redactWords('nowhere', ['w1']);
      expect((await store.load('park'))?.words[0]?.text).toBeNull();
    });

    test('creating takes row, code and first batch together or not at all', async () => {
      const first = { ...one(0), words: [words('w1', 1, 'welcome')] };
      await store.create(row('pond'), '222222', first);
      expect((await store.load('pond'))?.words).toEqual(first.words);
      await expect(store.create(row('lake'), '222222', first)).rejects.toBeInstanceOf(Taken);
      await expect(store.create(row('pond'), '333333', first)).rejects.toBeInstanceOf(Taken);
      await expect(store.create(row('lake'), '333333', batch({ events: [event(2)] }))).rejects.toThrow();
      expect(await store.session('lake')).toBeNull();
      expect(await store.sessionByCode('333333')).toBeNull();
    });

    test('[E3] fifty sessions append at once, each in its own order', async () => {
      const ids = Array.from({ length: 50 }, (_, n) => `s${n}`);
      await Promise.all(ids.map((id, n) => store.create(row(id), `${400_000 + n}`, batch())));
      const rounds = Array.from({ length: 20 }, (_, last) => last);
      await Promise.all(ids.flatMap((id) => rounds.map((last) => store.append(id, last, 1, one(last, id)))));
      await store.close();
      store = await open(place);
      for (const id of ids)
        expect((await store.load(id))?.events).toEqual(rounds.map((last) => event(last + 1, id)));
    });

    test('a session longer than one piece of loading comes whole, with appends in between', async () => {
      const length = 9_001;
      const long = Array.from({ length }, (_, n) => n + 1);
      await store.create(row('pond'), '222222', batch());
      const first = batch({
        events: long.map((seq) => event(seq)),
        words: long.map((seq) => words(`w${seq}`, seq, `text ${seq}`)),
        receipts: long.map((seq) => ({ hash: `h${seq}`, run: null, answer: '' })),
      });
      await store.append('park', 0, 0, first);
      const [loaded] = await Promise.all([
        store.load('park'),
        store.append('pond', 0, 0, one(0)),
        store.append('park', length, 0, one(length)),
      ]);
      expect(loaded?.events).toEqual(first.events);
      expect(loaded?.words).toEqual(first.words);
      expect(new Set(loaded?.receipts.map(({ hash }) => hash)).size).toBeGreaterThanOrEqual(length);
    });

    test('removing a session removes everything of it and nothing else', async () => {
      await store.create(row('pond'), '222222', one(0));
      await store.append('park', 0, 0, { ...one(0), words: [words('w1', 1, 'gone')] });
      await store.addDoor(door('d1', 'park'));
      await store.setName({ session: 'park', key: 'ann', name: 'Ann' });
      await store.noteAccess('park', 'ann', 'names', 1);
      await store.remove('park');
      await store.remove('park');
      expect(await store.load('park')).toBeNull();
      expect(await store.sessionByCode('123456')).toBeNull();
      expect(await store.doorBySecret('hash-d1')).toBeNull();
      expect([await store.doors('park'), await store.names('park'), await store.accesses('park')]).toEqual([
        [],
        [],
        [],
      ]);
      expect(await seqs('pond')).toEqual([1]);
      await store.create(row('park'), '123456', batch());
      expect(await store.load('park')).toEqual({ events: [], words: [], receipts: [] });
    });

    test('closed, it refuses everything, and closing again does no harm', async () => {
      const last = store.append('park', 0, 0, one(0));
      await Promise.all([store.close(), last]);
      await store.close();
      await expect(store.load('park')).rejects.toThrow('closed');
      await expect(store.append('park', 1, 0, one(1))).rejects.toThrow('closed');
      store = await open(place);
      expect(await seqs()).toEqual([1]);
    });
  });

  storeInPiecesContract(name, open, newPlace);
  storeOfPeopleContract(name, open, newPlace);
}
