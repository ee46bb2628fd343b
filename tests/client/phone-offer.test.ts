// What a phone offers first, and that it never moves under the fingers of somebody who writes.
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { Follow } from '../../client/screens/phone/follow.svelte.ts';
import { alsoOpen, offer } from '../../client/screens/phone/offer.ts';
import { progressOf } from '../../client/screens/phone/progress.ts';
import { writingSignal } from '../../client/screens/phone/writing.ts';
import type { StageView, StepRow } from '../../shared/session/view-types.ts';
import { openStep, stepRow } from './phone-kit.ts';

const one = openStep('one', 100);
const two = openStep('two', 200);
const later = stepRow({ id: 'later' });
const running = (stage: StageView) => ({ status: 'running' as const, stage });
const on = (step: StepRow, show: 'step' | 'results' = 'step'): StageView => ({
  show,
  run: step.run ?? '',
  step: step.id,
});

describe('the stage decides', () => {
  test('the staged step is offered, also where another was opened later', () => {
    expect(offer(running(on(one)), [one, two], null)).toEqual({ is: 'step', step: one });
  });
  test('a card in the spotlight keeps its own step in view', () => {
    const stage: StageView = {
      show: 'contribution',
      id: 'c',
      run: 'run-one',
      asked: null,
      text: 'x',
      name: null,
    };
    expect(offer(running(stage), [one, two], null)).toEqual({ is: 'step', step: one });
  });
  test('a message, the clock or the QR takes the box away from nobody', () => {
    for (const stage of [
      { show: 'qr' },
      { show: 'timer' },
      { show: 'message', message: { th: 'พัก' } },
    ] as const)
      expect(offer(running(stage), [one, two], null)).toEqual({ is: 'step', step: two });
  });
  test('a blank screen means: look up; what is open can still be reached', () => {
    expect(offer(running({ show: 'blank' }), [one], null)).toMatchObject({ is: 'wait', why: 'pause' });
    expect(alsoOpen([one, two, later], null)).toEqual([one, two]);
    expect(alsoOpen([one, two, later], 'two')).toEqual([one]);
  });
  test('before the beginning, before a step, and after the end there is a calm page', () => {
    const planned = { status: 'planned' as const, stage: { show: 'qr' } as const };
    expect(offer(planned, [later], null)).toMatchObject({ why: 'planned' });
    expect(offer(running({ show: 'agenda', step: 'later' }), [later], null)).toMatchObject({
      why: 'agenda',
      next: later,
    });
    expect(offer({ status: 'ended', stage: on(one) }, [one], null)).toMatchObject({ why: 'ended' });
  });
  test('what a person chose comes first', () => {
    expect(offer(running(on(one)), [one, two], 'two')).toEqual({ is: 'step', step: two });
  });
});

describe('following', () => {
  function set(stage: StageView, steps: readonly StepRow[] = [one, two]) {
    let sight = $sight(stage, steps);
    return { follow: new Follow(() => sight), show: (next: StageView) => (sight = $sight(next, steps)) };
  }
  const $sight = (stage: StageView, steps: readonly StepRow[]) => ({ head: running(stage), steps });
  const shown = (follow: Follow) => (follow.shown?.is === 'step' ? follow.shown.step.id : follow.shown?.is);

  test('a choice holds until the desk stages something else', () => {
    const { follow, show } = set(on(one));
    follow.choose('two');
    expect([shown(follow), follow.astray]).toEqual(['two', true]);
    show({ show: 'blank' });
    expect([shown(follow), follow.astray]).toEqual(['wait', false]);
  });
  test('results of the same step are not something else', () => {
    const { follow, show } = set(on(one));
    follow.choose('two');
    show(on(one, 'results'));
    expect(shown(follow)).toBe('two');
  });
  test('who writes stays; it is said that the session moved, and one tap follows it', () => {
    const { follow, show } = set(on(one));
    follow.write(true);
    show(on(two));
    flushSync();
    expect([shown(follow), follow.waiting]).toEqual(['one', true]);
    follow.goOn();
    expect([shown(follow), follow.waiting]).toEqual(['two', false]);
  });
  test('who has sent, or emptied the box, is taken along', () => {
    const { follow, show } = set(on(one));
    follow.write(true);
    show(on(two));
    follow.write(false);
    expect([shown(follow), follow.waiting]).toEqual(['two', false]);
  });
  test('the stage that comes back to where one writes is no move', () => {
    const { follow, show } = set(on(one));
    follow.write(true);
    show({ show: 'blank' });
    expect(follow.waiting).toBe(true);
    show(on(one));
    expect([shown(follow), follow.waiting]).toEqual(['one', false]);
  });
});

test('the eave shows what is used of the time, and stands still in a pause', () => {
  expect(progressOf({ is: 'running', startedAt: 0, endsAt: 400 }, 100)).toBe(0.25);
  expect(progressOf({ is: 'paused', startedAt: 0, left: 300, pausedAt: 100 }, 9999)).toBe(0.25);
  expect(progressOf({ is: 'planned' }, 0)).toBeNull();
  expect(progressOf({ is: 'done', startedAt: 0, endedAt: 9 }, 9)).toBeNull();
});
test('[E12] writing is told at most once in three seconds', () => {
  let now = 0;
  const told: unknown[] = [];
  const write = writingSignal(
    (signal) => told.push(signal),
    () => now,
  );
  for (now = 0; now < 7000; now += 100) write('run1');
  expect(told).toEqual(Array.from({ length: 3 }, () => ({ is: 'writing', run: 'run1' })));
});
