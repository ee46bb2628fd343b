// sala sessions: what is on this installation.
import { dateOf } from '../../shared/record/when.ts';
import { defaultZone } from '../../shared/session/zone.ts';
import type { Desk, Exit } from './desk.ts';
import { opened } from './opened.ts';
import type { CliKey } from './words.ts';

const statuses: Readonly<Record<string, CliKey>> = {
  planned: 'status.planned',
  running: 'status.running',
  ended: 'status.ended',
};

export async function sessions(desk: Desk): Promise<Exit> {
  const rows = await opened(desk, (store) => store.sessions());
  if (desk.arguments.switches.has('json')) desk.out(`${JSON.stringify(rows, null, 2)}\n`);
  else if (rows.length === 0) desk.out(`${desk.say('sessions.none')}\n`);
  else
    for (const { id, created, status, code, title } of rows) {
      const said = statuses[status];
      const cells = [
        id,
        code ?? '–',
        said ? desk.say(said) : status,
        dateOf(created, desk.language, defaultZone),
        title,
      ];
      desk.out(`${cells.join('  ')}\n`);
    }
  return 0;
}
