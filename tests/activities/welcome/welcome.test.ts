// Rules of welcome: a text, and what people agree to.
import { expect, test } from 'vitest';
import { activities } from '../../../shared/activities/registry.ts';
import type { WelcomeDeskHead, WelcomeState } from '../../../shared/activities/welcome/activity.ts';
import { headOf, personalHeadOf } from '../../../shared/views/look.ts';
import { step } from '../../kit/specs.ts';
import { story } from '../../kit/story.ts';

const text = { en: 'We record nothing.' };
const asking = () => story(step('welcome', { text, consent: [{ en: 'Notes are taken.' }] })).opened();
const inRun = { in: '@run' };
const agreed = (by: string, yes: boolean) => ({ type: 'welcome/agreed', yes, run: '@run', by });

test('[W1] each person agrees or not, and may change it while the step is open', () => {
  const s = asking();
  s.when('ada', 'agree', { yes: true }, inRun).happened(agreed('ada', true));
  s.when('ada', 'agree', { yes: true }, inRun).happened();
  s.when('ada', 'agree', { yes: false }, inRun).happened(agreed('ada', false));
  expect(s.state<WelcomeState>().agreed).toEqual(new Map([['ada', false]]));
  s.closed().when('ada', 'agree', { yes: true }, inRun).refused('step-closed');
});
test('[W1] where nothing is asked nobody agrees; the desk never does', () => {
  story(step('welcome', { text }))
    .opened()
    .when('ada', 'agree', { yes: true }, inRun)
    .refused('nothing-asked');
  asking().when('facilitator', 'agree', { yes: true }, inRun).refused('not-allowed');
  asking().when('ada', 'agree', { yes: 'yes' }, inRun).refused('malformed', { field: 'yes' });
});
test('[W2] the desk sees how many, never fewer than five; phones and screen see none; each sees the own answer', () => {
  const s = asking();
  const keys = Array.from({ length: 7 }, (_, n) => `p${n}`);
  for (const key of keys) s.played.join(key);
  const desk = () =>
    headOf(s.played.house, s.id('@run'), 'desk', s.played.beside) as unknown as WelcomeDeskHead;
  for (const key of keys.slice(0, 4)) s.did(key, 'agree', { yes: true }, inRun);
  expect(desk()).toMatchObject({ agreed: null, declined: null });
  for (const key of keys.slice(4)) s.did(key, 'agree', { yes: true }, inRun);
  // While people answer, only how many have, in lots: a number that moves would show who said no.
  const asked = { text, consent: [{ en: 'Notes are taken.' }] };
  expect(desk()).toEqual({ ...asked, answered: 5, counted: false, agreed: null, declined: null });
  s.closed();
  expect(desk()).toEqual({ ...asked, answered: 5, counted: true, agreed: 7, declined: 0 });
  for (const to of ['everyone', 'screen'] as const)
    expect(headOf(s.played.house, s.id('@run'), to, s.played.beside)).toEqual({
      text,
      consent: [{ en: 'Notes are taken.' }],
    });
  expect(personalHeadOf(s.played.house, s.id('@run'), 'p0', s.played.beside)).toEqual({ agreed: true });
  expect(personalHeadOf(s.played.house, s.id('@run'), 'ada', s.played.beside)).toEqual({ agreed: null });
});
test('[W2] one who declines is not found by taking the rest from the whole, nor by closing twice', () => {
  const s = asking();
  const keys = Array.from({ length: 8 }, (_, n) => `p${n}`);
  for (const key of keys) s.played.join(key);
  const desk = () =>
    headOf(s.played.house, s.id('@run'), 'desk', s.played.beside) as unknown as WelcomeDeskHead;
  for (const key of keys.slice(0, 7)) s.did(key, 'agree', { yes: true }, inRun);
  s.closed();
  expect(desk()).toMatchObject({ agreed: 7, declined: 0 });
  s.did('facilitator', 'openStep', { id: '@step0' }).did('p7', 'agree', { yes: false }, inRun);
  s.closed();
  expect(desk()).toMatchObject({ agreed: 7, declined: 0 });
  const other = asking();
  for (const key of keys) other.played.join(key);
  for (const key of keys) other.did(key, 'agree', { yes: key !== 'p7' }, inRun);
  other
    .when('facilitator', 'closeStep', { id: '@step0' })
    .happened(
      { type: 'welcome/counted', counts: [{ from: 0, to: 1, people: 8 }], run: '@run', by: 'facilitator' },
      { type: 'session/stepClosed', closes: '@run', by: 'facilitator' },
    );
  expect(desk()).toMatchObject({ counted: true });
  expect(headOf(other.played.house, other.id('@run'), 'desk', other.played.beside)).toMatchObject({
    counted: true,
    agreed: null,
    declined: null,
  });
});
test('[W3] in the public record the answers stand as salted hashes', () =>
  expect(activities.get('welcome')?.discloses({ type: 'welcome/agreed', yes: true })).toBe('auditor'));
