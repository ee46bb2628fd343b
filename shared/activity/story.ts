// What a record says, in blocks from which a page, a printed file and a screen reader get the same.
import type { LocalText } from '../text/local-text.ts';
import type { Facts, Message } from '../text/fill.ts';
import type { Language } from '../text/local-text.ts';
import type { Id, Key, Millis } from './contract.ts';

/** One contribution in its author's own words. */
export type Quote = {
  id: Id;
  /** Null: erased. */
  text: string | null;
  /** A made-up name, a name, or a role. */
  who: string;
  /** Channel, late, edited: whatever has to be known beside the words. */
  notes: string[];
  /** Those that were merged into it. */
  merged: Quote[];
  response: { as: string; reason: string | null } | null;
};
export type Bar = {
  label: string;
  /** One of the eight marks. */
  mark: number | null;
  /** Null: a small cell, which is not shown. */
  value: number | null;
  /** The value in words. */
  said: string;
};
export type Pair = { label: string; text: string };
export type Block =
  | { is: 'text'; text: string; tone: 'lead' | 'plain' | 'small' }
  | { is: 'heading'; text: string; mark: number | null; beside: string | null }
  | { is: 'quotes'; quotes: Quote[] }
  /** `twin` says the same in a sentence; `most` is the length of a full bar. */
  | { is: 'bars'; title: string; beside: string | null; rows: Bar[]; most: number; twin: string }
  | { is: 'list' | 'names'; items: string[] }
  /** `sums`: checksums and other long numbers. */
  | { is: 'pairs' | 'sums'; items: Pair[] }
  | { is: 'table'; label: string; head: string[]; numeric: boolean[]; rows: string[][] }
  | { is: 'code'; text: string };

/** What an activity has to tell its part with. */
export type Teller = {
  readonly language: Language;
  local(text: LocalText): string;
  fill(message: Message, facts?: Facts): string;
  /** A made-up name, a given one where terms say so, or the role at the desk. */
  nameOf(key: Key): string;
  /** The time of day. */
  clock(at: Millis): string;
  /** Null where the words may not be read, or stand under another one. */
  quote(id: Id): Quote | null;
};
