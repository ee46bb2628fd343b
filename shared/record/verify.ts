// Checking a record: the chain, the words, and everything that is said, made again from the log.
import type { Id, Words } from '../activity/contract.ts';
import { chainFaults, type PublicEvent } from '../log/chain.ts';
import type { Activities, House } from '../session/house.ts';
import { readEvent } from '../session/read.ts';
import { recordBody } from './body.ts';
import { differences } from './compare.ts';
import { isPublic, spokeNamed } from './disclosure.ts';
import { doubledFields } from './doubled.ts';
import { replay, resultDigest } from './replay.ts';
import { shapeOf } from './shape.ts';
import type { RecordBody, RecordFile, RecordKind } from './types.ts';
import { checkWords, type WordsFinding } from './verify-words.ts';

/** What is wrong, precisely. A `path` is a JSON path into the file; `file` and `log` are JSON, '' where nothing stands. */
export type Finding =
  | { is: 'not-json'; why: string }
  | { is: 'not-a-record'; path: string }
  | { is: 'doubled'; path: string }
  | { is: 'chain'; seq: number; fault: 'seq' | 'time' | 'link' }
  | { is: 'head' }
  | WordsFinding
  /** An event that should be withheld from the public stands open, or one is withheld from an auditor. */
  | { is: 'disclosure'; seq: number; fault: 'open' | 'withheld' }
  | { is: 'log-unreadable'; why: string }
  | { is: 'differs'; path: string; file: string; log: string }
  | { is: 'name'; path: string }
  | { is: 'state' };
export type Verdict = {
  ok: boolean;
  findings: Finding[];
  /** There are more findings than are listed. */
  more: boolean;
  events: number;
  withheld: number;
  words: number;
  /** Texts that were erased, as the log says. */
  erased: number;
  kind: RecordKind | null;
  session: Id | null;
  /** Compare it with a receipt from the meeting: a whole log could have been written anew. */
  head: string | null;
  /** Paths that the log cannot vouch for. */
  outside: string[];
};

/** At most this many findings are listed. */
const most = 50;
const bodyParts = [
  'session',
  'people',
  'agenda',
  'contributions',
  'moderation',
] as const satisfies readonly (keyof RecordBody)[];
type OpenEvent = Extract<PublicEvent, { skeleton: string }>;

const verdict = (findings: Finding[], facts: Partial<Verdict> = {}): Verdict => ({
  events: 0,
  withheld: 0,
  words: 0,
  erased: 0,
  kind: null,
  session: null,
  head: null,
  outside: [],
  ...facts,
  ok: findings.length === 0,
  findings: findings.slice(0, most),
  more: findings.length > most,
});

/** As `verifyRecord`, from the bytes of a file. */
export function verifyText(text: string, activities: Activities): Verdict {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return verdict([{ is: 'not-json', why: error instanceof Error ? error.message : String(error) }]);
  }
  const doubled = doubledFields(text).map((path): Finding => ({ is: 'doubled', path }));
  const rest = verifyRecord(input, activities);
  return verdict([...doubled, ...rest.findings], rest);
}

export function verifyRecord(input: unknown, activities: Activities): Verdict {
  const shaped = shapeOf(input);
  if (!shaped.ok) return verdict([{ is: 'not-a-record', path: shaped.path }]);
  const { file } = shaped;
  const { events, words, head } = file.log;
  const findings: Finding[] = [];
  const open = events.filter((event): event is OpenEvent => 'skeleton' in event);
  for (const fault of chainFaults(sessionIn(events[0]) ?? file.session.id, events))
    findings.push({ is: 'chain', ...fault });
  const last = events.at(-1);
  if (last?.seq !== head.seq || last.link !== head.link) findings.push({ is: 'head' });
  let erased = 0;
  try {
    erased = checkBody(file, open, activities, findings);
  } catch (error) {
    findings.push({ is: 'log-unreadable', why: error instanceof Error ? error.message : String(error) });
  }
  return verdict(findings, {
    events: events.length,
    withheld: events.length - open.length,
    words: words.length,
    erased,
    kind: file.kind,
    session: file.session.id,
    head: head.link,
    outside: ['$.made', '$.names', ...(file.kind === 'public' ? ['$.log.state'] : [])],
  });
}

/** The id that the log itself says; a changed one in the file is then found where it stands. */
function sessionIn(first: PublicEvent | undefined): Id | null {
  if (!first || !('skeleton' in first)) return null;
  try {
    const { id } = JSON.parse(first.skeleton) as { id?: unknown };
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

/** Makes the readable parts again and compares. Returns how many texts are erased. */
function checkBody(
  file: RecordFile,
  open: readonly OpenEvent[],
  activities: Activities,
  findings: Finding[],
): number {
  const id = sessionIn(file.log.events[0]) ?? file.session.id;
  const replayed = replay(id, open, activities);
  const { house, lives } = replayed;
  const texts = checkWords(open, file.log.words, house, findings);
  const said = new Set<Id>();
  const say = (handle: Words): string | null => {
    said.add(handle.w);
    return texts.get(handle.w);
  };
  const body = recordBody(house, { say, nameOf: () => null }, lives, file.kind);
  texts.missing(file.kind === 'auditor' ? null : said);
  if (file.kind === 'public') texts.undisclosed(said);
  for (const part of bodyParts)
    for (const difference of differences(`$.${part}`, file[part], body[part]))
      findings.push({ is: 'differs', ...difference });
  checkNames(file, house, findings);
  checkDisclosure(file, house, findings);
  if (file.kind === 'auditor' && resultDigest(replayed) !== file.log.state) findings.push({ is: 'state' });
  return texts.erased;
}

function checkNames(file: RecordFile, house: House, findings: Finding[]): void {
  // Records that 0.1.0 wrote of a mixed session stay what they were.
  const may = spokeNamed(house);
  file.names.forEach(({ key }, index) => {
    if (!may.delete(key)) findings.push({ is: 'name', path: `$.names[${index}].key` });
  });
}

function checkDisclosure(file: RecordFile, house: House, findings: Finding[]): void {
  for (const event of file.log.events) {
    if (file.kind === 'auditor') {
      if ('hash' in event) findings.push({ is: 'disclosure', seq: event.seq, fault: 'withheld' });
    } else if ('skeleton' in event && !isPublic(house, readEvent(event.skeleton)))
      findings.push({ is: 'disclosure', seq: event.seq, fault: 'open' });
  }
}
