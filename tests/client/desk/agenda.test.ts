// Which step of an agenda is meant.
import { expect, test } from 'vitest';
import { current, next, used } from '../../../client/screens/desk/agenda.ts';
import { defaultTerms } from '../../../shared/session/terms.ts';
import type { DeskStepRow, SessionHead } from '../../../shared/session/view-types.ts';

const step = (id: string, phase: DeskStepRow['phase'], startedAt = 0): DeskStepRow => ({
  id,
  title: { en: id },
  minutes: 10,
  activity: 'cards',
  phase,
  run: phase === 'planned' ? null : `run-${id}`,
  runs: [],
  clock:
    phase === 'open'
      ? { is: 'running', startedAt, endsAt: startedAt + 600_000 }
      : phase === 'closed'
        ? { is: 'done', startedAt, endedAt: startedAt + 1 }
        : { is: 'planned' },
  terms: defaultTerms,
  termsNo: null,
  locked: false,
  script: null,
  probes: [],
  settings: {},
  note: null,
});
const staged = (run: string): SessionHead =>
  ({ stage: { show: 'step', run, step: '' } }) as unknown as SessionHead;

test('before the beginning it is the first step', () => {
  const steps = [step('a', 'planned'), step('b', 'planned')];
  expect(current(steps, null)?.id).toBe('a');
  expect(next(steps)?.id).toBe('a');
});
test('of several open steps the one on the stage is meant, else the one opened last', () => {
  const steps = [step('a', 'open', 5), step('b', 'open', 9), step('c', 'planned')];
  expect(current(steps, staged('run-a'))?.id).toBe('a');
  expect(current(steps, null)?.id).toBe('b');
  expect(next(steps)?.id).toBe('c');
});
test('a step passed over is not next; after the last there is none', () => {
  expect(next([step('a', 'closed'), step('b', 'planned'), step('c', 'closed')])).toBeNull();
  expect(next([step('a', 'closed'), step('b', 'planned'), step('c', 'open'), step('d', 'planned')])?.id).toBe(
    'd',
  );
});
test('how much time is used follows the clock, also with minutes added', () => {
  expect(used(step('a', 'open', 0), 150_000)).toBe(0.25);
  expect(used(step('a', 'open', 0), 900_000)).toBe(1);
  expect(used(step('a', 'planned'), 0)).toBeNull();
});
test('of an ended session the last step that was run is looked at, not the next one planned', () => {
  const ended = { status: 'ended', stage: { show: 'qr' } } as unknown as SessionHead;
  const steps = [step('a', 'closed'), step('b', 'closed'), step('c', 'planned')];
  expect(current(steps, ended)?.id).toBe('b');
});
