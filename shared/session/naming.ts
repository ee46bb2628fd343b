// One session names people in one way: a person has one key in it, so a name given in one step would name them in all.
import type { Id } from '../activity/contract.ts';
import type { SessionState } from './state.ts';
import type { Terms } from './terms.ts';

/** Contracts under which people stand under a name of the whole session. Any other may stand beside either. */
export const namings = ['pseudonymous', 'attributed'] as const satisfies readonly Terms['identity'][];
export type Naming = (typeof namings)[number];

export const namingOf = (terms: Terms): Naming | null =>
  namings.find((naming) => naming === terms.identity) ?? null;

/** Whether people would stand under made-up names here and under their own there. */
export function mixesNames(all: Iterable<Terms>): boolean {
  const found = new Set([...all].map(namingOf));
  return namings.every((naming) => found.has(naming));
}

/** How people are named where these hold together; the careful one where they do not agree. */
export function namingOfAll(all: Iterable<Terms>): Naming {
  const found = new Set([...all].map(namingOf));
  return found.has('attributed') && !found.has('pseudonymous') ? 'attributed' : 'pseudonymous';
}

/** Terms of what is planned and of what ran. */
export const termsOf = (state: Readonly<SessionState>): Terms[] =>
  [...state.steps.values(), ...state.runs.values()].map(({ terms }) => terms);

/** Terms under which people could act already. */
export const termsRun = (state: Readonly<SessionState>): Terms[] =>
  [...state.runs.values()].map(({ terms }) => terms);

/** Logs of 0.1.0 can hold a mix; there nobody is called by the name they gave. */
export function showsNames(state: Readonly<SessionState>, run: Id): boolean {
  return state.runs.get(run)?.terms.identity === 'attributed' && !mixesNames(termsRun(state));
}

/** Who came was told that nobody keeps who writes here: terms are strengthened, never weakened. */
export const givesAway = (state: Readonly<SessionState>, from: Terms, to: Terms): boolean =>
  from.identity === 'unnamed' && to.identity !== 'unnamed' && state.participants > 0;
