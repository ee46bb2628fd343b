// The clock of a step: whole milliseconds of the server, facts only, never seconds left.
import type { Millis } from '../activity/contract.ts';

export type Clock =
  | { is: 'planned' }
  | { is: 'running'; startedAt: Millis; endsAt: Millis }
  | { is: 'paused'; startedAt: Millis; left: number; pausedAt: Millis }
  | { is: 'done'; startedAt: Millis; endedAt: Millis };

export const run = (clock: Clock, at: Millis, minutes: number): Clock =>
  clock.is === 'paused'
    ? { is: 'running', startedAt: clock.startedAt, endsAt: at + clock.left }
    : clock.is === 'running'
      ? clock
      : {
          is: 'running',
          startedAt: clock.is === 'done' ? clock.startedAt : at,
          endsAt: at + minutes * 60_000,
        };

export const pause = (clock: Clock, at: Millis): Clock =>
  clock.is === 'running'
    ? { is: 'paused', startedAt: clock.startedAt, left: clock.endsAt - at, pausedAt: at }
    : clock;

export const extend = (clock: Clock, ms: number): Clock =>
  clock.is === 'running'
    ? { ...clock, endsAt: clock.endsAt + ms }
    : clock.is === 'paused'
      ? { ...clock, left: clock.left + ms }
      : clock;

export const stop = (clock: Clock, at: Millis): Clock =>
  clock.is === 'running' || clock.is === 'paused'
    ? { is: 'done', startedAt: clock.startedAt, endedAt: at }
    : clock;
