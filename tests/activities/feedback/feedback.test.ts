// Rules of feedback: scales and open answers, shown when the desk says so, small groups never.
import { expect, test } from 'vitest';
import type { FeedbackHead } from '../../../shared/activities/feedback/activity.ts';
import { feedback } from '../../../shared/activities/feedback/activity.ts';
import type { SharedAudience } from '../../../shared/activity/contract.ts';
import { headOf, personalHeadOf, windowOf } from '../../../shared/views/look.ts';
import { step } from '../../kit/specs.ts';
import { story, type Story } from '../../kit/story.ts';

const questions = [
  { text: { en: 'Was it useful?' }, kind: 'scale' },
  { text: { en: 'Anything else?' }, kind: 'text' },
];
const inRun = { in: '@run' };
const open = (people = 0) => {
  const s = story(step('feedback', { questions })).opened();
  for (let n = 0; n < people; n += 1) s.played.join(`p${n}`);
  return s;
};
const answered = (by: string, question: number, point: number | null, text: string | null) => ({
  type: 'feedback/answered',
  question,
  point,
  text,
  run: '@run',
  by,
});
const head = (s: Story, to: SharedAudience) =>
  headOf(s.played.house, s.id('@run'), to, s.played.beside) as unknown as FeedbackHead;
const mine = (s: Story, key: string) => personalHeadOf(s.played.house, s.id('@run'), key, s.played.beside);
const texts = (s: Story, to: SharedAudience) =>
  windowOf(
    s.played.house,
    { run: s.id('@run'), list: 'texts', order: 'id', facet: null, page: 0 },
    to,
    s.played.beside,
  );

test('[F1] each question has one answer a person, which may change', () => {
  const s = open();
  s.when('ada', 'answer', { question: 0, point: 4 }, inRun).happened(answered('ada', 0, 4, null));
  s.when('ada', 'answer', { question: 0, point: 2 }, inRun).happened(answered('ada', 0, 2, null));
  s.when('ada', 'answer', { question: 1, text: 'more water' }, inRun).happened(
    answered('ada', 1, null, '«more water»'),
  );
  expect(mine(s, 'ada')).toEqual({
    answers: [
      { question: 0, point: 2, text: null },
      { question: 1, point: null, text: 'more water' },
    ],
  });
  s.when('ada', 'answer', { question: 1, text: '' }, inRun).happened(answered('ada', 1, null, null));
  expect(mine(s, 'ada')).toEqual({ answers: [{ question: 0, point: 2, text: null }] });
  s.closed().when('ada', 'answer', { question: 0, point: 1 }, inRun).refused('step-closed');
});
test('[F1] what does not fit the question is refused', () => {
  const s = open();
  s.when('ada', 'answer', { question: 2, point: 1 }, inRun).refused('gone');
  s.when('ada', 'answer', { question: 0, text: 'x' }, inRun).refused('empty');
  s.when('ada', 'answer', { question: 0, point: 6 }, inRun).refused('malformed', { field: 'point' });
  s.when('ada', 'answer', { question: 1, text: 'ก'.repeat(501) }, inRun).refused('too-long', {
    max: 500,
    length: 501,
  });
  s.when('facilitator', 'answer', { question: 0, point: 1 }, inRun).refused('not-allowed');
});
test('[F2] the room sees results only when they are shown; small cells never, not even the desk', () => {
  const s = open(12);
  for (let n = 0; n < 6; n += 1) s.did(`p${n}`, 'answer', { question: 0, point: 5 }, inRun);
  for (let n = 6; n < 11; n += 1) s.did(`p${n}`, 'answer', { question: 0, point: 4 }, inRun);
  expect(head(s, 'everyone').questions[0]?.results).toBeNull();
  expect(head(s, 'screen').questions[0]?.results).toBeNull();
  const seen = (people: (number | null)[]) => people.map((n, index) => ({ point: index + 1, people: n }));
  expect(head(s, 'desk').questions[0]?.results).toEqual(seen([0, 0, 0, 5, 6]));
  s.did('p11', 'answer', { question: 0, point: 1 }, inRun);
  // One alone is hidden, and the smallest other with it, since the whole is known.
  expect(head(s, 'desk').questions[0]?.results).toEqual(seen([null, 0, 0, null, 6]));
  s.when('moderator', 'show', { shown: true }, inRun).happened({
    type: 'feedback/shown',
    shown: true,
    run: '@run',
    by: 'moderator',
  });
  s.when('moderator', 'show', { shown: true }, inRun).happened();
  expect(head(s, 'everyone').questions[0]?.results).toEqual(seen([null, 0, 0, null, 6]));
  expect(head(s, 'everyone').questions[1]?.results).toBeNull();
  s.when('ada', 'show', { shown: false }, inRun).refused('not-allowed');
});
test('[F2] how many have answered is said from five on', () => {
  const s = open(5);
  for (let n = 0; n < 4; n += 1) s.did(`p${n}`, 'answer', { question: 0, point: 5 }, inRun);
  expect(head(s, 'desk').people).toBeNull();
  s.did('p4', 'answer', { question: 0, point: 5 }, inRun);
  expect(head(s, 'everyone').people).toBe(5);
});
test('[F3] closing writes the counts as they may be seen; answers are for auditors', () => {
  const s = open(6);
  for (let n = 0; n < 6; n += 1) s.did(`p${n}`, 'answer', { question: 0, point: n < 5 ? 3 : 1 }, inRun);
  s.when('facilitator', 'closeStep', { id: '@step0' }).happened(
    { type: 'feedback/counted', counts: [[null, 0, null, 0, 0], []], run: '@run', by: 'facilitator' },
    { type: 'session/stepClosed', closes: '@run', by: 'facilitator' },
  );
  expect(feedback.discloses({ type: 'feedback/answered', question: 0, point: 3, text: null })).toBe(
    'auditor',
  );
  expect(feedback.discloses({ type: 'feedback/counted', counts: [] })).toBe('public');
});
test('[F4] open answers are read by the desk only, without a name', () => {
  const s = open().did('ada', 'answer', { question: 1, text: 'more water' }, inRun);
  expect(texts(s, 'everyone')).toBeNull();
  expect(texts(s, 'screen')).toBeNull();
  const rows = texts(s, 'desk')?.rows;
  expect(rows).toEqual([{ id: expect.any(String), question: 1, text: 'more water' }]);
  expect(JSON.stringify(rows)).not.toContain('ada');
  s.did('ada', 'answer', { question: 1, text: 'less' }, inRun);
  expect(texts(s, 'desk')?.rows).toHaveLength(1);
});
