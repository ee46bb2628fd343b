// What every command has at hand: where to read and write, and in which language to speak.
import type { Readable } from 'node:stream';
import { fill, type Facts } from '../../shared/text/fill.ts';
import { languages, type Language } from '../../shared/text/local-text.ts';
import { UsageProblem, type Arguments } from './arguments.ts';
import { words, type CliKey } from './words.ts';

export type Io = {
  out(text: string): void;
  err(text: string): void;
  stdin: Readable & { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
  now(): number;
};
/** Ends the command with a sentence and exit code 2. */
export class CliProblem extends Error {
  override name = 'CliProblem';
}
export type Desk = Io & {
  arguments: Arguments;
  language: Language;
  say(key: CliKey, facts?: Facts): string;
  /** Ends the command. */
  stop(key: CliKey, facts?: Facts): never;
};

/** 0: done; 1: a record that was changed, or nothing done; 2: could not be done. */
export type Exit = 0 | 1 | 2;

export function languageOf(given: string | undefined, env: Io['env']): Language {
  if (given !== undefined) {
    const known = languages.find((language) => language === given);
    if (!known) throw new UsageProblem(`--lang ${given}`);
    return known;
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('th') ? 'th' : 'en';
}

export function deskOf(io: Io, given: Arguments, language: Language): Desk {
  const say: Desk['say'] = (key, facts) => fill(words[language][key], language, facts);
  return {
    ...io,
    arguments: given,
    language,
    say,
    stop: (key, facts) => {
      throw new CliProblem(say(key, facts));
    },
  };
}
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
