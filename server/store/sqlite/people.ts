// People's names, doors, and who read the names.
import type Database from 'better-sqlite3';
import { sql } from 'kysely';
import type { Id, Key } from '../../../shared/activity/contract.ts';
import type { Door } from '../store.ts';
import type { Erasables } from './erasable.ts';
import type { Arguments, Result } from './messages.ts';
import { build, prepare } from './prepared.ts';

export function peopleTables(db: Database.Database, erasable: Erasables) {
  type Seat = { session: number; key: Key };
  const number = prepare(db, (p: { id: Id }) =>
    build.selectFrom('session').select('n').where('id', '=', p.id),
  );
  function sessionNumber(id: Id): number {
    const found = number.get({ id });
    if (!found) throw new Error('There is no such session');
    return found.n;
  }

  const addDoor = prepare(db, (p: Omit<Door, 'session' | 'name' | 'revoked'> & { n: number; text: number }) =>
    build.insertInto('door').values({
      id: p.id,
      session: p.n,
      key: p.key,
      role: p.role,
      name: p.text,
      secret_hash: p.secretHash,
      created: p.created,
      until: p.until,
      revoked: null,
    }),
  );
  const doors = build
    .selectFrom('door')
    .innerJoin('session', 'session.n', 'door.session')
    .leftJoin('erasable', 'erasable.id', 'door.name')
    .select(['door.id', 'session.id as session', 'door.key', 'door.role', 'door.created', 'until', 'revoked'])
    .select(['door.secret_hash as secretHash', sql<string>`iif(gone = 0, text, '')`.as('name')])
    .orderBy(sql`door.rowid`);
  const doorBySecret = prepare(db, (p: { hash: string }) => doors.where('secret_hash', '=', p.hash));
  const doorsOf = prepare(db, (p: { session: Id }) => doors.where('session.id', '=', p.session));
  const revoke = prepare(db, (p: { id: Id; at: number }) =>
    build.updateTable('door').set({ revoked: p.at }).where('id', '=', p.id).where('revoked', 'is', null),
  );

  const person = prepare(db, (p: Seat) =>
    build.selectFrom('person').select('name').where('session', '=', p.session).where('key', '=', p.key),
  );
  const setPerson = prepare(db, (p: Seat & { name: number }) =>
    build
      .insertInto('person')
      .values({ session: p.session, key: p.key, name: p.name })
      .onConflict((known) => known.columns(['session', 'key']).doUpdateSet({ name: p.name })),
  );
  const dropPerson = prepare(db, (p: Seat) =>
    build.deleteFrom('person').where('session', '=', p.session).where('key', '=', p.key),
  );
  const doorNames = prepare(db, (p: Seat) =>
    build.selectFrom('door').select('name').where('session', '=', p.session).where('key', '=', p.key),
  );
  const names = prepare(db, (p: { session: number }) =>
    build
      .selectFrom('person')
      .innerJoin('erasable', 'erasable.id', 'person.name')
      .select(['key', sql<string>`text`.as('name')])
      .where('session', '=', p.session)
      .orderBy('key'),
  );
  const addAccess = prepare(db, (p: Seat & { what: string; at: number }) =>
    build.insertInto('access').values({ session: p.session, by: p.key, what: p.what, at: p.at }),
  );
  const accesses = prepare(db, (p: { session: Id }) =>
    build
      .selectFrom('access')
      .innerJoin('session', 'session.n', 'access.session')
      .select(['by', 'what', 'at'])
      .where('session.id', '=', p.session)
      .orderBy('access.id'),
  );

  return {
    reads: {
      doorBySecret: (...[hash]: Arguments<'doorBySecret'>): Result<'doorBySecret'> =>
        doorBySecret.get({ hash }) ?? null,
      doors: (...[session]: Arguments<'doors'>): Result<'doors'> => doorsOf.all({ session }),
      names(...[session]: Arguments<'names'>): Result<'names'> {
        const found = number.get({ id: session });
        return found ? names.all({ session: found.n }).map((row) => ({ session, ...row })) : [];
      },
      accesses: (...[session]: Arguments<'accesses'>): Result<'accesses'> => accesses.all({ session }),
    },
    writes: {
      addDoor(...[door]: Arguments<'addDoor'>): void {
        addDoor.run({ ...door, n: sessionNumber(door.session), text: erasable.add(door.name) });
        if (door.revoked !== null) revoke.run({ id: door.id, at: door.revoked });
      },
      revokeDoor(...[id, at]: Arguments<'revokeDoor'>): void {
        revoke.run({ id, at });
      },
      setName(...[{ session, key, name }]: Arguments<'setName'>): void {
        const seat = { session: sessionNumber(session), key };
        const before = person.get(seat);
        if (before) erasable.wipe(before.name);
        setPerson.run({ ...seat, name: erasable.add(name) });
      },
      forget(...[session, key]: Arguments<'forget'>): void {
        const found = number.get({ id: session });
        if (!found) return;
        const seat = { session: found.n, key };
        const known = person.get(seat);
        if (known) erasable.wipe(known.name);
        dropPerson.run(seat);
        for (const door of doorNames.all(seat)) erasable.wipe(door.name);
      },
      noteAccess(...[session, by, what, at]: Arguments<'noteAccess'>): void {
        addAccess.run({ session: sessionNumber(session), key: by, what, at });
      },
    },
  };
}
