// What a phone offers first: what the stage says, what a person chose instead, or a calm wait.
import type { Id } from '../../../shared/activity/contract.ts';
import type { SessionHead, StageView, StepRow } from '../../../shared/session/view-types.ts';

export type Offer =
  | { is: 'step'; step: StepRow }
  | { is: 'wait'; why: 'planned' | 'pause' | 'agenda' | 'timer' | 'ended'; next: StepRow | null };

/** Changes exactly when the desk stages something else; a person's own choice holds until then. */
export function stageKey(stage: StageView): string {
  switch (stage.show) {
    case 'step':
    case 'results':
      return `step ${stage.run}`;
    case 'contribution':
      return `step ${stage.run}`;
    case 'agenda':
      return `agenda ${stage.step}`;
    default:
      return stage.show;
  }
}

const opened = (step: StepRow): number => ('startedAt' in step.clock ? step.clock.startedAt : 0);
export const isOpen = (step: StepRow): boolean => step.phase === 'open' && step.run !== null;
/** The step that people are at: open, and opened last. */
export const current = (steps: readonly StepRow[]): StepRow | null =>
  steps
    .filter(isOpen)
    .sort((a, b) => opened(a) - opened(b))
    .at(-1) ?? null;

export function offer(
  head: Pick<SessionHead, 'status' | 'stage'>,
  steps: readonly StepRow[],
  chosen: Id | null,
): Offer {
  const find = (fits: (step: StepRow) => boolean): StepRow | null =>
    steps.find((step) => step.run !== null && fits(step)) ?? null;
  const wanted = chosen === null ? null : find((step) => step.id === chosen);
  if (wanted) return { is: 'step', step: wanted };
  if (head.status === 'ended') return { is: 'wait', why: 'ended', next: null };
  const { stage } = head;
  const at = (step: StepRow | null, why: 'pause' | 'timer'): Offer =>
    step
      ? { is: 'step', step }
      : { is: 'wait', why: head.status === 'planned' ? 'planned' : why, next: null };
  switch (stage.show) {
    case 'step':
    case 'results':
    case 'contribution':
      return at(
        find((step) => step.runs.includes(stage.run)),
        'pause',
      );
    case 'agenda':
      return { is: 'wait', why: 'agenda', next: steps.find((step) => step.id === stage.step) ?? null };
    case 'blank':
      return at(null, 'pause');
    // A message, the clock or the QR for late comers must not take the box away from those who write.
    case 'timer':
      return at(current(steps), 'timer');
    default:
      return at(current(steps), 'pause');
  }
}

/** What else is open, for those who are not done with it. */
export const alsoOpen = (steps: readonly StepRow[], shown: Id | null): StepRow[] =>
  steps.filter((step) => isOpen(step) && step.id !== shown);
