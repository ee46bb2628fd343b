// Rules of contributions: moderation and its undoing, merging, answers, withdrawing, erasing.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../shared/activity/contract.ts';
import { cardsStep } from '../../kit/specs.ts';
import { story, type Story } from '../../kit/story.ts';

const by = 'moderator';
const moderated = (to: string, ids: string[], more: object = {}) => ({
  type: 'contribution/moderated',
  action: '#1',
  to,
  ids,
  into: null,
  reason: null,
  words: null,
  by,
  ...more,
});
const backToStep = (who = by) => ({ type: 'session/staged', stage: { show: 'step', run: '@run' }, by: who });
const three = (terms: object = {}) =>
  story(cardsStep({}, terms)).opened().card('ada', '@A').card('ben', '@B').card('cho', '@C');
const moderate = (s: Story, ids: string[], to: string, more: { [field: string]: Json } = {}) =>
  s.when(by, 'moderate', { ids, to, ...more });
const hide = (s: Story, ids: string[]) => moderate(s, ids, 'hidden', { reason: 'off-topic' });
const spotlight = (s: Story, contribution: string) =>
  s.did(by, 'stage', { stage: { show: 'contribution', contribution } });

describe('moderation', () => {
  test('hiding has a reason, with words for the author if wanted', () => {
    const s = three();
    moderate(s, ['@A'], 'hidden').refused('reason-missing');
    moderate(s, ['@A', '@B', '@A'], 'hidden', { reason: 'names-a-person', words: 'without names' }).happened(
      moderated('hidden', ['@A', '@B'], { reason: 'names-a-person', words: '«without names»' }),
    );
    expect(s.one('@A')).toMatchObject({ status: 'hidden', reason: { code: 'names-a-person' } });
  });
  test('showing needs none, and takes the old one away', () => {
    const s = three();
    hide(s, ['@A']).happened(moderated('hidden', ['@A'], { reason: 'off-topic' }));
    moderate(s, ['@A'], 'shown', { reason: 'insult', words: 'ignored' }).happened(moderated('shown', ['@A']));
    expect(s.one('@A')).toMatchObject({ status: 'shown', reason: null });
  });
  test('what waits is counted until it is read', () => {
    const s = three({ moderation: 'before' });
    expect(s.session.waiting).toBe(3);
    moderate(s, ['@A', '@B'], 'shown').happened(moderated('shown', ['@A', '@B']));
    hide(s, ['@C']).happened(moderated('hidden', ['@C'], { reason: 'off-topic' }));
    expect(s.session.waiting).toBe(0);
  });
  test('only what can change is changed; where nothing can, it is refused', () => {
    const s = three().did('ada', 'withdraw', { id: '@A' });
    moderate(s, ['@A', '@B', 'nothing'], 'shown').refused('nothing-to-change');
    hide(s, ['@A', '@B', 'nothing']).happened(moderated('hidden', ['@B'], { reason: 'off-topic' }));
    hide(s, ['@B']).refused('nothing-to-change');
  });
  test('a reason is one of the list, and words are short', () => {
    const s = three();
    moderate(s, ['@A'], 'hidden', { reason: 'boring' }).refused('malformed', { field: 'reason' });
    moderate(s, ['@A'], 'hidden', { reason: 'other', words: 'x'.repeat(401) }).refused('malformed', {
      field: 'words',
    });
    moderate(s, [], 'shown').refused('malformed', { field: 'ids' });
    moderate(s, ['@A'], 'redacted').refused('malformed', { field: 'to' });
  });
  test('what is hidden while it fills the screen leaves the screen in the same commit', () => {
    const s = three();
    spotlight(s, '@A');
    hide(s, ['@B', '@A']).happened(moderated('hidden', ['@B', '@A'], { reason: 'off-topic' }), backToStep());
    spotlight(s, '@C');
    moderate(s, ['@A'], 'shown').happened(moderated('shown', ['@A']));
    expect(s.session.stage).toMatchObject({ show: 'contribution' });
  });
});

describe('undo', () => {
  const undo = (s: Story, action: string) => s.when(by, 'undo', { action });
  const hidden = (s: Story, name: string, ids: string[]) =>
    s.did(by, 'moderate', { ids, to: 'hidden', reason: 'insult' }).call(name, s.made[0]);
  const undone = (of: string, restored: string[], left: string[] = []) => ({
    type: 'contribution/undone',
    action: '#1',
    of,
    restored,
    left,
    by,
  });

  test('is a new decision: everything is as before, and both stand in the list of actions', () => {
    const s = hidden(three(), '@act', ['@A', '@B']);
    undo(s, '@act').happened(undone('@act', ['@A', '@B']));
    expect(s.one('@A')).toMatchObject({ status: 'shown', reason: null, lastAction: null });
    expect([...s.session.actions.values()].map(({ to, undone: is }) => [to, is])).toEqual([
      ['hidden', true],
      ['undone', false],
    ]);
    undo(s, '@act').refused('already-undone');
  });
  test('restores what has not changed since, and says what it could not', () => {
    const s = hidden(three(), '@act', ['@A', '@B', '@C']);
    s.did('ada', 'editCard', { id: '@A', text: 'new' }, { in: '@run' }).did('ben', 'withdraw', { id: '@B' });
    undo(s, '@act').happened(undone('@act', ['@C'], ['@A', '@B']));
  });
  test('where all has changed since, it is refused', () => {
    const s = hidden(three(), '@act', ['@A']);
    s.did(by, 'moderate', { ids: ['@A'], to: 'shown' });
    undo(s, '@act').refused('changed-since');
  });
  test('an undoing cannot be undone, and what never was neither', () => {
    const s = hidden(three(), '@act', ['@A']);
    s.did(by, 'undo', { action: '@act' }).call('@undo', s.made[0]);
    undo(s, '@undo').refused('gone');
    undo(s, 'nothing').refused('gone');
  });
  test('brings back what came before: a reason, and then that too can be undone', () => {
    const s = hidden(three(), '@first', ['@A']);
    s.did(by, 'moderate', { ids: ['@A'], to: 'shown' }).call('@second', s.made[0]);
    undo(s, '@second').happened(undone('@second', ['@A']));
    expect(s.one('@A')).toMatchObject({ status: 'hidden', reason: { code: 'insult' } });
    undo(s, '@first').happened(undone('@first', ['@A']));
    expect(s.one('@A').status).toBe('shown');
  });
  test('of a merge parts them again; what it was merged into counts one less', () => {
    const s = three().did(by, 'merge', { ids: ['@A'], into: '@B' });
    s.call('@merge', s.made[0]);
    undo(s, '@merge').happened(undone('@merge', ['@A']));
    expect(s.one('@A')).toMatchObject({ status: 'shown', mergedInto: null });
    expect(s.one('@B').absorbed).toBe(0);
  });
  test('does not lead back to what is gone', () => {
    const s = three().did(by, 'merge', { ids: ['@A'], into: '@B' });
    s.did(by, 'merge', { ids: ['@B'], into: '@C' }).call('@second', s.made[0]);
    s.did('ben', 'withdraw', { id: '@B' });
    undo(s, '@second').refused('changed-since');
  });
  test('of a showing takes the card off the screen', () => {
    const s = three({ moderation: 'before' });
    s.did(by, 'moderate', { ids: ['@A'], to: 'shown' }).call('@act', s.made[0]);
    spotlight(s, '@A');
    undo(s, '@act').happened(undone('@act', ['@A']), backToStep());
    expect(s.session.waiting).toBe(3);
  });
});

describe('merging', () => {
  const merge = (s: Story, ids: string[], into: string) => s.when(by, 'merge', { ids, into });
  test('[C9] what was merged into one follows it', () => {
    const s = three().did(by, 'merge', { ids: ['@A'], into: '@B' });
    merge(s, ['@B'], '@C').happened(moderated('merged', ['@B', '@A'], { into: '@C' }));
    expect(s.one('@C').absorbed).toBe(2);
    expect(s.one('@B').absorbed).toBe(0);
  });
  test('[C9] never into itself, a merged or vanished one', () => {
    const s = three();
    merge(s, ['@A'], '@A').refused('nothing-to-change');
    merge(s, ['@A'], 'nothing').refused('gone');
    merge(s, ['@A', '@B', 'nothing'], '@B').happened(moderated('merged', ['@A'], { into: '@B' }));
    merge(s, ['@C'], '@A').refused('gone');
    merge(s, ['@A'], '@C').refused('nothing-to-change');
  });
  test('[C9] what is hidden is neither merged nor merged into', () => {
    const s = three().did(by, 'moderate', { ids: ['@C'], to: 'hidden', reason: 'other' });
    merge(s, ['@B'], '@C').refused('hidden');
    merge(s, ['@C'], '@B').refused('hidden');
    merge(s, ['@A', '@C'], '@B').refused('hidden');
    expect(s.one('@A').status).toBe('shown');
  });
  test('only within one run', () => {
    const s = story(cardsStep(), cardsStep())
      .opened(0)
      .opened(1, '@other')
      .card('ada', '@A')
      .card('ben', '@B', 'x', '@other');
    merge(s, ['@A'], '@B').refused('nothing-to-change');
  });
  test('takes the merged one off the screen', () => {
    const s = three();
    spotlight(s, '@A');
    merge(s, ['@A'], '@B').happened(moderated('merged', ['@A'], { into: '@B' }), backToStep());
  });
});

describe('what becomes of it', () => {
  test('an answer has a reason', () => {
    const s = three();
    const respond = (data: Json) => s.when(by, 'respond', data);
    respond({ id: '@A', as: 'accepted', reason: ' next year ' }).happened({
      type: 'contribution/responded',
      id: '@A',
      as: 'accepted',
      reason: '«next year»',
      by,
    });
    respond({ id: '@A', as: 'accepted', reason: '  ' }).refused('malformed', { field: 'reason' });
    respond({ id: '@A', as: 'maybe', reason: 'x' }).refused('malformed', { field: 'as' });
    respond({ id: 'nothing', as: 'declined', reason: 'x' }).refused('gone');
    s.did('ada', 'withdraw', { id: '@A' });
    respond({ id: '@A', as: 'declined', reason: 'x' }).refused('gone');
  });
  test('its author withdraws it, once, and nobody else', () => {
    const s = three();
    spotlight(s, '@A');
    s.when('ben', 'withdraw', { id: '@A' }).refused('not-yours');
    s.when('ada', 'withdraw', { id: '@A' }).happened(
      { type: 'contribution/withdrawn', id: '@A', by: 'ada' },
      backToStep('ada'),
    );
    s.when('ada', 'withdraw', { id: '@A' }).refused('gone');
    s.when('ada', 'withdraw', { id: 'nothing' }).refused('gone');
  });
  test('[E5] erasing destroys the text, every earlier one, and for whom it was; the log keeps its hashes', () => {
    const s = story(cardsStep()).opened();
    s.did(
      'recorder',
      'addFor',
      { prompt: 0, text: 'one', onBehalfOf: 'Sri', channel: 'paper' },
      { in: '@run' },
    );
    s.call('@A', s.made[0]).did('recorder', 'editCard', { id: '@A', text: 'two' }, { in: '@run' });
    const { text, past, onBehalfOf } = s.one('@A');
    s.when('facilitator', 'redact', { id: '@A' }).happened({
      type: 'contribution/redacted',
      id: '@A',
      by: 'facilitator',
    });
    for (const handle of [text, ...past, onBehalfOf])
      expect(s.played.words.get(handle?.w ?? '')).toMatchObject({ text: null, salt: null });
    expect(s.one('@A')).toMatchObject({ status: 'redacted', text });
    s.when('facilitator', 'redact', { id: '@A' }).refused('gone');
    s.when('facilitator', 'redact', { id: 'nothing' }).refused('gone');
    s.when(by, 'redact', { id: '@A' }).refused('not-allowed');
  });
  test('what is erased while it fills the screen leaves it', () => {
    const s = three();
    spotlight(s, '@A');
    s.when('facilitator', 'redact', { id: '@A' }).happened(
      { type: 'contribution/redacted', id: '@A', by: 'facilitator' },
      backToStep('facilitator'),
    );
  });
});
