// sala delete: a session is removed for good, and that it was is noted outside the backups.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { RunKeys } from '../room/run-keys.ts';
import { noteErasure } from '../store/erasures.ts';
import type { SessionRow } from '../store/store.ts';
import type { Desk, Exit } from './desk.ts';
import { named, opened } from './opened.ts';

export function deleteSession(desk: Desk): Promise<Exit> {
  return opened(desk, async (store, config) => {
    const row = await named(desk, store, 'delete');
    if (!desk.arguments.switches.has('yes') && !(await isWanted(desk, row))) {
      desk.err(`${desk.say('delete.not')}\n`);
      return 1;
    }
    // Noted first: done again after a crash between the two, and after a restore.
    await noteErasure(config.keys, { at: desk.now(), session: row.id, all: true });
    // The keys of its unnamed runs lie beside the store.
    await new RunKeys(config.keys).destroyAll(row.id);
    await store.remove(row.id);
    desk.out(`${desk.say('delete.done', { id: row.id })}\n`);
    return 0;
  });
}

async function isWanted(desk: Desk, { id, title }: SessionRow): Promise<boolean> {
  if (desk.stdin.isTTY !== true) return desk.stop('delete.unasked', { id });
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      desk.err(chunk.toString());
      done();
    },
  });
  const line = createInterface({ input: desk.stdin, output });
  try {
    const answer = await line.question(desk.say('delete.ask', { title, id }));
    return answer.trim().toLowerCase() === desk.say('delete.yes');
  } finally {
    line.close();
  }
}
