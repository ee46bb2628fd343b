// How much of a step's time is used, for the eave: 0 to 1, null where no clock runs.
import type { Clock } from '../../../shared/session/clock.ts';

export function progressOf(clock: Clock, now: number): number | null {
  if (clock.is === 'running') return (now - clock.startedAt) / Math.max(1, clock.endsAt - clock.startedAt);
  // While it is paused nothing is used.
  if (clock.is === 'paused') {
    const used = clock.pausedAt - clock.startedAt;
    return used / Math.max(1, used + clock.left);
  }
  return null;
}
