// Finding what a fact names.
import type { Id } from '../activity/contract.ts';
import type { Contribution } from '../contributions/types.ts';
import type { Run, SessionState, Step } from './state.ts';

// evolve believes: an id in a fact is known. The assertion keeps a broken log from going on silently.
export function stepOf(state: Readonly<SessionState>, id: Id): Step {
  const step = state.steps.get(id);
  if (!step) throw new Error(`log names unknown step ${id}`);
  return step;
}
export function runOf(state: Readonly<SessionState>, id: Id): Run {
  const run = state.runs.get(id);
  if (!run) throw new Error(`log names unknown run ${id}`);
  return run;
}

export function contributionOf(state: Readonly<SessionState>, id: Id): Contribution {
  const one = state.contributions.get(id);
  if (!one) throw new Error(`log names unknown contribution ${id}`);
  return one;
}
