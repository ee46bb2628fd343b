// Checking a record: the chain, the words, and everything that is said, made again from the log.
import type { Id, Words } from '../activity/contract.ts';
import { canonical } from '../log/canonical.ts';
import { checkChain, type PublicEvent } from '../log/chain.ts';
import { wordsHash } from '../log/hash.ts';
import type { Activities } from '../session/house.ts';
import { isWords } from '../words/keep.ts';
import { recordBody } from './body.ts';
import { replay, stateDigest } from './replay.ts';
import { recordFormat, type RecordBody, type RecordFile } from './types.ts';

/** What is wrong, precisely. `path` is a JSON path into the file. */
export type Finding =
  | { is: 'not-a-record'; why: string }
  | { is: 'chain'; seq: number; fault: 'seq' | 'time' | 'link' }
  | { is: 'head' }
  | { is: 'words'; w: Id; fault: 'changed' | 'unknown' }
  | { is: 'log-unreadable'; why: string }
  | { is: 'differs'; path: string; file: string; log: string }
  | { is: 'state' };
export type Verdict = {
  ok: boolean;
  findings: Finding[];
  events: number;
  withheld: number;
  words: number;
  kind: string;
};

/** At most this many differences are listed. */
const most = 50;
const bodyParts = [
  'session',
  'people',
  'agenda',
  'contributions',
  'moderation',
] as const satisfies readonly (keyof RecordBody)[];

export function verifyRecord(input: unknown, activities: Activities): Verdict {
  const shape = wrongShape(input);
  if (shape)
    return {
      ok: false,
      findings: [{ is: 'not-a-record', why: shape }],
      events: 0,
      withheld: 0,
      words: 0,
      kind: '',
    };
  const file = input as RecordFile;
  const { events, words } = file.log;
  const findings: Finding[] = [];
  const fault = checkChain(file.session.id, events);
  if (fault) findings.push({ is: 'chain', ...fault });
  const last = events.at(-1);
  if (last?.seq !== file.log.head.seq || last.link !== file.log.head.link) findings.push({ is: 'head' });
  const open = events.filter((event): event is PublicEvent & { skeleton: string } => 'skeleton' in event);
  try {
    const texts = checkWords(open, words, findings);
    const { house, lives } = replay(file.session.id, open, activities);
    const say = (handle: Words): string | null => texts.get(handle.w) ?? null;
    const body = recordBody(house, { say, nameOf: () => null }, lives, file.kind);
    for (const part of bodyParts) compare(`$.${part}`, file[part], body[part], findings);
    if (file.kind === 'auditor' && stateDigest(house) !== file.log.state) findings.push({ is: 'state' });
  } catch (error) {
    findings.push({ is: 'log-unreadable', why: error instanceof Error ? error.message : String(error) });
  }
  return {
    ok: findings.length === 0,
    findings: findings.slice(0, most),
    events: events.length,
    withheld: events.length - open.length,
    words: words.length,
    kind: file.kind,
  };
}

function wrongShape(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return 'not an object';
  const file = input as Partial<RecordFile>;
  if (file.format !== recordFormat) return `format is not ${recordFormat}`;
  if (file.kind !== 'public' && file.kind !== 'auditor') return 'kind is neither public nor auditor';
  if (typeof file.session?.id !== 'string') return 'session.id is missing';
  if (!Array.isArray(file.log?.events) || !Array.isArray(file.log.words) || typeof file.log.head !== 'object')
    return 'log is incomplete';
  return null;
}

/** Every text must fit the commitment that its event holds. Returns the texts that do. */
function checkWords(
  events: readonly { skeleton: string }[],
  words: RecordFile['log']['words'],
  findings: Finding[],
): Map<Id, string> {
  const commitments = new Map<Id, string>();
  const collect = (value: unknown): void => {
    if (isWords(value)) commitments.set(value.w, value.h);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const { skeleton } of events) collect(JSON.parse(skeleton));
  const texts = new Map<Id, string>();
  for (const { w, salt, text } of words) {
    const commitment = commitments.get(w);
    if (commitment === undefined) findings.push({ is: 'words', w, fault: 'unknown' });
    else if (wordsHash(salt, text) !== commitment) findings.push({ is: 'words', w, fault: 'changed' });
    else texts.set(w, text);
  }
  return texts;
}

/** Lists each place where what the file says is not what the log adds up to. */
function compare(path: string, file: unknown, log: unknown, findings: Finding[]): void {
  if (findings.length >= most) return;
  const both = [file, log];
  if (both.every(Array.isArray)) {
    const [a, b] = both as [unknown[], unknown[]];
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) compare(`${path}[${i}]`, a[i], b[i], findings);
    return;
  }
  if (both.every((value) => typeof value === 'object' && value !== null && !Array.isArray(value))) {
    const [a, b] = both as [Record<string, unknown>, Record<string, unknown>];
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      compare(`${path}.${key}`, a[key], b[key], findings);
    return;
  }
  const [a, b] = [canonical(file), canonical(log)];
  if (a !== b) findings.push({ is: 'differs', path, file: a.slice(0, 200), log: b.slice(0, 200) });
}
