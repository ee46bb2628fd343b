// Erasures are noted outside the database and its backups, and done again after a restore (E7).
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Store } from './store.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const erasure = v.union([
  v.strictObject({ at: v.number(), session: id, words: v.array(id) }),
  v.strictObject({ at: v.number(), session: id, person: id }),
  v.strictObject({ at: v.number(), session: id, all: v.literal(true) }),
]);
/** Words of a session by their ids, a person by the key, or a whole session. Nothing in it can be read as words. */
export type Erasure = v.InferOutput<typeof erasure>;

const fileIn = (keysDir: string) => join(keysDir, 'erasures.jsonl');

/** To be called before the erasure itself, so that a crash between the two leaves one that is done at the next start. */
export async function noteErasure(keysDir: string, noted: Erasure): Promise<void> {
  await mkdir(keysDir, { recursive: true, mode: 0o700 });
  const file = await open(fileIn(keysDir), 'a', 0o600);
  try {
    // The break in front ends a line that a power cut has torn.
    await file.appendFile(`\n${JSON.stringify(v.parse(erasure, noted))}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  // The name of a new file is kept by its folder, which has to be flushed itself.
  const folder = await open(keysDir, 'r');
  await folder.sync().finally(() => folder.close());
}

function parse(line: string): Erasure | null {
  try {
    return v.parse(erasure, JSON.parse(line));
  } catch {
    return null;
  }
}

async function read(keysDir: string): Promise<string> {
  try {
    return await readFile(fileIn(keysDir), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function erase(store: Store, noted: Erasure): Promise<void> {
  if ('words' in noted) return store.redactWords(noted.session, noted.words);
  if ('person' in noted) return store.forget(noted.session, noted.person);
  return store.remove(noted.session);
}

/** Does every noted erasure again; those already done change nothing. Torn lines are counted, for a warning. */
export async function applyErasures(
  keysDir: string,
  store: Store,
): Promise<{ applied: number; unreadable: number }> {
  const lines = (await read(keysDir)).split('\n').filter((line) => line.trim() !== '');
  const noted = lines.map(parse);
  const known = noted.filter((one) => one !== null);
  await Promise.all(known.map((one) => erase(store, one)));
  return { applied: known.length, unreadable: noted.length - known.length };
}
