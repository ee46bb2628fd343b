// What the parts of a story share: sentences, who said something, and contributions as quotes.
import type { Id, Key } from '../activity/contract.ts';
import type { Quote, Teller } from '../activity/story.ts';
import { fill, type Facts, type Message } from '../text/fill.ts';
import { inLanguage, type Language } from '../text/local-text.ts';
import { mixesNames } from '../session/naming.ts';
import { defaultZone } from '../session/zone.ts';
import { grouped } from './grouped.ts';
import type { RecordContribution, RecordFile } from './types.ts';
import { clockOf, offsetOf } from './when.ts';
import type en from './words/en.ts';

export type WordsKey = keyof typeof en;
export type RecordWordsOf = { readonly [K in WordsKey]: Message };
export type Telling = Teller & {
  readonly file: RecordFile;
  /** Of all wall times. */
  readonly zone: string;
  say(key: WordsKey, facts?: Facts): string;
  /** Whether its words stand in the story by themselves or under another. */
  isTold(one: RecordContribution): boolean;
};

export function telling(file: RecordFile, language: Language, words: RecordWordsOf): Telling {
  const zone = file.session.zone ?? defaultZone;
  const say = (key: WordsKey, facts?: Facts) => fill(words[key], language, facts);
  const byId = new Map(file.contributions.map((one) => [one.id, one]));
  const absorbed = grouped(
    file.contributions.filter(({ status, mergedInto }) => status === 'merged' && mergedInto !== null),
    ({ mergedInto }) => mergedInto,
  );
  const given = new Map(file.names.map(({ key, name }) => [key, name]));
  const attributed = namedRuns(file);
  const nameOf = namesOf(file, language, say);

  const under = (one: RecordContribution): boolean =>
    one.mergedInto !== null && byId.get(one.mergedInto)?.status === 'shown';
  /** What is not open to all stays out, whoever reads the record. */
  const isTold = ({ open }: RecordContribution): boolean => open;

  function whoSaid(one: RecordContribution): string {
    if (one.onBehalfOf !== null && attributed.has(one.run)) return one.onBehalfOf;
    if (one.channel === 'paper' || one.channel === 'voice') return say(`channel.${one.channel}`);
    return (attributed.has(one.run) ? given.get(one.by) : undefined) ?? nameOf(one.by);
  }
  function quoteOf(one: RecordContribution): Quote {
    const edits = one.life.filter(({ what }) => what === 'edited').length;
    const named = one.onBehalfOf !== null && attributed.has(one.run);
    const channel = named || one.channel === 'desk' || one.channel === 'import';
    return {
      id: one.id,
      text: one.text,
      who: whoSaid(one),
      notes: [
        ...(channel && one.channel !== 'phone' ? [say(`channel.${one.channel}`)] : []),
        ...(one.late ? [say('note.late')] : []),
        ...(edits > 0 ? [say('note.edited', { n: edits })] : []),
      ],
      merged: (absorbed.get(one.id) ?? []).filter(isTold).map(quoteOf),
      response: one.response && { as: say(`response.${one.response.as}`), reason: one.response.reason },
    };
  }
  return {
    file,
    zone,
    language,
    say,
    nameOf,
    isTold,
    fill: (message, facts) => fill(message, language, facts),
    local: (text) => inLanguage(text, language),
    clock: (at) => clockOf(at, language, zone),
    quote: (id: Id) => {
      const one = byId.get(id);
      return one && isTold(one) && !under(one) ? quoteOf(one) : null;
    },
  };
}

/** Thai time (UTC+7); Europe/Berlin (UTC+2): as it was at the meeting. */
export function zoneName({ file, zone, say }: Pick<Telling, 'file' | 'zone' | 'say'>): string {
  const { startedAt, createdAt } = file.session;
  const offset = offsetOf(startedAt ?? createdAt, zone);
  return zone === defaultZone ? say('zone.thai', { offset }) : say('zone.other', { zone, offset });
}

/** Runs in which people are called by the names they gave. */
export function namedRuns({ agenda }: RecordFile): ReadonlySet<Id> {
  const runs = agenda.flatMap((step) => step.runs);
  if (mixesNames(runs.map(({ terms }) => terms))) return new Set();
  return new Set(runs.filter(({ terms }) => terms.identity === 'attributed').map(({ id }) => id));
}

/** People by made-up name; at the desk by role, numbered where several share one. */
function namesOf(file: RecordFile, language: Language, say: Telling['say']): (key: Key) => string {
  const names = new Map<Key, string>();
  const ofRole = grouped(
    file.people.filter(({ alias }) => alias === null),
    ({ role }) => role,
  );
  for (const { key, alias } of file.people) if (alias) names.set(key, inLanguage(alias, language));
  for (const [role, people] of ofRole)
    people.forEach(({ key }, index) => {
      const name = say(`role.${role}`);
      names.set(key, people.length > 1 ? say('role.numbered', { role: name, no: index + 1 }) : name);
    });
  return (key) => names.get(key) ?? say('role.system');
}
