// An agenda against its plan.
import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../shared/session/clock.ts';
import { drift, type TimedStep } from '../../../shared/session/drift.ts';

const min = 60_000;
const at = (minutes: number): number => 1_000_000_000 + minutes * min;
const step = (id: string, minutes: number, clock: Clock = { is: 'planned' }): TimedStep => ({
  id,
  minutes,
  clock,
});
const done = (from: number, to: number): Clock => ({ is: 'done', startedAt: at(from), endedAt: at(to) });
const running = (from: number, ends: number): Clock => ({
  is: 'running',
  startedAt: at(from),
  endsAt: at(ends),
});
const inMinutes = (ms: number): number => ms / min;

describe('drift', () => {
  test('before anything has begun the plan stands from now, and nobody is late', () => {
    const { steps, late, predictedEnd, plannedEnd } = drift([step('a', 10), step('b', 20)], at(0));
    expect(steps.map((row) => [row.state, row.starts, row.ends])).toEqual([
      ['planned', at(0), at(10)],
      ['planned', at(10), at(30)],
    ]);
    expect([late, predictedEnd, plannedEnd]).toEqual([0, at(30), at(30)]);
  });

  test('steps that took longer make everything after them late by as much', () => {
    const { late, steps, predictedEnd } = drift(
      [
        step('a', 10, done(0, 12)),
        step('b', 15, done(12, 29)),
        step('c', 25, running(29, 54)),
        step('d', 20),
      ],
      at(47),
    );
    expect(inMinutes(late)).toBe(4);
    expect(predictedEnd).toBe(at(74));
    expect(steps.map((row) => inMinutes(row.takes))).toEqual([12, 17, 25, 20]);
    expect(steps[3]?.starts).toBe(at(54));
    expect(steps[3]?.planned).toBe(at(50));
  });

  test('overtime of the running step counts minute by minute', () => {
    const steps = [step('a', 10, running(0, 10)), step('b', 10)];
    expect(inMinutes(drift(steps, at(10)).late)).toBe(0);
    expect(inMinutes(drift(steps, at(13)).late)).toBe(3);
  });

  test('a paused step ends its time left after now, and never in the past', () => {
    const paused = (left: number): TimedStep[] => [
      step('a', 10, { is: 'paused', startedAt: at(0), left: left * min, pausedAt: at(4) }),
    ];
    expect(drift(paused(6), at(9)).predictedEnd).toBe(at(15));
    expect(drift(paused(-2), at(13)).predictedEnd).toBe(at(13));
  });

  test('added minutes are late, taken ones early', () => {
    expect(inMinutes(drift([step('a', 10, running(0, 15))], at(3)).late)).toBe(5);
    expect(inMinutes(drift([step('a', 10, running(0, 8))], at(3)).late)).toBe(-2);
  });

  test('a step passed over is skipped and takes no time', () => {
    const { steps, late } = drift(
      [step('a', 10, done(0, 10)), step('b', 30), step('c', 10, running(10, 20))],
      at(12),
    );
    expect(steps.map((row) => row.state)).toEqual(['done', 'skipped', 'running']);
    expect(inMinutes(late)).toBe(-30);
  });

  test('between two steps the time goes on, after the last one it stands', () => {
    expect(inMinutes(drift([step('a', 10, done(0, 10)), step('b', 10)], at(16)).late)).toBe(6);
    expect(inMinutes(drift([step('a', 10, done(0, 11))], at(99)).late)).toBe(1);
  });

  test('two steps open at once end with the later one', () => {
    const { predictedEnd } = drift([step('a', 60, running(0, 60)), step('b', 10, running(5, 15))], at(6));
    expect(predictedEnd).toBe(at(60));
  });
});
