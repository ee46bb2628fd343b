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
const gives = (s: Story, from: number, points: readonly number[]) =>
  points.forEach((point, n) => s.did(`p${from + n}`, 'answer', { question: 0, point }, inRun));
const results = (s: Story, to: SharedAudience) =>
  head(s, to).questions[0]?.results?.map(({ from, to, people }) => [from, to, people]);
const shows = (s: Story) => s.did('moderator', 'show', { shown: true }, inRun);

test('[F2] while people answer nobody sees results, not even the desk; then the room where they are shown', () => {
  const s = open(12);
  gives(s, 0, [5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 1]);
  s.when('moderator', 'show', { shown: true }, inRun).happened({
    type: 'feedback/shown',
    shown: true,
    run: '@run',
    by: 'moderator',
  });
  s.when('moderator', 'show', { shown: true }, inRun).happened();
  s.when('ada', 'show', { shown: false }, inRun).refused('not-allowed');
  for (const to of ['everyone', 'screen', 'desk'] as const) expect(results(s, to)).toBeUndefined();
  s.closed();
  for (const to of ['everyone', 'screen', 'desk'] as const)
    expect(results(s, to)).toEqual([
      [1, 4, 6],
      [5, 5, 6],
    ]);
  expect(head(s, 'everyone').questions[1]?.results).toBeNull();
  s.did('moderator', 'show', { shown: false }, inRun);
  expect(results(s, 'everyone')).toBeUndefined();
  expect(results(s, 'desk')).toHaveLength(2);
});
test('[F2] a group of eight learns what can be said: points are read together with their neighbours', () => {
  const s = shows(open(8));
  gives(s, 0, [3, 3, 4, 4, 4, 5, 5, 5]);
  s.closed();
  expect(results(s, 'everyone')).toEqual([
    [1, 1, 0],
    [2, 2, 0],
    [3, 5, 8],
  ]);
});
test('[F2] how many have answered moves in lots of five while it is open', () => {
  const s = open(9);
  gives(s, 0, [5, 5, 5, 5]);
  expect(head(s, 'desk').people).toBeNull();
  gives(s, 4, [5]);
  expect(head(s, 'everyone').people).toBe(5);
  gives(s, 5, [5, 5, 5]);
  expect(head(s, 'desk').people).toBe(5);
  s.closed();
  expect(head(s, 'desk').people).toBe(8);
});
test('[F3] closing writes the counts as they may be seen; answers are for auditors', () => {
  const s = open(6);
  gives(s, 0, [3, 3, 3, 3, 3, 1]);
  const range = (from: number, to: number, people: number) => ({ from, to, people });
  s.when('facilitator', 'closeStep', { id: '@step0' }).happened(
    {
      type: 'feedback/counted',
      counts: [[range(0, 2, 6), range(3, 3, 0), range(4, 4, 0)], null],
      run: '@run',
      by: 'facilitator',
    },
    { type: 'session/stepClosed', closes: '@run', by: 'facilitator' },
  );
  expect(feedback.discloses({ type: 'feedback/answered', question: 0, point: 3, text: null })).toBe(
    'auditor',
  );
  expect(feedback.discloses({ type: 'feedback/counted', counts: [] })).toBe('public');
});
test('[F3] one more answer after it was opened again changes nothing; five more are counted without telling any', () => {
  const s = shows(open(13));
  const again = () => s.did('facilitator', 'openStep', { id: '@step0' });
  gives(s, 0, [4, 4, 4, 4, 4, 4, 4]);
  s.closed();
  again();
  gives(s, 7, [1]);
  expect(results(s, 'desk')).toContainEqual([4, 4, 7]);
  s.closed();
  expect(results(s, 'desk')).toContainEqual([4, 4, 7]);
  again();
  gives(s, 8, [4, 4, 4, 4]);
  s.closed();
  expect(results(s, 'desk')).toEqual([
    [1, 4, 12],
    [5, 5, 0],
  ]);
});
test('[F3] a log in which small cells were left out is still read', () => {
  const state = feedback.start({ questions: [] });
  feedback.evolve(
    state,
    { type: 'feedback/counted', counts: [[0, 0, null, null, 5], []], by: 'a', at: 1 },
    { row: () => {}, list: () => {}, head: () => {}, person: () => {} },
  );
  expect(state.told[0]?.[0]).toEqual([
    { from: 0, to: 0, people: 0 },
    { from: 1, to: 1, people: 0 },
    { from: 4, to: 4, people: 5 },
  ]);
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
