// How an agenda runs against its plan: where each step stands, how late it is, when all of it will end.
import type { Id, Millis } from '../activity/contract.ts';
import type { Clock } from './clock.ts';

export type TimedStep = { readonly id: Id; readonly minutes: number; readonly clock: Clock };
export type StepTime = {
  readonly id: Id;
  readonly state: 'done' | 'running' | 'paused' | 'planned' | 'skipped';
  /** When it began, or is expected to begin. */
  readonly starts: Millis;
  /** When it ended, or is expected to end; never before now while it runs. */
  readonly ends: Millis;
  /** When the plan, counted from the beginning, had it begin. */
  readonly planned: Millis;
  /** What it took or is expected to take, in milliseconds. */
  readonly takes: number;
};
export type Drift = {
  readonly steps: readonly StepTime[];
  readonly began: Millis;
  /** The end as planned when it began. */
  readonly plannedEnd: Millis;
  readonly predictedEnd: Millis;
  /** Predicted minus planned end: positive is late, negative early; 0 before anything has begun. */
  readonly late: number;
};

const minute = 60_000;
const startOf = (clock: Clock): Millis | null => (clock.is === 'planned' ? null : clock.startedAt);

/**
 * The plan counts from the moment the first step began (`began`: where that is unknown, for example the planned start),
 * or from now. A step passed over, with a later one begun, is skipped and takes no time; whoever opens it after all
 * sees it counted again.
 */
export function drift(steps: readonly TimedStep[], now: Millis, began: Millis | null = null): Drift {
  const starts = steps.map(({ clock }) => startOf(clock));
  const known = starts.filter((at): at is Millis => at !== null);
  const base = known.length > 0 ? Math.min(...known) : (began ?? now);
  const last = starts.findLastIndex((at) => at !== null);
  let plan = base;
  // Where the next planned step would begin: after everything that has begun.
  let next = base;
  for (const { clock } of steps) {
    if (clock.is === 'done') next = Math.max(next, clock.endedAt);
    else if (clock.is !== 'planned') next = Math.max(next, endOf(clock, now));
  }
  // Between two steps the time goes on too.
  if (known.length > 0 && steps.some(({ clock }) => clock.is === 'planned')) next = Math.max(next, now);
  const rows = steps.map(({ id, minutes, clock }, index): StepTime => {
    const planned = plan;
    plan += minutes * minute;
    if (clock.is !== 'planned') {
      const ends = clock.is === 'done' ? clock.endedAt : endOf(clock, now);
      return { id, state: clock.is, starts: clock.startedAt, ends, planned, takes: ends - clock.startedAt };
    }
    if (index < last) return { id, state: 'skipped', starts: planned, ends: planned, planned, takes: 0 };
    const from = next;
    next += minutes * minute;
    return { id, state: 'planned', starts: from, ends: next, planned, takes: minutes * minute };
  });
  const predictedEnd = rows.reduce(
    (end, row) => (row.state === 'skipped' ? end : Math.max(end, row.ends)),
    base,
  );
  return {
    steps: rows,
    began: base,
    plannedEnd: plan,
    predictedEnd,
    late: known.length === 0 ? 0 : predictedEnd - plan,
  };
}

const endOf = (clock: Extract<Clock, { is: 'running' | 'paused' }>, now: Millis): Millis =>
  clock.is === 'running' ? Math.max(clock.endsAt, now) : now + Math.max(clock.left, 0);
