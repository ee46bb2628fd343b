// A record told in sections and blocks; the page, the printed file and whatever comes next are made of them.
import { activities } from '../activities/registry.ts';
import type { Block, Pair } from '../activity/story.ts';
import { methods } from '../methods/registry.ts';
import { inLanguage, type Language } from '../text/local-text.ts';
import { agendaSection } from './story-agenda.ts';
import { checkSection, howSection, peopleSection } from './story-after.ts';
import { hiddenSection, moderationSection } from './story-moderation.ts';
import { telling, zoneName, type RecordWordsOf, type Telling } from './telling.ts';
import type { RecordFile, RecordStep } from './types.ts';
import { dateOf, clockOf, sameDay, timeOf } from './when.ts';

export type Section = { id: string; title: string; blocks: Block[] };
export type Story = {
  language: Language;
  /** What kind of record it is, and for whom. */
  kind: string;
  /** Said where people and opinions are invented. */
  sample: { label: string; note: string } | null;
  title: string;
  when: string;
  facts: Pair[];
  sections: Section[];
};

/** `words` are those of `language`; titles and prompts follow it where the host gave both languages. */
export function storyOf(file: RecordFile, language: Language, words: RecordWordsOf): Story {
  const tell = telling(file, language, words);
  return {
    language,
    kind: tell.say(file.kind === 'auditor' ? 'record.auditor' : 'record'),
    sample: file.session.sample ? { label: tell.say('sample'), note: tell.say('sample.note') } : null,
    title: inLanguage(file.session.title, language) || tell.say('untitled'),
    when: whenOf(tell),
    facts: factsOf(tell),
    sections: [
      aboutSection(tell),
      agendaSection(tell),
      ...file.agenda.filter(({ runs }) => runs.length > 0).map((step) => stepSection(tell, step)),
      hiddenSection(tell),
      moderationSection(tell),
      howSection(tell),
      peopleSection(tell),
      checkSection(tell),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

function whenOf(tell: Telling): string {
  const { file, zone, language, say } = tell;
  const { startedAt, endedAt, createdAt } = file.session;
  if (startedAt === null) return say('when.planned', { date: dateOf(createdAt, language, zone) });
  const end = endedAt ?? startedAt;
  const where = zoneName(tell);
  if (sameDay(startedAt, end, zone))
    return say('when.between', {
      date: dateOf(startedAt, language, zone),
      from: clockOf(startedAt, language, zone),
      to: clockOf(end, language, zone),
      where,
    });
  const full = (at: number) => `${dateOf(at, language, zone)} ${timeOf(at, language, zone)}`;
  return say('when.days', { from: full(startedAt), to: full(end), where });
}

function factsOf({ file, say, isTold }: Telling): Pair[] {
  const { startedAt, endedAt } = file.session;
  const people = file.people.filter(({ role }) => role === 'participant').length;
  const told = file.contributions.filter(isTold);
  const answered = told.filter(({ response }) => response !== null).length;
  const minutes = startedAt === null || endedAt === null ? null : Math.round((endedAt - startedAt) / 60_000);
  const facts: Pair[] = [
    { label: say('facts.people'), text: say('people', { n: people }) },
    { label: say('facts.said'), text: say('said', { n: told.length }) },
    { label: say('facts.answered'), text: say('answered', { n: answered, all: told.length }) },
  ];
  if (minutes !== null) {
    const hours = Math.floor(minutes / 60);
    const took = hours > 0 ? say('hours', { n: hours, min: minutes % 60 }) : say('minutes', { n: minutes });
    facts.push({ label: say('facts.took'), text: took });
  }
  return facts;
}

function aboutSection({ file, language, say, local }: Telling): Section {
  const method = methods.get(file.session.method.key);
  const known = method?.about.map(({ key }) => key) ?? [];
  const fields = Object.keys(file.session.about);
  const items: Pair[] = [...known, ...fields.filter((key) => !known.includes(key))].flatMap((key) => {
    const text = file.session.about[key];
    const label = method?.about.find((field) => field.key === key)?.label[language] ?? key;
    return text ? [{ label, text: local(text) }] : [];
  });
  items.push({ label: say('about.method'), text: method?.name[language] ?? file.session.method.key });
  return { id: 'about', title: say('about.title'), blocks: [{ is: 'pairs', items }] };
}

function stepSection(tell: Telling, step: RecordStep): Section {
  const story = activities.get(step.activity)?.story;
  const blocks = step.runs.flatMap(({ content }, index): Block[] => [
    ...(index > 0
      ? [
          {
            is: 'heading' as const,
            text: tell.say('step.again', { no: index + 1 }),
            mark: null,
            beside: null,
          },
        ]
      : []),
    ...(story ? story(content, tell) : []),
  ]);
  if (step.note)
    blocks.push(
      { is: 'heading', text: tell.say('step.note'), mark: null, beside: null },
      { is: 'text', text: step.note, tone: 'plain' },
    );
  return { id: `step-${step.id}`, title: tell.local(step.title), blocks };
}
