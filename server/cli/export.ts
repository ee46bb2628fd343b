// sala export: the record of a session as a file, for the public or for auditors.
import { writeFile } from 'node:fs/promises';
import { activities } from '../../shared/activities/registry.ts';
import { recordOf, recordText } from '../room/record-of.ts';
import { reasonOf, type Desk, type Exit } from './desk.ts';
import { named, opened } from './opened.ts';
import { software } from './software.ts';

export async function exportRecord(desk: Desk): Promise<Exit> {
  const { switches, options } = desk.arguments;
  const kind = switches.has('auditor') ? 'auditor' : 'public';
  const by = await software();
  const file = await opened(desk, async (store) => {
    const { id } = await named(desk, store, 'export');
    const record = await recordOf(store, id, activities, kind, by, desk.now());
    // [E7] Whoever reads names leaves a line.
    if (record && record.names.length > 0) await store.noteAccess(id, 'cli', `export ${kind}`, desk.now());
    return record;
  });
  if (!file) return desk.stop('session.gone', { id: desk.arguments.rest[0] ?? '' });
  if (file.session.endedAt === null) desk.err(`${desk.say('session.unended')}\n`);
  const text = recordText(file, switches.has('html') ? 'html' : 'json');
  const out = options.get('out');
  if (out === undefined) desk.out(text);
  else {
    try {
      // The whole log is for auditors alone, also on a shared machine.
      await writeFile(out, text, { mode: kind === 'auditor' ? 0o600 : 0o644 });
    } catch (error) {
      return desk.stop('file.unwritable', { file: out, why: reasonOf(error) });
    }
    desk.err(`${desk.say('written', { file: out })}\n`);
  }
  return 0;
}
