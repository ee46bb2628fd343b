// Sessions as they are listed, found by their code, and removed.
import type Database from 'better-sqlite3';
import type { Id } from '../../../shared/activity/contract.ts';
import { Taken } from '../store.ts';
import type { Erasables } from './erasable.ts';
import type { Arguments, Result } from './messages.ts';
import { build, prepare } from './prepared.ts';

export function sessionTable(db: Database.Database, erasable: Erasables) {
  const shown = ['id', 'space', 'created', 'method', 'title', 'status', 'code'] as const;
  const all = prepare(db, () => build.selectFrom('session').select(shown).orderBy('created').orderBy('n'));
  const one = prepare(db, (p: { id: Id }) =>
    build.selectFrom('session').select(shown).where('id', '=', p.id),
  );
  const byCode = prepare(db, (p: { code: string }) =>
    build.selectFrom('session').select('id').where('code', '=', p.code),
  );
  const number = prepare(db, (p: { id: Id }) =>
    build.selectFrom('session').select('n').where('id', '=', p.id),
  );
  const describe = prepare(db, (p: { id: Id; title: string; status: string }) =>
    build.updateTable('session').set({ title: p.title, status: p.status }).where('id', '=', p.id),
  );
  const setCode = prepare(db, (p: { id: Id; code: string | null }) =>
    build.updateTable('session').set({ code: p.code }).where('id', '=', p.id),
  );
  const erasableOf = prepare(db, (p: { n: number }) =>
    build
      .selectFrom('word')
      .select('id')
      .where('session', '=', p.n)
      .unionAll(build.selectFrom('person').select('name as id').where('session', '=', p.n))
      .unionAll(build.selectFrom('door').select('name as id').where('session', '=', p.n)),
  );
  const remove = prepare(db, (p: { n: number }) => build.deleteFrom('session').where('n', '=', p.n));

  return {
    reads: {
      sessions: (): Result<'sessions'> => all.all({}),
      session: (...[id]: Arguments<'session'>): Result<'session'> => one.get({ id }) ?? null,
      sessionByCode: (...[code]: Arguments<'sessionByCode'>): Result<'sessionByCode'> =>
        byCode.get({ code })?.id ?? null,
    },
    writes: {
      describe(...[id, title, status]: Arguments<'describe'>): void {
        describe.run({ id, title, status });
      },
      setCode(...[id, code]: Arguments<'setCode'>): void {
        const holder = code === null ? undefined : byCode.get({ code });
        if (holder && holder.id !== id) throw new Taken('The join code is taken');
        setCode.run({ id, code });
      },
      remove(...[id]: Arguments<'remove'>): void {
        const found = number.get({ id });
        if (!found) return;
        for (const text of erasableOf.all(found)) erasable.wipe(text.id);
        // What hangs on the session goes with it (on delete cascade).
        remove.run(found);
        erasable.oweTidying();
      },
    },
  };
}
