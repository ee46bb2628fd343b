// Which step of an agenda is meant: the one that runs, the next one, and what the room sees.
import type { DeskStepRow, SessionHead } from '../../../shared/session/view-types.ts';

/** Of an ended session the last step that was run; else the open step that stands on the stage, else the one opened last, else the first to come, else the last. */
export function current(steps: readonly DeskStepRow[], head: SessionHead | null): DeskStepRow | null {
  if (head?.status === 'ended') return steps.findLast((step) => step.phase === 'closed') ?? steps[0] ?? null;
  const open = steps.filter((step) => step.phase === 'open');
  const stage = head?.stage;
  const staged = stage && 'run' in stage ? open.find((step) => step.run === stage.run) : undefined;
  return (
    staged ??
    open.toSorted((a, b) => startOf(b) - startOf(a))[0] ??
    steps.find((step) => step.phase === 'planned' && steps.every((other) => !isAfter(steps, other, step))) ??
    steps.findLast((step) => step.phase === 'closed') ??
    steps[0] ??
    null
  );
}
/** What "next" opens: the first planned step after the last one that was run. */
export function next(steps: readonly DeskStepRow[]): DeskStepRow | null {
  const last = steps.findLastIndex((step) => step.phase !== 'planned');
  return steps.slice(last + 1).find((step) => step.phase === 'planned') ?? null;
}
const startOf = (step: DeskStepRow): number => (step.clock.is === 'planned' ? 0 : step.clock.startedAt);
const isAfter = (steps: readonly DeskStepRow[], other: DeskStepRow, step: DeskStepRow): boolean =>
  other.phase !== 'planned' && steps.indexOf(other) > steps.indexOf(step);

/** How much of the time of a step is used, 0 to 1; null where no clock runs. */
export function used(step: DeskStepRow | null, now: number): number | null {
  const clock = step?.clock;
  if (!clock || clock.is === 'planned' || clock.is === 'done') return null;
  const left = clock.is === 'running' ? clock.endsAt - now : clock.left;
  const gone = (clock.is === 'running' ? now : clock.pausedAt) - clock.startedAt;
  const whole = gone + left;
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, gone / whole));
}
