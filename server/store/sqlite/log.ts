// Writing the log: creating a session, appending to it, destroying words.
import type Database from 'better-sqlite3';
import { sql } from 'kysely';
import type { Id } from '../../../shared/activity/contract.ts';
import { AppendConflict, Taken, type Batch, type Receipt, type StoredEvent } from '../store.ts';
import type { Erasables } from './erasable.ts';
import type { Arguments } from './messages.ts';
import { build, prepare, prepareMany } from './prepared.ts';

export function logWrites(db: Database.Database, erasable: Erasables) {
  type Of = { session: number };
  const head = prepare(db, (p: { id: Id }) =>
    build
      .selectFrom('session')
      .select((eb) => [
        'n',
        'fence',
        eb
          .selectFrom('event')
          .select(({ fn }) => fn.max('seq').as('seq'))
          .whereRef('event.session', '=', 'session.n')
          .as('last'),
      ])
      .where('id', '=', p.id),
  );
  const raiseFence = prepare(db, (p: { n: number; fence: number }) =>
    build.updateTable('session').set({ fence: p.fence }).where('n', '=', p.n),
  );
  const addSession = prepare(db, (p: Arguments<'create'>[0] & { code: string }) =>
    build.insertInto('session').values({
      id: p.id,
      space: p.space,
      created: p.created,
      method: p.method,
      title: p.title,
      status: p.status,
      code: p.code,
    }),
  );
  const inUse = prepare(db, (p: { id: Id; code: string }) =>
    build
      .selectFrom('session')
      .select('id')
      .where((eb) => eb.or([eb('id', '=', p.id), eb('code', '=', p.code)])),
  );
  const addEvents = prepareMany(db, (rows: readonly (StoredEvent & Of)[]) =>
    build.insertInto('event').values(
      rows.map((p) => ({
        session: p.session,
        seq: p.seq,
        at: p.at,
        skeleton: p.skeleton,
        salt: sql<Uint8Array>`unhex(${p.salt})`,
        link: sql<Uint8Array>`unhex(${p.link})`,
      })),
    ),
  );
  const addWords = prepareMany(db, (rows: readonly ({ id: number; w: Id; seq: number } & Of)[]) =>
    build.insertInto('word').values(rows.map((p) => ({ id: p.id, session: p.session, w: p.w, seq: p.seq }))),
  );
  const findWord = prepare(db, (p: { w: Id } & Of) =>
    build.selectFrom('word').select('id').where('session', '=', p.session).where('w', '=', p.w),
  );
  const addReceipts = prepareMany(db, (rows: readonly (Receipt & Of)[]) =>
    build
      .insertInto('receipt')
      .values(rows.map((p) => ({ session: p.session, hash: p.hash, run: p.run, answer: p.answer }))),
  );
  const forgetRun = prepare(db, (p: { run: Id } & Of) =>
    build.deleteFrom('receipt').where('session', '=', p.session).where('run', '=', p.run),
  );

  function destroy(session: number, words: readonly Id[]): void {
    for (const w of words) {
      const found = findWord.get({ session, w });
      if (found) erasable.wipe(found.id);
    }
  }

  function put(session: number, last: number, batch: Batch): void {
    let seq = last;
    for (const event of batch.events) {
      if (event.seq !== ++seq) throw new Error(`Event ${event.seq} was handed in where ${seq} is next`);
    }
    addEvents(batch.events.map((event) => ({ ...event, session })));
    const first = erasable.addAll(batch.words);
    addWords(batch.words.map(({ w, seq: of }, index) => ({ id: first + index, session, w, seq: of })));
    addReceipts(batch.receipts.map((receipt) => ({ ...receipt, session })));
    destroy(session, batch.redact);
    for (const run of batch.forget) if (forgetRun.run({ session, run }).changes) erasable.oweTidying();
  }

  return {
    create(...[row, code, batch]: Arguments<'create'>): void {
      const taken = inUse.get({ id: row.id, code });
      if (taken) throw new Taken(taken.id === row.id ? 'The session id is taken' : 'The join code is taken');
      put(addSession.run({ ...row, code }).id, 0, batch);
    },
    append(...[session, expectedSeq, fence, batch]: Arguments<'append'>): void {
      const found = head.get({ id: session });
      if (!found) throw new AppendConflict('There is no such session');
      if (fence < found.fence)
        throw new AppendConflict(`The lease ${fence} is over: ${found.fence} holds it`);
      const last = found.last ?? 0;
      if (expectedSeq !== last) throw new AppendConflict(`The log ends at ${last}, not at ${expectedSeq}`);
      if (fence > found.fence) raiseFence.run({ n: found.n, fence });
      put(found.n, last, batch);
    },
    lease(...[session]: Arguments<'lease'>): number {
      const found = head.get({ id: session });
      if (!found) throw new Error('There is no such session');
      raiseFence.run({ n: found.n, fence: found.fence + 1 });
      return found.fence + 1;
    },
    redactWords(...[session, words]: Arguments<'redactWords'>): void {
      const found = head.get({ id: session });
      if (found) destroy(found.n, words);
    },
  };
}
