// How the record was made, who was there, and how to check it.
import type { Key } from '../activity/contract.ts';
import type { Block } from '../activity/story.ts';
import { deskRoles } from '../activity/contract.ts';
import { isWithheld } from './disclosure.ts';
import type { Section } from './story.ts';
import { namedRuns, zoneName, type Telling } from './telling.ts';
import { dateOf } from './when.ts';

export function howSection({ file, zone, language, say, isTold }: Telling): Section {
  const runs = file.agenda.flatMap((step) => step.runs);
  const gaveIn = new Set(file.contributions.map(({ run }) => run));
  const terms = runs.filter(({ id }) => gaveIn.has(id)).map((run) => run.terms);
  const named = namedRuns(file);
  const moderation = new Set(terms.map((one) => one.moderation));
  const merges = file.contributions.filter((one) => one.status === 'merged' && isTold(one)).length;
  const others = file.contributions.filter(
    (one) => isTold(one) && (one.channel === 'paper' || one.channel === 'voice'),
  ).length;
  const items = [
    say('how.words'),
    ...(moderation.size > 1
      ? [say('how.mixed')]
      : [...moderation].map((when) => say(when === 'before' ? 'how.before' : 'how.after'))),
    say('how.clusters'),
    ...(merges > 0 ? [say('how.merges', { n: merges })] : []),
    ...(others > 0 ? [say('how.others', { n: others })] : []),
    // Where people spoke under their names, these are in the file.
    say([...gaveIn].some((run) => named.has(run)) ? 'how.attributed' : 'how.alias'),
    say('how.dots'),
    say('how.small'),
    say('how.sample'),
    say('how.zone', { zone: zoneName({ file, zone, say }) }),
    say('how.made', { by: file.made.by, date: dateOf(file.made.at, language, zone) }),
  ];
  return { id: 'how', title: say('how.title'), blocks: [{ is: 'list', items }] };
}

export function peopleSection({ file, say, nameOf, isTold }: Telling): Section {
  const gave = new Map<Key, number>();
  for (const one of file.contributions)
    // What the team wrote down for others is not the team's own.
    if (isTold(one) && one.channel === 'phone') gave.set(one.by, (gave.get(one.by) ?? 0) + 1);
  const here = file.people.filter(({ role }) => role === 'participant');
  const team = file.people.filter(({ role }) => deskRoles.some((desk) => desk === role));
  const blocks: Block[] =
    here.length === 0
      ? [{ is: 'text', text: say('people.none'), tone: 'plain' }]
      : [
          { is: 'text', text: say('people.intro'), tone: 'plain' },
          {
            is: 'names',
            items: here.map(({ key }) => say('people.item', { name: nameOf(key), n: gave.get(key) ?? 0 })),
          },
        ];
  if (team.length > 0)
    blocks.push({
      is: 'text',
      text: say('people.desk', { list: team.map(({ key }) => nameOf(key)).join(', ') }),
      tone: 'small',
    });
  return { id: 'people', title: say('people.title'), blocks };
}

export function checkSection({ file, say }: Telling): Section {
  const { events, head, state } = file.log;
  const withheld = events.filter(isWithheld).length;
  return {
    id: 'check',
    title: say('check.title'),
    blocks: [
      { is: 'text', text: say('check.intro'), tone: 'plain' },
      { is: 'code', text: 'npx sala verify record.json' },
      { is: 'text', text: say('check.receipt'), tone: 'plain' },
      {
        is: 'sums',
        items: [
          { label: say('check.session'), text: file.session.id },
          { label: say('check.events'), text: String(events.length) },
          ...(withheld > 0 ? [{ label: say('check.withheld'), text: String(withheld) }] : []),
          { label: say('check.head'), text: head.link },
          { label: say('check.state'), text: state },
        ],
      },
    ],
  };
}
