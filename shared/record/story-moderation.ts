// What was not shown, counted without its words; and what moderators did, act by act.
import { hideReasons } from '../contributions/types.ts';
import type { Section } from './story.ts';
import type { Telling } from './telling.ts';
import type { RecordContribution } from './types.ts';
import { timeOf } from './when.ts';

export function hiddenSection({ file, say, isTold }: Telling): Section {
  const count = (is: (one: RecordContribution) => boolean): number => file.contributions.filter(is).length;
  const counted: [string, number][] = [
    ...hideReasons.map((reason): [string, number] => [
      say(`hide.${reason}`),
      count((one) => one.status === 'hidden' && one.reason?.code === reason),
    ]),
    [say('hidden.waiting'), count((one) => one.status === 'waiting' && !one.late)],
    [say('hidden.late'), count((one) => one.status === 'waiting' && one.late)],
    [say('hidden.merged'), count((one) => one.status === 'merged' && !isTold(one))],
    [say('hidden.withdrawn'), count((one) => one.status === 'withdrawn')],
    [say('hidden.redacted'), count((one) => one.status === 'redacted')],
  ];
  const rows = counted.flatMap(([label, n]) => (n > 0 ? [[label, say('said', { n })]] : []));
  const title = say('hidden.title');
  if (rows.length === 0)
    return { id: 'hidden', title, blocks: [{ is: 'text', text: say('hidden.none'), tone: 'plain' }] };
  return {
    id: 'hidden',
    title,
    blocks: [
      { is: 'text', text: say('hidden.intro'), tone: 'plain' },
      {
        is: 'table',
        label: title,
        head: [say('hidden.reason'), say('hidden.count')],
        numeric: [false, true],
        rows,
      },
    ],
  };
}

export function moderationSection(tell: Telling): Section {
  const { file, say, nameOf } = tell;
  const title = say('moderation.title');
  if (file.moderation.length === 0)
    return { id: 'moderation', title, blocks: [{ is: 'text', text: say('moderation.none'), tone: 'plain' }] };
  const byId = new Map(file.contributions.map((one) => [one.id, one]));
  const rows = file.moderation.map(({ at, by, to, reason, into, ids, undone }) => {
    const target = into === null ? undefined : byId.get(into);
    const what = say(`moderation.${to}`, {
      n: ids.length,
      reason: reason ? say(`hide.${reason}`) : '',
      into: target && tell.isTold(target) ? shortened(target.text ?? '…') : '…',
    });
    return [
      timeOf(at, tell.language, tell.zone),
      nameOf(by),
      undone ? say('moderation.wasUndone', { what }) : what,
    ];
  });
  const head = [say('moderation.when'), say('moderation.who'), say('moderation.what')];
  return {
    id: 'moderation',
    title,
    blocks: [{ is: 'table', label: title, head, numeric: [true, false, false], rows }],
  };
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  // By code points, so that no letter outside the basic plane is cut in two.
  const letters = [...line];
  return letters.length > 60 ? `${letters.slice(0, 58).join('')}…` : line;
};
