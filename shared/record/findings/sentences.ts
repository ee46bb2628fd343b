// Findings as sentences, the same on the command line and on the record's page.
import { fill, type Facts, type Message } from '../../text/fill.ts';
import type { Language } from '../../text/local-text.ts';
import type { Finding, Verdict } from '../verify.ts';
import type en from './en.ts';

type Key = keyof typeof en;
export type FindingWords = { readonly [K in Key]: Message };
type Say = (key: Key, facts?: Facts) => string;

/** Numbers of events are names, not amounts: they are written without separators. */
const plain = (n: number): string => String(n);

/** What was found, a sentence each; then what could not be looked at. */
export type Report = { title: string; lines: string[]; notes: string[] };

export function reportOf(verdict: Verdict, language: Language, words: FindingWords): Report {
  const say: Say = (key, facts) => fill(words[key], language, facts);
  const outside = verdict.outside.map((path) => say(`outside.${path.slice(2)}` as Key));
  const notes = [
    ...(outside.length > 0 ? [say('outside', { list: outside.join(', ') })] : []),
    ...(verdict.head !== null ? [say('receipt', { head: verdict.head })] : []),
  ];
  if (!verdict.ok) {
    const lines = verdict.findings.map((finding) => sentence(finding, say));
    if (verdict.more) lines.push(say('more', { n: verdict.findings.length }));
    return { title: say(isUnread(verdict) ? 'bad.unread' : 'bad.one'), lines, notes };
  }
  return {
    title: say('ok'),
    lines: [
      say('ok.chain', { n: verdict.events }),
      ...(verdict.withheld > 0 ? [say('ok.withheld', { n: verdict.withheld })] : []),
      say('ok.words', { n: verdict.words }),
      ...(verdict.erased > 0 ? [say('ok.erased', { n: verdict.erased })] : []),
    ],
    notes,
  };
}

/** It is no record at all, rather than one that was changed. */
export const isUnread = ({ findings: [first] }: Verdict): boolean =>
  first?.is === 'not-json' ||
  (first?.is === 'not-a-record' && (first.path === '$' || first.path === '$.format'));

function sentence(finding: Finding, say: Say): string {
  switch (finding.is) {
    case 'not-json':
    case 'log-unreadable':
      return say(finding.is, { why: finding.why });
    case 'not-a-record':
    case 'doubled':
    case 'name':
      return say(finding.is, { path: readable(finding.path) });
    case 'chain':
    case 'disclosure':
      return say(`${finding.is}.${finding.fault}` as Key, { seq: plain(finding.seq) });
    case 'words':
      return say(`words.${finding.fault}`, {
        path: readable(finding.path ?? ''),
        seq: plain(finding.seq ?? 0),
      });
    case 'differs':
      return difference(finding, say);
    case 'head':
    case 'state':
      return say(finding.is);
  }
}

const readable = (path: string): string => path.replace(/^\$\.?/, '') || '$';

function difference({ path, file, log }: Extract<Finding, { is: 'differs' }>, say: Say): string {
  const { where, field } = placeOf(path, say);
  const facts = { where, file: value(file), log: value(log) };
  if (file === '') return say('differs.missing', facts);
  if (log === '') return say('differs.added', facts);
  return say(field === 'text' ? 'differs.text' : 'differs', {
    ...facts,
    file: file === 'null' ? say('nothing') : facts.file,
    log: log === 'null' ? say('nothing') : facts.log,
  });
}

/** “Contribution 3, by” for $.contributions[2].by; the text itself is meant where no field is named. */
function placeOf(path: string, say: Say): { where: string; field: string } {
  const [, list = '', index, field = ''] = /^\$\.(\w+)(?:\[(\d+)\])?\.?(.*)$/s.exec(path) ?? [];
  const no = index === undefined ? '' : plain(Number(index) + 1);
  const key = `place.${list}`;
  const known = list === 'session' || (no !== '' && placed.has(list));
  const place = known ? say(key as Key, { no }) : say('place.list', { list });
  const where = field === '' || field === 'text' ? place : say('place.in', { place, field });
  return { where, field };
}
const placed: ReadonlySet<string> = new Set(['people', 'agenda', 'contributions', 'moderation']);

/** Texts in quotation marks, everything else as JSON; long ones cut. */
function value(json: string): string {
  const parsed: unknown = json === '' ? '' : JSON.parse(json);
  const text = typeof parsed === 'string' ? `“${parsed}”` : json;
  const letters = [...text];
  return letters.length > 200 ? `${letters.slice(0, 198).join('')}…` : text;
}
