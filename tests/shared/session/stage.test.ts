// Rules of what is held: clock, terms, stage, notes.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../shared/activity/contract.ts';
import { sessionHead } from '../../../shared/session/views.ts';
import { cardsStep, step } from '../../kit/specs.ts';
import { story, type Story } from '../../kit/story.ts';

const by = 'facilitator';
const welcome = step('welcome', { text: { en: 'Hello' } });

describe('the clock', () => {
  const clock = (s: Story) => s.session.steps.get(s.id('@step0'))?.clock;
  test('runs from opening, stands still while paused, and goes on with what was left', () => {
    const s = story(welcome).opened();
    const begun = s.played.now;
    expect(clock(s)).toEqual({ is: 'running', startedAt: begun, endsAt: begun + 600_000 });
    s.waited(60)
      .when(by, 'pauseClock', { id: '@step0' })
      .happened({ type: 'session/clockPaused', step: '@step0', by });
    expect(clock(s)).toMatchObject({ is: 'paused', left: 540_000 });
    s.when(by, 'pauseClock', { id: '@step0' }).refused('clock-not-running');
    s.waited(60)
      .when(by, 'resumeClock', { id: '@step0' })
      .happened({ type: 'session/clockResumed', step: '@step0', by });
    expect(clock(s)).toEqual({ is: 'running', startedAt: begun, endsAt: begun + 660_000 });
    s.when(by, 'resumeClock', { id: '@step0' }).refused('clock-not-paused');
  });
  test('is made longer and shorter, never below now', () => {
    const s = story(welcome).opened();
    const extend = (minutes: number) => s.when(by, 'extendClock', { id: '@step0', minutes });
    const extended = (ms: number) => ({ type: 'session/clockExtended', step: '@step0', ms, by });
    extend(5).happened(extended(300_000));
    extend(-20).happened(extended(-900_000));
    extend(-1).refused('clock-at-zero');
    s.waited(30);
    extend(-1).refused('clock-at-zero');
    extend(1).happened(extended(60_000));
    s.did(by, 'pauseClock', { id: '@step0' });
    extend(-10).happened(extended(-30_000));
    s.closed();
    extend(1).refused('clock-not-running');
    s.when(by, 'pauseClock', { id: 'nothing' }).refused('clock-not-running');
  });
  test('a step that opens again gets its time anew, from the same start', () => {
    const s = story(welcome).opened();
    const begun = s.played.now;
    s.waited(60).closed().waited(60).did(by, 'openStep', { id: '@step0' });
    expect(clock(s)).toEqual({ is: 'running', startedAt: begun, endsAt: s.played.now + 600_000 });
  });
});

describe('terms', () => {
  const terms = { identity: 'pseudonymous', moderation: 'before', onPhones: false };
  test('change until the first contribution locks them', () => {
    const s = story(cardsStep()).opened();
    s.when(by, 'changeTerms', { run: '@run', terms }).happened({
      type: 'session/termsChanged',
      of: '@run',
      terms,
      by,
    });
    expect(s.session.runs.get(s.id('@run'))).toMatchObject({ termsNo: 2, terms, locked: false });
    s.card('ada', '@A').when(by, 'changeTerms', { run: '@run', terms }).refused('terms-locked');
    s.when(by, 'changeTerms', { run: 'nothing', terms }).refused('gone');
  });
});

describe('the stage', () => {
  const stage = (s: Story, of: Json, who = 'moderator') => s.when(who, 'stage', { stage: of });
  test('shows what there is', () => {
    const s = story(cardsStep()).opened().card('ada', '@A');
    const stages: { [field: string]: Json }[] = [
      { show: 'qr' },
      { show: 'timer' },
      { show: 'blank' },
      { show: 'step', run: '@run' },
      { show: 'results', run: '@run' },
      { show: 'agenda', step: '@step0' },
      { show: 'contribution', contribution: '@A' },
    ];
    for (const of of stages) stage(s, of).happened({ type: 'session/staged', stage: of, by: 'moderator' });
    stage(s, { show: 'message', message: { en: 'Break' } }).happened({
      type: 'session/staged',
      stage: { show: 'message', message: '«{"en":"Break"}»' },
      by: 'moderator',
    });
  });
  test('a contribution stands there with the question that it answers, as it is worded now', () => {
    const two = { prompts: [{ text: { en: 'First?' } }, { text: { en: 'Second?' } }] };
    const s = story(cardsStep(two)).opened();
    s.did('ada', 'addCard', { prompt: 1, text: 'x' }, { in: '@run' }).call('@A', s.made[0]);
    s.did('facilitator', 'stage', { stage: { show: 'contribution', contribution: '@A' } });
    const seen = () => sessionHead(s.played.house, 'screen', s.played.beside).stage;
    expect(seen()).toMatchObject({ show: 'contribution', asked: { en: 'Second?' }, text: 'x' });
    s.did('facilitator', 'reword', { prompt: 1, text: { en: 'Which second?' } }, { in: '@run' });
    expect(seen()).toMatchObject({ asked: { en: 'Which second?' } });
  });
  test('not what is gone, nor what waits or is hidden', () => {
    const s = story(cardsStep({}, { moderation: 'before' }))
      .opened()
      .card('ada', '@A');
    stage(s, { show: 'step', run: 'nothing' }).refused('gone');
    stage(s, { show: 'agenda', step: 'nothing' }).refused('gone');
    stage(s, { show: 'contribution', contribution: '@A' }).refused('not-shown');
    stage(s, { show: 'contribution', contribution: 'nothing' }).refused('not-shown');
    stage(s, { show: 'fireworks' }).refused('malformed', { field: 'stage.show' });
    stage(s, { show: 'qr' }, 'recorder').refused('not-allowed');
  });
});

test('a note is kept with its version; who wrote over an older one is told', () => {
  const s = story(welcome);
  const note = (text: string, version: number) =>
    s.when('recorder', 'note', { step: '@step0', text, version });
  note('quiet', 0).happened({
    type: 'session/noted',
    step: '@step0',
    words: '«quiet»',
    version: 1,
    by: 'recorder',
  });
  note('loud', 0).refused('changed-since', { version: 1 });
  note('loud', 1).happened({
    type: 'session/noted',
    step: '@step0',
    words: '«loud»',
    version: 2,
    by: 'recorder',
  });
  s.when('recorder', 'note', { step: 'nothing', text: '', version: 0 }).refused('gone');
});
