// Checking the words of a record against the commitments that its events hold.
import type { Id } from '../activity/contract.ts';
import { wordsHash } from '../log/hash.ts';
import type { House } from '../session/house.ts';
import { isWords } from '../words/keep.ts';
import type { RecordWords } from './types.ts';

/** `seq` is the event that holds the commitment. */
export type WordsFinding =
  | { is: 'words'; fault: 'changed' | 'undisclosed'; path: string; seq: number }
  | { is: 'words'; fault: 'unknown' | 'doubled'; path: string; seq: null }
  /** The log names a text, says nowhere that it was erased, and the file does not have it. */
  | { is: 'words'; fault: 'missing'; path: null; seq: number };

export type Texts = {
  /** The text, where it fits its commitment. */
  get(w: Id): string | null;
  /** Erased texts, as the log says. */
  erased: number;
  /** Finds what is not there though it should be: of `wanted`, or of all where null. */
  missing(wanted: ReadonlySet<Id> | null): void;
  /** Finds what is there though the public parts do not say it. */
  undisclosed(said: ReadonlySet<Id>): void;
};

export function checkWords(
  events: readonly { seq: number; skeleton: string }[],
  words: readonly RecordWords[],
  house: House,
  findings: { push(finding: WordsFinding): unknown },
): Texts {
  const commitments = commitmentsIn(events);
  const erased = erasedIn(house);
  const texts = new Map<Id, string>();
  const seen = new Map<Id, number>();
  words.forEach(({ w, salt, text }, index) => {
    const path = `$.log.words[${index}]`;
    const commitment = commitments.get(w);
    if (!commitment) return findings.push({ is: 'words', fault: 'unknown', path, seq: null });
    if (seen.has(w)) return findings.push({ is: 'words', fault: 'doubled', path, seq: null });
    seen.set(w, index);
    if (wordsHash(salt, text) === commitment.h) texts.set(w, text);
    else findings.push({ is: 'words', fault: 'changed', path, seq: commitment.seq });
  });
  return {
    get: (w) => texts.get(w) ?? null,
    erased: [...erased].filter((w) => !seen.has(w)).length,
    missing(wanted) {
      for (const [w, { seq }] of commitments)
        if ((wanted === null || wanted.has(w)) && !seen.has(w) && !erased.has(w))
          findings.push({ is: 'words', fault: 'missing', path: null, seq });
    },
    undisclosed(said) {
      for (const [w, index] of seen)
        if (!said.has(w))
          findings.push({
            is: 'words',
            fault: 'undisclosed',
            path: `$.log.words[${index}]`,
            seq: commitments.get(w)?.seq ?? 0,
          });
    },
  };
}

/** Handle → the first event that holds it, with its commitment. */
function commitmentsIn(events: readonly { seq: number; skeleton: string }[]) {
  const commitments = new Map<Id, { h: string; seq: number }>();
  for (const { seq, skeleton } of events) {
    const collect = (value: unknown): void => {
      if (isWords(value)) {
        if (!commitments.has(value.w)) commitments.set(value.w, { h: value.h, seq });
      } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(JSON.parse(skeleton));
  }
  return commitments;
}

/** What redacting a contribution destroys. */
function erasedIn({ session }: House): Set<Id> {
  const gone = new Set<Id>();
  for (const one of session.contributions.values()) {
    if (one.status !== 'redacted') continue;
    for (const handle of [one.text, ...one.past, ...(one.onBehalfOf ? [one.onBehalfOf] : [])])
      gone.add(handle.w);
  }
  return gone;
}
