// Reading a whole session in pieces, so that commits of other sessions go on in between.
import type Database from 'better-sqlite3';
import { sql } from 'kysely';
import type { Id } from '../../../shared/activity/contract.ts';
import type { Piece } from '../store.ts';
import type { Columns } from './messages.ts';
import { build, prepare } from './prepared.ts';

/** Rows of a kind in one piece: some 5 ms of reading, and less of receiving. */
const rowsAtOnce = 2_000;

/** What a load sees of a log: nothing that was asked for later than the load itself. */
export type Extent = { session: number; lastSeq: number; lastWord: number };

const column = <Row, K extends keyof Row>(rows: readonly Row[], name: K): Row[K][] =>
  rows.map((row) => row[name]);

export function loading(db: Database.Database) {
  type From = { session: number; from: number; to: number };
  const extent = prepare(db, (p: { id: Id }) =>
    build
      .selectFrom('session')
      .select((eb) => [
        'n as session',
        eb
          .selectFrom('event')
          .select(({ fn }) => fn.max('seq').as('seq'))
          .whereRef('event.session', '=', 'session.n')
          .as('lastSeq'),
        eb
          .selectFrom('word')
          .select(({ fn }) => fn.max('word.id').as('id'))
          .whereRef('word.session', '=', 'session.n')
          .as('lastWord'),
      ])
      .where('id', '=', p.id),
  );
  const there = prepare(db, (p: { session: number }) =>
    build.selectFrom('session').select('n').where('n', '=', p.session),
  );
  const hex = (bytes: 'salt' | 'link') => sql<string>`lower(hex(${sql.ref(bytes)}))`;
  const events = prepare(db, (p: From) =>
    build
      .selectFrom('event')
      .select(['seq', 'at', 'skeleton', hex('salt').as('salt'), hex('link').as('link')])
      .where('session', '=', p.session)
      .where('seq', '>', p.from)
      .where('seq', '<=', p.to)
      .orderBy('seq')
      .limit(rowsAtOnce),
  );
  const kept = <T>(value: 'text' | 'original' | 'salt') =>
    value === 'salt'
      ? sql<T>`iif(erasable.gone = 0 and erasable.salt is not null, lower(hex(erasable.salt)), null)`
      : sql<T>`iif(erasable.gone = 0, ${sql.ref(`erasable.${value}`)}, null)`;
  const words = prepare(db, (p: From) =>
    build
      .selectFrom('word')
      .leftJoin('erasable', 'erasable.id', 'word.id')
      .select(['word.id', 'w', 'seq'])
      .select([
        kept<string | null>('salt').as('salt'),
        kept<string | null>('text').as('text'),
        kept<string | null>('original').as('original'),
      ])
      .where('session', '=', p.session)
      .where('word.id', '>', p.from)
      .where('word.id', '<=', p.to)
      .orderBy('word.id')
      .limit(rowsAtOnce),
  );
  const leanEvents = prepare(db, (p: From) =>
    build
      .selectFrom('event')
      .select(['seq', 'at', 'skeleton'])
      .where('session', '=', p.session)
      .where('seq', '>', p.from)
      .where('seq', '<=', p.to)
      .orderBy('seq')
      .limit(rowsAtOnce),
  );
  const linkOf = prepare(db, (p: { session: number; seq: number }) =>
    build
      .selectFrom('event')
      .select(hex('link').as('link'))
      .where('session', '=', p.session)
      .where('seq', '=', p.seq),
  );
  const leanWords = prepare(db, (p: From) =>
    build
      .selectFrom('word')
      .innerJoin('erasable', 'erasable.id', 'word.id')
      .select(['word.id', 'w', sql<string>`text`.as('text')])
      .where('session', '=', p.session)
      .where('word.id', '>', p.from)
      .where('word.id', '<=', p.to)
      .where('gone', '=', 0)
      .where('text', 'is not', null)
      .orderBy('word.id')
      .limit(rowsAtOnce),
  );
  const receipts = prepare(db, (p: { session: number; from: number }) =>
    build
      .selectFrom('receipt')
      .select(['id', 'hash', 'run', 'answer'])
      .where('session', '=', p.session)
      .where('id', '>', p.from)
      .orderBy('id')
      .limit(rowsAtOnce),
  );

  return {
    extent(session: Id): Extent | null {
      const found = extent.get({ id: session });
      return found
        ? { session: found.session, lastSeq: found.lastSeq ?? 0, lastWord: found.lastWord ?? 0 }
        : null;
    },
    *whole({ session, lastSeq, lastWord }: Extent): Generator<Columns> {
      for (let from = 0; from < lastSeq;) {
        const rows = events.all({ session, from, to: lastSeq });
        if (!rows.length) break;
        from = rows.at(-1)!.seq;
        yield {
          of: 'events',
          seq: column(rows, 'seq'),
          at: column(rows, 'at'),
          skeleton: column(rows, 'skeleton'),
          salt: column(rows, 'salt'),
          link: column(rows, 'link'),
        };
      }
      for (let from = 0; from < lastWord;) {
        const rows = words.all({ session, from, to: lastWord });
        if (!rows.length) break;
        from = rows.at(-1)!.id;
        yield {
          of: 'words',
          w: column(rows, 'w'),
          seq: column(rows, 'seq'),
          salt: column(rows, 'salt'),
          text: column(rows, 'text'),
          original: column(rows, 'original'),
        };
      }
      for (let from = 0; ;) {
        const rows = receipts.all({ session, from });
        if (!rows.length) break;
        from = rows.at(-1)!.id;
        yield {
          of: 'receipts',
          hash: column(rows, 'hash'),
          run: column(rows, 'run'),
          answer: column(rows, 'answer'),
        };
      }
      if (there.get({ session })) yield { of: 'end' };
    },
    /** All three side by side: whoever takes a piece in is busy with the events of it, and words are read meanwhile. */
    *lean({ session, lastSeq, lastWord }: Extent): Generator<Piece> {
      const from = { event: 0, word: 0, receipt: 0 };
      for (;;) {
        const some = leanEvents.all({ session, from: from.event, to: lastSeq });
        const said = leanWords.all({ session, from: from.word, to: lastWord });
        const done = receipts.all({ session, from: from.receipt });
        if (some.length + said.length + done.length === 0) break;
        const last = some.at(-1);
        const link = last && linkOf.get({ session, seq: last.seq });
        yield {
          of: 'some',
          at: column(some, 'at'),
          skeletons: column(some, 'skeleton'),
          head: last && link ? { seq: last.seq, at: last.at, link: link.link } : null,
          w: column(said, 'w'),
          texts: column(said, 'text'),
          hashes: column(done, 'hash'),
          answers: column(done, 'answer'),
        };
        from.event = last?.seq ?? from.event;
        from.word = said.at(-1)?.id ?? from.word;
        from.receipt = done.at(-1)?.id ?? from.receipt;
      }
      if (there.get({ session })) yield { of: 'end' };
    },
  };
}
