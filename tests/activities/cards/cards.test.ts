// Rules of single cards: what may be said, how much, by whom, until when.
import { describe, expect, test } from 'vitest';
import { roomHead } from '../../../shared/activities/cards/views.ts';
import { storyOf } from '../../../shared/record/story.ts';
import en from '../../../shared/record/words/en.ts';
import th from '../../../shared/record/words/th.ts';
import { restOf } from '../../../shared/session/house.ts';
import { toSpec } from '../../../shared/session/to-spec.ts';
import { recordFile } from '../../kit/records.ts';
import { cardsStep } from '../../kit/specs.ts';
import { story, type Story } from '../../kit/story.ts';

const inRun = { in: '@run' };
const add = (text: string, prompt = 0) => ['addCard', { prompt, text }, inRun] as const;
const added = (author: string, text: string, more: object = {}) => ({
  type: 'contribution/added',
  id: '#1',
  to: '@run',
  kind: 'card',
  text: `«${text}»`,
  author,
  onBehalfOf: null,
  channel: 'phone',
  grewFrom: [],
  late: false,
  status: 'shown',
  writtenAt: null,
  place: { prompt: 0 },
  by: author,
  ...more,
});

describe('a card is given', () => {
  test('[C1] it becomes a contribution, and a card that names it', () =>
    story(cardsStep())
      .opened()
      .when('ada', ...add('ถนนมืด'))
      .happened(added('ada', 'ถนนมืด')));

  test.each(['', '   ', '\n\t', '\u200b', '\u00a0'])(
    '[C1] a card that says nothing is refused (%j)',
    (text) =>
      story(cardsStep())
        .opened()
        .when('ada', ...add(text))
        .refused('empty'),
  );

  test('[C2] length is counted as people read: vowels and tone marks are no signs of their own', () => {
    const s = story(cardsStep({ maxLength: 20 })).opened();
    s.when('ada', ...add('ที่'.repeat(20))).happened(added('ada', 'ที่'.repeat(20)));
    s.when('ada', ...add('ที่'.repeat(21))).refused('too-long', { max: 20, length: 21 });
  });

  test('[C2] text is mended before it is counted, and kept as mended', () =>
    story(cardsStep({ maxLength: 20 }))
      .opened()
      .when('ada', ...add('คลองต ื้นเขิน'))
      .happened(added('ada', 'คลองตื้นเขิน')));

  test('[C3] with a number each, one card too many is refused; a withdrawn one makes room', () => {
    const s = story(
      cardsStep({ cardsEach: 2, prompts: [{ text: { en: 'a' } }, { text: { en: 'b' } }] }),
    ).opened();
    s.card('ada', '@A').card('ada', '@B');
    s.when('ada', ...add('third')).refused('too-many-cards', { each: 2 });
    s.when('ada', ...add('other prompt', 1)).happened(added('ada', 'other prompt', { place: { prompt: 1 } }));
    s.did('ada', 'withdraw', { id: '@A' });
    s.when('ada', ...add('third')).happened(added('ada', 'third'));
  });

  test('[C3] the number is for participants: a desk writes down all it hears', () => {
    const s = story(cardsStep({ cardsEach: 1 })).opened();
    s.card('recorder', '@A').card('recorder', '@B');
    expect(s.session.contributions.size).toBe(2);
  });

  test('a prompt that is not there is gone', () => {
    const s = story(cardsStep()).opened();
    s.when('ada', ...add('x', 1)).refused('gone');
    s.when('recorder', 'addFor', { prompt: 1, text: 'x', channel: 'paper' }, inRun).refused('gone');
  });

  test('[W5] under other terms than those now shown nothing is done', () => {
    const s = story(cardsStep()).opened();
    const terms = { identity: 'pseudonymous', moderation: 'before', onPhones: true };
    s.did('facilitator', 'changeTerms', { run: '@run', terms });
    s.when('ada', 'addCard', { prompt: 0, text: 'x' }, { in: '@run', terms: 1 }).refused('terms-changed', {
      terms: 2,
    });
    s.when('ada', 'addCard', { prompt: 0, text: 'x' }, { in: '@run', terms: null }).refused('terms-changed', {
      terms: 2,
    });
    s.when('ada', 'addCard', { prompt: 0, text: 'x' }, { in: '@run', terms: 2 }).happened(
      added('ada', 'x', { status: 'waiting' }),
    );
  });

  test('moderation before: what participants say waits, what the desk enters does not', () => {
    const s = story(cardsStep({}, { moderation: 'before' })).opened();
    s.when('ada', ...add('x')).happened(added('ada', 'x', { status: 'waiting' }));
    s.when('recorder', ...add('y')).happened(added('recorder', 'y', { channel: 'desk' }));
  });
});

describe('the run has closed', () => {
  test('[W6] a card is refused, unless the phone says it was written before: then it waits for the desk', () => {
    const s = story(cardsStep()).opened().waited(60);
    const intime = s.played.now - 1000;
    s.closed().waited(5);
    s.when('ada', ...add('x')).refused('step-closed');
    s.when('ada', 'addCard', { prompt: 0, text: 'x' }, { in: '@run', writtenAt: s.played.now }).refused(
      'step-closed',
    );
    s.when('ada', 'addCard', { prompt: 0, text: 'x' }, { in: '@run', writtenAt: intime }).happened(
      added('ada', 'x', { late: true, status: 'waiting', writtenAt: intime }),
    );
    expect(s.session).toMatchObject({ waiting: 1, lateWaiting: 1 });
  });

  test('[W6] the desk admits what came late, or hides it', () => {
    const s = story(cardsStep()).opened().waited(60);
    const writtenAt = s.played.now;
    s.closed().did('ada', 'addCard', { prompt: 0, text: 'x' }, { in: '@run', writtenAt });
    s.call('@A', s.made[0]).did('moderator', 'moderate', { ids: ['@A'], to: 'shown' });
    expect(s.one('@A')).toMatchObject({ status: 'shown', late: true });
    expect(s.session).toMatchObject({ waiting: 0, lateWaiting: 0 });
  });

  test('[W6] edits and dots that come late are refused, whatever the phone says', () => {
    const s = story(cardsStep()).opened().card('ada', '@A').cluster('@K');
    s.did('facilitator', 'openDots', { open: true }, inRun);
    const late = { in: '@run', writtenAt: s.played.now };
    s.closed();
    s.when('ada', 'editCard', { id: '@A', text: 'y' }, late).refused('step-closed');
    s.when('ada', 'placeDot', { on: '@K' }, late).refused('step-closed');
  });

  test('the desk still arranges and enters what it finds on paper', () => {
    const s = story(cardsStep()).opened().card('ada', '@A').closed();
    s.cluster('@K', ['@A']);
    s.did('recorder', 'addFor', { prompt: 0, text: 'x', channel: 'paper' }, inRun);
    expect(s.session.contributions.size).toBe(2);
  });
});

describe('for people without a phone', () => {
  test('[C6] a card keeps its channel and for whom it is', () =>
    story(cardsStep())
      .opened()
      .when('recorder', 'addFor', { prompt: 0, text: 'x', onBehalfOf: 'ป้าศรี', channel: 'voice' }, inRun)
      .happened(added('recorder', 'x', { channel: 'voice', onBehalfOf: '«ป้าศรี»' })));
  test('[C6] nobody need be named, and the same rules hold', () => {
    const s = story(cardsStep({ maxLength: 20 })).opened();
    const addFor = (text: string) =>
      s.when('recorder', 'addFor', { prompt: 0, text, channel: 'paper' }, inRun);
    addFor('x').happened(added('recorder', 'x', { channel: 'paper' }));
    addFor(' ').refused('empty');
    addFor('x'.repeat(21)).refused('too-long', { max: 20, length: 21 });
  });
  test('[C6] a participant speaks for nobody else', () =>
    story(cardsStep())
      .opened()
      .when('ada', 'addFor', { prompt: 0, text: 'x', channel: 'paper' }, inRun)
      .refused('not-allowed'));
});

describe('a card is changed', () => {
  const edited = (text: string, status = 'shown', by = 'ada') => ({
    type: 'contribution/edited',
    id: '@A',
    text: `«${text}»`,
    status,
    by,
  });
  test('[C7] by its author; the earlier text is kept', () => {
    const s = story(cardsStep()).opened().card('ada', '@A', 'old');
    s.when('ada', 'editCard', { id: '@A', text: 'new' }, inRun).happened(edited('new'));
    expect(s.says('@A')).toBe('new');
    expect(s.one('@A').past.map(s.played.beside.say)).toEqual(['old']);
  });
  test('[C7] by nobody else, not even the desk', () => {
    const s = story(cardsStep()).opened().card('ada', '@A');
    for (const who of ['ben', 'facilitator'])
      s.when(who, 'editCard', { id: '@A', text: 'x' }, inRun).refused('not-yours');
  });
  test('[C7] what was hidden waits to be read again', () => {
    const s = story(cardsStep()).opened().card('ada', '@A');
    s.did('moderator', 'moderate', { ids: ['@A'], to: 'hidden', reason: 'insult' });
    s.when('ada', 'editCard', { id: '@A', text: 'kinder' }, inRun).happened(edited('kinder', 'waiting'));
    expect(s.one('@A').reason).toBeNull();
  });
  test('[C7] under moderation before, an edit waits too', () => {
    const s = story(cardsStep({}, { moderation: 'before' }))
      .opened()
      .card('ada', '@A');
    s.did('moderator', 'moderate', { ids: ['@A'], to: 'shown' });
    s.when('ada', 'editCard', { id: '@A', text: 'y' }, inRun).happened(edited('y', 'waiting'));
  });
  test('[C7] a merged card is not edited; one withdrawn or erased is gone', () => {
    const s = story(cardsStep())
      .opened()
      .card('ada', '@A')
      .card('ben', '@B')
      .card('ada', '@C')
      .card('ada', '@D');
    s.did('moderator', 'merge', { ids: ['@A'], into: '@B' }).did('ada', 'withdraw', { id: '@C' });
    s.did('facilitator', 'redact', { id: '@D' });
    s.when('ada', 'editCard', { id: '@A', text: 'x' }, inRun).refused('merged');
    s.when('ada', 'editCard', { id: '@C', text: 'x' }, inRun).refused('gone');
    s.when('ada', 'editCard', { id: '@D', text: 'x' }, inRun).refused('gone');
    s.when('ada', 'editCard', { id: 'nothing', text: 'x' }, inRun).refused('gone');
  });
  test('[C1] [C2] an edit keeps the rules of length', () => {
    const s = story(cardsStep({ maxLength: 20 }))
      .opened()
      .card('ada', '@A');
    s.when('ada', 'editCard', { id: '@A', text: ' ' }, inRun).refused('empty');
    s.when('ada', 'editCard', { id: '@A', text: 'x'.repeat(21) }, inRun).refused('too-long', {
      max: 20,
      length: 21,
    });
  });
});

test('[C9] merging keeps both cards, both authors and both texts', () => {
  const s = story(cardsStep()).opened().card('ada', '@A', 'dark road').card('ben', '@B', 'no light');
  s.when('moderator', 'merge', { ids: ['@A'], into: '@B' }).happened({
    type: 'contribution/moderated',
    action: '#1',
    to: 'merged',
    ids: ['@A'],
    into: '@B',
    reason: null,
    words: null,
    by: 'moderator',
  });
  expect(s.one('@A')).toMatchObject({ status: 'merged', mergedInto: s.id('@B'), by: 'ada' });
  expect(s.one('@B')).toMatchObject({ status: 'shown', absorbed: 1, by: 'ben' });
  expect([s.says('@A'), s.says('@B')]).toEqual(['dark road', 'no light']);
});

test('a command that cards do not know, or a run that is not there, is refused', () => {
  const s = story(cardsStep()).opened();
  for (const name of ['burnCards', '__proto__', 'constructor', 'toString'])
    s.when('facilitator', name, {}, inRun).refused('unknown-command');
  expect(s.played.do('ada', 'addCard', { prompt: 0, text: 'x' }, '__proto__')).toEqual({
    ok: false,
    no: 'gone',
  });
});

test.each([
  [{ prompt: 0 }, 'text'],
  [{ prompt: -1, text: 'x' }, 'prompt'],
  [{ prompt: 0.5, text: 'x' }, 'prompt'],
  [{ prompt: '0', text: 'x' }, 'prompt'],
  [{ prompt: 0, text: 7 }, 'text'],
  [{ prompt: 0, text: 'x'.repeat(8001) }, 'text'],
  [{ prompt: 0, text: 'x', author: 'ben' }, 'author'],
  [null, ''],
  [[], 'prompt'],
])('[W3] malformed data is refused by field, and what stood there is not repeated (%#)', (data, field) =>
  story(cardsStep()).opened().when('ada', 'addCard', data, inRun).refused('malformed', { field }),
);

describe('a question is corrected', () => {
  const reword = (text: { th?: string; en?: string }, prompt = 0) =>
    ['reword', { prompt, text }, inRun] as const;
  const reworded = (text: object, prompt = 0) => ({
    type: 'cards/reworded',
    prompt,
    text: `«${JSON.stringify(text)}»`,
    run: '@run',
    by: 'facilitator',
  });
  const contentOf = (s: Story) => {
    const file = recordFile(s.played);
    return file.agenda[0]?.runs.at(-1)?.content as {
      prompts: object[];
      corrections?: { prompt: number; was: object; at: number; by: string }[];
    };
  };
  const asked = { th: 'อะไรดี', en: 'What is good?' };
  const better = { th: 'อะไรดีอยู่แล้ว', en: 'What is good already?' };

  test('[C10] before the first card the new wording takes the place of the old one, and nothing is remembered', () => {
    const s = story(cardsStep()).opened();
    s.when('facilitator', ...reword(better)).happened(reworded(better));
    expect(contentOf(s)).toMatchObject({ prompts: [better] });
    expect(contentOf(s)).not.toHaveProperty('corrections');
  });
  test('[C10] afterwards the old wording stays in the record, with time and actor', () => {
    const s = story(cardsStep()).opened().card('ada', '@A').waited(60);
    s.did('facilitator', ...reword(better)).did('cohost', ...reword({ th: 'อะไรดีแล้ว' }));
    const { at } = s.one('@A');
    const [first, second] = contentOf(s).corrections ?? [];
    expect(first).toMatchObject({ prompt: 0, was: asked, by: 'facilitator' });
    expect(second).toMatchObject({ prompt: 0, was: better, by: 'cohost' });
    expect(first?.at).toBeGreaterThanOrEqual(at + 60_000);
    expect(contentOf(s).prompts).toEqual([{ th: 'อะไรดีแล้ว' }]);
    expect(roomHead(s.state('@run'), restOf(s.played.house, s.id('@run'), s.played.beside))).toMatchObject({
      prompts: [{ th: 'อะไรดีแล้ว' }],
      corrected: [0],
    });
  });
  test('[C10] it is put in plain words in the record', () => {
    const s = story(cardsStep()).opened().card('ada', '@A');
    s.did('facilitator', ...reword(better));
    const told = (language: 'th' | 'en', words: typeof en | typeof th) =>
      JSON.stringify(storyOf(recordFile(s.played), language, words));
    expect(told('en', en)).toMatch(
      /Reworded at [^“]+ by the [Ff]acilitator. Before, it asked: “What is good\?”/,
    );
    expect(told('th', th)).toMatch(/แก้ถ้อยคำเมื่อ [^“]+ เดิมถามว่า “อะไรดี”/);
  });
  test('[C10] the same wording again changes nothing', () =>
    story(cardsStep())
      .opened()
      .when('facilitator', ...reword(asked))
      .happened());
  test('[C10] no question comes or goes, none is left empty, and only those who lead may', () => {
    const s = story(cardsStep()).opened().card('ada', '@A');
    s.when('facilitator', ...reword(better, 1)).refused('gone');
    s.when('facilitator', ...reword({ th: '\u200b', en: 'x' })).refused('empty');
    s.when('moderator', ...reword(better)).refused('not-allowed');
    s.when('ada', ...reword(better)).refused('not-allowed');
    s.when('facilitator', 'changeStep', { id: '@step0', step: cardsStep() as never }).refused('terms-locked');
    s.closed()
      .when('facilitator', ...reword(better))
      .refused('step-closed');
  });
  test('[C10] the next run of the step and a copy of the session begin with the corrected wording', () => {
    const s = story(cardsStep()).opened().card('ada', '@A');
    s.did('facilitator', ...reword(better)).closed();
    expect(toSpec(s.played.house, s.played.beside).steps[0]?.settings).toMatchObject({
      prompts: [{ text: better }],
    });
    s.did('facilitator', 'openStep', { id: '@step0', again: true });
    expect(contentOf(s).prompts).toEqual([better]);
  });
  test('[C10] a step that was planned anew keeps its new wording', () => {
    const s = story(cardsStep()).opened();
    s.did('facilitator', ...reword(better)).closed();
    const anew = { th: 'ถามอย่างอื่น' };
    s.did('facilitator', 'changeStep', {
      id: '@step0',
      step: cardsStep({ prompts: [{ text: anew }] }) as never,
    });
    s.did('facilitator', 'openStep', { id: '@step0', again: true });
    expect(contentOf(s).prompts).toEqual([anew]);
  });
});
