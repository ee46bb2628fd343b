// The agenda as planned and as it ran.
import type { Block } from '../activity/story.ts';
import { drift } from '../session/drift.ts';
import type { Section } from './story.ts';
import type { Telling } from './telling.ts';
import { clockOf } from './when.ts';

const minutesOf = (ms: number): number => Math.round(ms / 60_000);

export function agendaSection(tell: Telling): Section {
  const { file, say } = tell;
  const { agenda, session, made } = file;
  const end = session.endedAt ?? made.at;
  const steps = agenda.map(({ id, plannedMinutes: minutes, clock }) => ({ id, minutes, clock }));
  const { steps: times } = drift(steps, end);
  const held = times.filter(({ state }) => state !== 'planned' && state !== 'skipped');
  const rows = agenda.map(({ title, plannedMinutes, clock }, index): string[] => {
    const time = times[index];
    const row = [tell.local(title), say('minutes.short', { n: plannedMinutes })];
    if (!time || clock.is === 'planned') return [...row, say('agenda.unheld'), '', ''];
    const to = clock.is === 'done' ? clockOf(clock.endedAt, tell.language, tell.zone) : say('agenda.open');
    const span = say('agenda.span', { from: clockOf(time.starts, tell.language, tell.zone), to });
    return [...row, span, ...tookAndDrift(tell, time.takes, plannedMinutes)];
  });
  if (held.length > 1) {
    const planned = agenda.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
    const began = Math.min(...held.map(({ starts }) => starts));
    const ended = Math.max(...held.map(({ ends }) => ends));
    const span = say('agenda.span', {
      from: clockOf(began, tell.language, tell.zone),
      to: clockOf(ended, tell.language, tell.zone),
    });
    rows.push([
      say('agenda.all'),
      say('minutes.short', { n: planned }),
      span,
      ...tookAndDrift(tell, ended - began, planned),
    ]);
  }
  const head = (['step', 'planned', 'began', 'took', 'drift'] as const).map((column) =>
    say(`agenda.${column}`),
  );
  const table: Block = {
    is: 'table',
    label: say('agenda.title'),
    head,
    numeric: [false, true, true, true, true],
    rows,
  };
  return { id: 'agenda', title: say('agenda.title'), blocks: rows.length > 0 ? [table] : [] };
}

function tookAndDrift({ say }: Telling, takes: number, planned: number): string[] {
  const n = minutesOf(takes) - planned;
  const drift =
    n === 0 ? say('minutes.same') : say(n > 0 ? 'minutes.more' : 'minutes.less', { n: Math.abs(n) });
  return [say('minutes.short', { n: minutesOf(takes) }), drift];
}
