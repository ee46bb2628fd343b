// What the wall shows for each stage, and whose clock stands in the roof.
import { describe, expect, test } from 'vitest';
import { around } from '../../../client/screens/screen/around.ts';
import { clocked, roofStep, showOf } from '../../../client/screens/screen/show.ts';
import { countdownOf, progressOf } from '../../../client/screens/screen/time.ts';
import type { Clock } from '../../../shared/session/clock.ts';
import { defaultTerms } from '../../../shared/session/terms.ts';
import type { SessionHead, StageView, StepRow } from '../../../shared/session/view-types.ts';

const row = (id: string, clock: Clock = { is: 'planned' }, runs: string[] = []): StepRow => ({
  id,
  title: { en: id },
  minutes: 10,
  activity: 'cards',
  phase: runs.length > 0 ? 'open' : 'planned',
  run: runs.at(-1) ?? null,
  runs,
  clock,
  terms: defaultTerms,
  termsNo: 1,
  locked: false,
});
const head = (stage: StageView): SessionHead => ({
  title: { en: 'Water' },
  language: 'en',
  status: 'running',
  sample: false,
  method: { key: 'focus-group', version: 1 },
  stage,
  people: 9,
  startedAt: 0,
  endedAt: null,
});
const running = (startedAt: number): Clock => ({ is: 'running', startedAt, endsAt: startedAt + 600_000 });
const paused = (startedAt: number): Clock => ({
  is: 'paused',
  startedAt,
  left: 60_000,
  pausedAt: startedAt + 60_000,
});

describe('what is shown', () => {
  const steps = [row('a', running(1), ['ra']), row('b', { is: 'planned' }, ['rb1', 'rb2'])];
  const is = (stage: StageView, over = false) => showOf(head(stage), steps, over);
  test('before anything is known, the empty sala', () =>
    expect(showOf(null, [], false)).toEqual({ is: 'waiting' }));
  test('the lobby, and nothing', () => {
    expect(is({ show: 'qr' }).is).toBe('lobby');
    expect(is({ show: 'blank' }).is).toBe('blank');
  });
  test('a step under the run that is on the stage, also an earlier one', () => {
    const show = is({ show: 'step', run: 'rb1', step: 'b' });
    expect(show).toMatchObject({ is: 'step', mode: 'step', step: { id: 'b', run: 'rb1' } });
  });
  test('results are the same face in another mode', () =>
    expect(is({ show: 'results', run: 'ra', step: 'a' })).toMatchObject({ is: 'step', mode: 'results' }));
  test('a contribution with the step that it came from', () =>
    expect(
      is({ show: 'contribution', id: 'x', run: 'rb1', asked: null, text: 'น้ำ', name: null }),
    ).toMatchObject({
      is: 'contribution',
      text: 'น้ำ',
      step: { id: 'b' },
    }));
  test('what was erased or removed leaves the calm sala, never an empty card', () => {
    expect(is({ show: 'contribution', id: 'x', run: 'ra', asked: null, text: null, name: null }).is).toBe(
      'blank',
    );
    expect(is({ show: 'agenda', step: 'gone' }).is).toBe('blank');
    expect(is({ show: 'step', run: 'r', step: 'gone' }).is).toBe('blank');
  });
  test('an agenda step with its place', () =>
    expect(is({ show: 'agenda', step: 'b' })).toMatchObject({ is: 'agenda', place: 1 }));
  test('when it is over, thanks', () => expect(is({ show: 'qr' }, true).is).toBe('thanks'));
});

describe('the clock in the roof', () => {
  test('is the one that was begun last, running or paused', () => {
    expect(clocked([row('a', running(5)), row('b', paused(9)), row('c')])?.id).toBe('b');
    expect(clocked([row('a', running(9)), row('b', running(5))])?.id).toBe('a');
  });
  test('is none before anything runs', () => expect(clocked([row('a')])).toBeNull());
  test('is that of the step on the stage', () => {
    const steps = [row('a', running(9), ['ra']), row('b', paused(5), ['rb'])];
    const show = showOf(head({ show: 'step', run: 'rb', step: 'b' }), steps, false);
    expect(roofStep(show, steps)?.id).toBe('b');
    expect(roofStep({ is: 'lobby' }, steps)?.id).toBe('a');
  });
});

describe('the eave', () => {
  test('runs from nothing to all', () => {
    expect(progressOf(running(1000), 1000)).toBe(0);
    expect(progressOf(running(1000), 301_000)).toBe(0.5);
    expect(progressOf(running(1000), 601_000)).toBe(1);
    expect(progressOf(running(1000), 900_000)).toBe(1);
  });
  test('stands still while the clock is paused, and is full when it is done', () => {
    expect(progressOf(paused(0), 999_999)).toBe(0.5);
    expect(progressOf({ is: 'done', startedAt: 0, endedAt: 5 }, 9)).toBe(1);
    expect(progressOf({ is: 'planned' }, 9)).toBeNull();
  });
  test('a phone clock that is behind draws no negative brass', () =>
    expect(progressOf(running(1000), 0)).toBe(0));
  test('what counts down, and what does not', () => {
    expect(countdownOf(running(0))).toEqual({ endsAt: 600_000, pausedLeft: null });
    expect(countdownOf(paused(0))).toEqual({ endsAt: null, pausedLeft: 60_000 });
    expect(countdownOf({ is: 'planned' })).toBeNull();
  });
});

test('of a long agenda the parts around the present one stand on the wall', () => {
  expect(around(4, 2, 6)).toEqual([0, 1, 2, 3]);
  expect(around(20, 0, 6)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(around(20, 9, 6)).toEqual([8, 9, 10, 11, 12, 13]);
  expect(around(20, 19, 6)).toEqual([14, 15, 16, 17, 18, 19]);
  expect(around(0, 0, 6)).toEqual([]);
});
