// The naming of a whole session, changed at once: stronger until somebody has written, weaker only until somebody has come.
import { refuse, type Decision } from '../activity/contract.ts';
import type { SessionEvent } from './events.ts';
import { namingOf, type Naming } from './naming.ts';
import type { SessionState } from './state.ts';
import type { Terms } from './terms.ts';

export function changeNaming(
  state: Readonly<SessionState>,
  { identity }: { identity: Naming },
): Decision<SessionEvent> {
  if (state.status === 'ended') return refuse('session-ended');
  const differs = ({ terms }: { terms: Terms }): boolean => ![null, identity].includes(namingOf(terms));
  const steps = [...state.steps.values()].filter(differs);
  const runs = [...state.runs.values()].filter(differs);
  if (runs.some((run) => run.locked)) return refuse('terms-locked');
  // Who came was told at the door that names are made up.
  if (identity === 'attributed' && state.participants > 0 && steps.length + runs.length > 0)
    return refuse('names-promised');
  return {
    yes: [
      ...steps.map(({ id, title, minutes, settings, script, probes, terms }) => ({
        type: 'session/stepChanged' as const,
        step: id,
        facts: { title, minutes, settings, script, probes, terms: { ...terms, identity } },
      })),
      ...runs.map(({ id, terms }) => ({
        type: 'session/termsChanged' as const,
        of: id,
        terms: { ...terms, identity },
      })),
    ],
  };
}
