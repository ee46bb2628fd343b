// Text that can be destroyed: written once, read with a join, wiped in place.
import type Database from 'better-sqlite3';
import { sql } from 'kysely';
import { build, prepare, prepareMany } from './prepared.ts';

export type Erasables = {
  add(text: string | null, original?: string | null, salt?: string | null): number;
  /** The id of the first; the others count on from it. */
  addAll(rows: readonly { text: string | null; original: string | null; salt: string | null }[]): number;
  /** Destroys for good; the files are clean once `shredding` was answered by a checkpoint. */
  wipe(id: number): void;
  /** Rows elsewhere were deleted, of which the gaps of the file may still hold copies. */
  oweTidying(): void;
  /** Whether anything was destroyed since the last time it was asked. */
  shredding(): boolean;
};

export function erasables(db: Database.Database): Erasables {
  type New = { salt: string | null; text: string | null; original: string | null };
  const insert = prepareMany(db, (rows: readonly New[]) =>
    build.insertInto('erasable').values(
      rows.map((p) => ({
        salt: sql<Uint8Array | null>`unhex(${p.salt})`,
        text: p.text,
        original: p.original,
        gone: 0 as const,
      })),
    ),
  );
  // The same number of bytes is written over each value, so the row stays where it is and no copy is made of it.
  const zeros = (column: 'text' | 'original') =>
    sql<string | null>`iif(${sql.ref(column)} is null, null,
      cast(zeroblob(octet_length(${sql.ref(column)})) as text))`;
  const overwrite = prepare(db, (p: { id: number }) =>
    build
      .updateTable('erasable')
      .set({
        gone: 1,
        salt: sql<Uint8Array | null>`iif(salt is null, null, zeroblob(length(salt)))`,
        text: zeros('text'),
        original: zeros('original'),
      })
      .where('id', '=', p.id)
      .where('gone', '=', 0),
  );
  const owe = prepare(db, () =>
    build
      .insertInto('setting')
      .values({ name: debt, value: '1' })
      .onConflict((taken) => taken.doNothing()),
  );
  let destroyed = false;
  return {
    add: (text, original = null, salt = null) => insert([{ salt, text, original }]),
    addAll: insert,
    wipe(id) {
      if (overwrite.run({ id }).changes) destroyed = true;
    },
    oweTidying() {
      destroyed = true;
      owe.run({});
    },
    shredding() {
      const was = destroyed;
      destroyed = false;
      return was;
    },
  };
}

const debt = 'store/tidy';

/** Rewrites the whole file, without wiped rows and gaps. Done at opening, where nobody waits for an answer yet. */
export function tidy(db: Database.Database): void {
  if (!db.prepare('select 1 from setting where name = ?').get(debt)) return;
  try {
    db.prepare('delete from erasable where gone = 1').run();
    db.exec('vacuum');
    db.prepare('delete from setting where name = ?').run(debt);
  } catch (error) {
    // Another process has the file open (the command line beside a running server): the next opening tidies.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')))
      throw error;
  }
}
