// How far a step's clock has come, for the eave and the gable.
import type { Clock } from '../../../shared/session/clock.ts';

/** 0 to 1; null: no clock. More time pushes the end away, so the eave shrinks back: that is what happened. */
export function progressOf(clock: Clock, at: number): number | null {
  switch (clock.is) {
    case 'planned':
      return null;
    case 'done':
      return 1;
    case 'paused':
      return part(clock.pausedAt - clock.startedAt, clock.left);
    case 'running':
      return part(at - clock.startedAt, clock.endsAt - at);
  }
}
const part = (used: number, left: number): number =>
  left <= 0 ? 1 : Math.max(0, used) / (Math.max(0, used) + left);

/** What Countdown needs of a clock; null: nothing counts. */
export function countdownOf(clock: Clock): { endsAt: number | null; pausedLeft: number | null } | null {
  if (clock.is === 'running') return { endsAt: clock.endsAt, pausedLeft: null };
  if (clock.is === 'paused') return { endsAt: null, pausedLeft: clock.left };
  return null;
}
