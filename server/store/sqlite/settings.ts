// Small settings of the installation.
import type Database from 'better-sqlite3';
import type { Arguments, Result } from './messages.ts';
import { build, prepare } from './prepared.ts';

export function settingTable(db: Database.Database) {
  const get = prepare(db, (p: { name: string }) =>
    build.selectFrom('setting').select('value').where('name', '=', p.name),
  );
  const set = prepare(db, (p: { name: string; value: string }) =>
    build
      .insertInto('setting')
      .values({ name: p.name, value: p.value })
      .onConflict((known) => known.column('name').doUpdateSet({ value: p.value })),
  );
  return {
    reads: {
      setting: (...[name]: Arguments<'setting'>): Result<'setting'> => get.get({ name })?.value ?? null,
    },
    writes: {
      setSetting(...[name, value]: Arguments<'setSetting'>): void {
        set.run({ name, value });
      },
    },
  };
}
