// A person's name as it is kept: one line, mended as all text is, and nothing in it that turns other text around.
import * as v from 'valibot';
import { refuse, type No } from '../../shared/activity/contract.ts';
import { graphemes } from '../../shared/text/graphemes.ts';
import { normalise } from '../../shared/text/normalise.ts';

export const longestName = 60;
/** What the door lets in at all; a cell can be several characters long, but not endlessly. */
export const nameSchema = v.pipe(v.string(), v.maxLength(600));

/** Direction overrides and isolates, and signs that cannot be seen; joiners stay, emoji and some scripts need them. */
const unseen = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFFF9-\uFFFB]/gu;

/** The name as kept; empty: the person gave none. */
export function readName(typed: string): { name: string } | No {
  const name = normalise(typed).replace(unseen, '').replace(/\s+/gu, ' ').trim();
  return graphemes(name) > longestName ? refuse('too-long', { max: longestName }) : { name };
}
