// What is written and not sent stays on the phone, through a reload and a refusal.
import { afterEach, describe, expect, test } from 'vitest';
import { answersNow, isAnswered } from '../../client/activities/feedback/phone/answers.ts';
import { answerNow } from '../../client/activities/welcome/phone/answer.ts';
import { Draft } from '../../client/parts/draft.svelte.ts';
import { item } from './phone-kit.ts';

afterEach(() => localStorage.clear());

describe('a draft', () => {
  test('is there again after a reload, for its own prompt only', () => {
    new Draft('s.run1.0').text = 'น้ำไม่มาตั้งแต่';
    expect(new Draft('s.run1.0').text).toBe('น้ำไม่มาตั้งแต่');
    expect(new Draft('s.run1.1').text).toBe('');
  });
  test('leaves nothing behind once it is sent', () => {
    const draft = new Draft('s.run1.0');
    draft.text = 'x';
    draft.text = '';
    expect(localStorage).toHaveLength(0);
  });
  test('takes a refused text back without losing what was begun meanwhile', () => {
    const draft = new Draft('s.run1.0');
    draft.putBack('ใบแรก');
    expect(draft.text).toBe('ใบแรก');
    draft.putBack('ใบแรก');
    expect(draft.text).toBe('ใบแรก');
    draft.text = 'ใบสอง';
    draft.putBack('ใบแรก');
    expect(draft.text).toBe('ใบแรก\nใบสอง');
  });
});

describe('[F1] answers of the closing questions', () => {
  const mine = { answers: [{ question: 0, point: 2, text: null }] };
  const answer = (question: number, more: object, rest = {}) =>
    item({ name: 'answer', data: { question, point: null, text: null, ...more }, ...rest });

  test('a tap is shown at once and says where it is', () => {
    const now = answersNow('run1', 2, mine, [
      answer(0, { point: 5 }),
      answer(1, { text: 'เริ่มตรงเวลา' }, { state: 'sent' }),
    ]);
    expect(now).toMatchObject([
      { point: 5, is: 'held' },
      { text: 'เริ่มตรงเวลา', is: 'sent' },
    ]);
    expect(now.map(isAnswered)).toEqual([true, true]);
  });
  test('a refused answer leaves what the server keeps, and its text', () => {
    const refused = answer(0, { text: 'ยาว' }, { key: 'k', state: 'refused', no: 'too-long' });
    expect(answersNow('run1', 1, mine, [refused])).toMatchObject([
      { point: 2, is: 'kept', refused: { key: 'k', no: 'too-long', text: 'ยาว' } },
    ]);
  });
  test('an emptied answer is no answer', () => {
    const kept = { answers: [{ question: 0, point: null, text: 'เดิม' }] };
    const now = answersNow('run1', 1, kept, [answer(0, { text: '' }, { state: 'kept' })]);
    expect(now).toMatchObject([{ text: null, is: 'none' }]);
  });
});

describe('[W1] agreeing', () => {
  const agree = (yes: boolean, rest = {}) => item({ name: 'agree', data: { yes }, ...rest });

  test('the last answer on its way is shown over the one that is kept', () => {
    expect(answerNow('run1', true, [agree(false)])).toMatchObject({ yes: false, going: true });
    expect(answerNow('run1', true, [])).toMatchObject({ yes: true, going: false });
    expect(answerNow('run1', null, [])).toMatchObject({ yes: null });
  });
  test('a refused answer changes nothing and is said', () => {
    expect(
      answerNow('run1', true, [agree(false, { key: 'k', state: 'refused', no: 'step-closed' })]),
    ).toMatchObject({ yes: true, refused: { key: 'k', no: 'step-closed' } });
  });
});
