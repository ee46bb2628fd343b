// What each audience sees of a poll. Results stand here only where the switch for that audience is on.
import type { LocalText } from '../../text/local-text.ts';
import type { Count } from '../../counts/counts.ts';
import type { Channel } from '../../contributions/types.ts';

export type QuestionView = {
  index: number;
  /** The question as asked: kind, text, options, ends … (texts said). */
  asked: Asked;
  /** Which round of asking this is, from 1; a new round begins empty and the old one stays in the record. */
  round: number;
  accepting: boolean;
  toRoom: boolean;
  toPhones: boolean;
  /** How many have answered, and by which channel, where enough to say; null on phones. */
  answered: Count;
  channels: { channel: Channel; people: Count }[] | null;
  results: Results | null;
};
export type Asked =
  | { kind: 'choice'; text: LocalText; options: LocalText[]; least: number; most: number; shuffle: boolean }
  | { kind: 'yesno'; text: LocalText; abstain: boolean }
  | { kind: 'scale'; text: LocalText; points: number; low: LocalText; high: LocalText }
  | { kind: 'slider'; text: LocalText; from: number; to: number; low: LocalText; high: LocalText }
  | { kind: 'grid'; text: LocalText; items: LocalText[]; points: number; low: LocalText; high: LocalText }
  | { kind: 'rank'; text: LocalText; options: LocalText[]; top: number; shuffle: boolean }
  | { kind: 'number'; text: LocalText; from: number | null; to: number | null; unit: LocalText | null }
  | { kind: 'words'; text: LocalText; each: number }
  | { kind: 'text'; text: LocalText; longest: number };
export type Spread = {
  n: number;
  mean: number;
  median: number;
  lower: number;
  upper: number;
  least: number;
  most: number;
};
export type Results =
  /** One count an option, in the order in which they are asked; `voters` people chose `marks` in all. */
  | { kind: 'choice' | 'yesno'; voters: Count; counts: Count[] }
  /** One count a point, lowest first. */
  | { kind: 'scale'; voters: Count; counts: Count[]; spread: Spread | null }
  | {
      kind: 'slider' | 'number';
      voters: Count;
      bins: { from: number; to: number; people: Count }[];
      spread: Spread | null;
    }
  | { kind: 'grid'; voters: Count; items: { counts: Count[]; spread: Spread | null }[] }
  /** Borda points (n−1 for the first place … 0; unranked share what is left) and how often first; sorted is the face's work. */
  | {
      kind: 'rank';
      voters: Count;
      options: { borda: number | null; first: Count; meanPlace: number | null }[];
    }
  /** Word forms merged; `forms` are as people wrote them. Hidden ones only on the desk. */
  | {
      kind: 'words';
      voters: Count;
      words: { word: string; people: number; forms: string[]; hidden: boolean }[];
    }
  /** Open answers are contributions; the list `answers` has them. */
  | { kind: 'text'; voters: Count };
export type PollHead = {
  pace: 'desk' | 'own';
  pages: number[][];
  questions: QuestionView[];
  /** Which question the room is at (pace `desk`): the one opened or shown last. */
  current: number | null;
};
/** My answers of the running rounds; null: not answered. Where the contract is `unnamed` they last until the run closes. */
export type PollMine = { answers: (Answer | null)[]; order: (number[] | null)[] };
export type Answer =
  | { kind: 'choice'; options: number[] }
  | { kind: 'yesno'; is: 'yes' | 'no' | 'abstain' }
  | { kind: 'scale'; point: number }
  | { kind: 'slider' | 'number'; value: number }
  | { kind: 'grid'; points: (number | null)[] }
  | { kind: 'rank'; order: number[] }
  | { kind: 'words'; words: string[] }
  | { kind: 'text'; text: string };
