// What every store engine has to keep when a room takes a session in, piece by piece.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Piece, Store } from '../../server/store/store.ts';
import type { Open } from './store.ts';
import { batch, event, one, row, words } from './store-samples.ts';

type Some = Extract<Piece, { of: 'some' }>;

/** All pieces as one; `whole`: the end was told. */
async function taken(store: Store, session: string) {
  const some: Some[] = [];
  let whole = false;
  for await (const piece of store.pieces(session)) {
    expect(whole).toBe(false);
    if (piece.of === 'end') whole = true;
    else some.push(piece);
  }
  return {
    whole,
    pieces: some.length,
    at: some.flatMap((piece) => piece.at),
    skeletons: some.flatMap((piece) => piece.skeletons),
    head: some.map((piece) => piece.head).findLast((head) => head !== null) ?? null,
    words: some.flatMap((piece) => piece.w.map((w, n) => [w, piece.texts[n]])),
    receipts: some.flatMap((piece) => piece.hashes.map((hash, n) => [hash, piece.answers[n]])),
  };
}

export function storeInPiecesContract(name: string, open: Open, newPlace: () => Promise<string>): void {
  describe(`${name}: in pieces`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open(await newPlace());
      await store.create(row('park'), '123456', batch());
    });
    afterEach(() => store.close());

    const length = 9_001;
    const long = Array.from({ length }, (_, n) => n + 1);
    const longBatch = batch({
      events: long.map((seq) => event(seq)),
      words: long.map((seq) => words(`w${seq}`, seq, `text ${seq}`)),
      receipts: long.map((seq) => ({ hash: `h${seq}`, run: null, answer: `a${seq}` })),
    });

    test('[E4] a long session comes whole and in order, blind to what is appended meanwhile', async () => {
      await store.append('park', 0, 0, longBatch);
      const [read] = await Promise.all([taken(store, 'park'), store.append('park', length, 0, one(length))]);
      const { events } = longBatch;
      expect(read.whole).toBe(true);
      expect(read.pieces).toBeGreaterThan(1);
      expect(read.skeletons).toEqual(events.map(({ skeleton }) => skeleton));
      expect(read.at).toEqual(events.map(({ at }) => at));
      const { seq, at, link } = event(length);
      expect(read.head).toEqual({ seq, at, link });
      expect(read.words).toEqual(longBatch.words.map(({ w, text }) => [w, text]));
      expect(read.receipts.slice(0, length)).toEqual(long.map((n) => [`h${n}`, `a${n}`]));
    });

    test('[E5] words that were destroyed are not among them', async () => {
      const said = [words('w1', 1, 'น้ำสะอาด'), words('w2', 1, 'a\nb\u0000c "quoted"')];
      await store.append('park', 0, 0, batch({ events: [event(1)], words: said }));
      await store.redactWords('park', ['w1']);
      expect((await taken(store, 'park')).words).toEqual([['w2', 'a\nb\u0000c "quoted"']]);
    });

    test('a session without events has an end; one that nobody opened has nothing', async () => {
      expect(await taken(store, 'park')).toMatchObject({ whole: true, pieces: 0 });
      expect(await taken(store, 'nowhere')).toMatchObject({ whole: false, pieces: 0 });
    });

    test('[E7] a session that is removed while it is read has no end', async () => {
      await store.append('park', 0, 0, longBatch);
      const kinds: string[] = [];
      for await (const piece of store.pieces('park')) {
        if (kinds.length === 0) await store.remove('park');
        kinds.push(piece.of);
      }
      expect(kinds).not.toContain('end');
    });

    test('whoever stops in the midst holds nothing up, also not the closing', async () => {
      await store.append('park', 0, 0, longBatch);
      for await (const piece of store.pieces('park')) if (piece.of === 'some') break;
      await store.append('park', length, 0, one(length));
      await store.close();
    });

    test('closed in the midst, what was begun is read to its end', async () => {
      await store.append('park', 0, 0, longBatch);
      const [read] = await Promise.all([taken(store, 'park'), store.close()]);
      expect(read.whole).toBe(true);
      expect(read.skeletons.length).toBe(length);
    });
  });
}
