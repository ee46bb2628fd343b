// The store of this installation for one command; a server may have it open at the same time.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { SessionRow, Store } from '../store/store.ts';
import { isMissing, type Desk } from './desk.ts';

/** Never makes a database where there is none: a mistyped folder would look like an empty installation. */
export async function opened<T>(desk: Desk, use: (store: Store, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(desk.env);
  try {
    await stat(join(config.data, 'sala.db'));
  } catch (error) {
    if (isMissing(error)) desk.stop('data.missing', { dir: config.data });
    throw error;
  }
  const store = await openSqlite(config.data);
  try {
    return await use(store, config);
  } finally {
    await store.close();
  }
}

/** The session that was named, also by the beginning of its id. */
export async function named(desk: Desk, store: Store, command: string): Promise<SessionRow> {
  const [id] = desk.arguments.rest;
  if (id === undefined || id === '') return desk.stop('needs.id', { command });
  const exact = await store.session(id);
  if (exact) return exact;
  const fitting = (await store.sessions()).filter((row) => row.id.startsWith(id));
  const [only] = fitting;
  if (!only) return desk.stop('session.gone', { id });
  return fitting.length === 1
    ? only
    : desk.stop('session.several', { id, ids: fitting.map((row) => row.id).join(', ') });
}
