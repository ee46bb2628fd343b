// My cards on the phone: what the server keeps, with what is on its way laid over it.
import { describe, expect, test } from 'vitest';
import { ownCards, using } from '../../client/activities/cards/phone/own-cards.ts';
import type { MineRow } from '../../shared/session/view-types.ts';
import { item, mineRow } from './phone-kit.ts';

const at = (prompt: number, ...ids: string[]) => ids.map((id) => ({ id, prompt, cluster: null }));
const cardsOf = (rows: MineRow[], items: ReturnType<typeof item>[] = []) =>
  ownCards('run1', 0, rows, at(0, ...rows.map((row) => row.id)), items);

test('the newest card stands first, and only those of the prompt and the run in view', () => {
  const rows = [
    mineRow({ id: 'a', at: 1 }),
    mineRow({ id: 'b', at: 3 }),
    mineRow({ id: 'c', at: 2 }),
    mineRow({ id: 'd', run: 'run2' }),
  ];
  const own = [...at(0, 'a', 'b', 'd'), ...at(1, 'c')];
  expect(ownCards('run1', 0, rows, own, []).map((card) => card.id)).toEqual(['b', 'a']);
});

describe('[E2] what is on its way is seen where it is', () => {
  const add = { run: 'run1', name: 'addCard', data: { prompt: 0, text: 'น้ำไม่มา' } };
  test.each([
    ['held', 'held'],
    ['sent', 'sending'],
    ['kept', 'sent'],
  ] as const)('a card that is %s shows as %s', (state, status) => {
    expect(cardsOf([], [item({ ...add, state })])).toMatchObject([
      { id: null, text: 'น้ำไม่มา', status, refused: null },
    ]);
  });
  test('a refused card keeps its text and says why, and uses none of the cards one has', () => {
    const cards = cardsOf([], [item({ ...add, key: 'k9', state: 'refused', no: 'too-many-cards' })]);
    expect(cards).toMatchObject([
      { refused: { key: 'k9', wish: 'add', no: 'too-many-cards', text: 'น้ำไม่มา' } },
    ]);
    expect(using(cards)).toBe(0);
  });
  test('a card that is seen as kept before the answer came stands there once, also where its words were mended', () => {
    const sent = (writtenAt: number) => {
      const one = item({ ...add, data: { prompt: 0, text: 'น้ำ  ไม่มา' }, state: 'sent' });
      return { ...one, command: { ...one.command, writtenAt } };
    };
    const rows = [mineRow({ id: 'old', text: 'น้ำ  ไม่มา', at: 10_000, writtenAt: 9_000 })];
    expect(cardsOf(rows, [sent(60_000)]).map((card) => card.status)).toEqual(['sending', 'shown']);
    rows.push(mineRow({ id: 'new', text: 'น้ำ ไม่มา', at: 60_500, writtenAt: 60_000 }));
    expect(cardsOf(rows, [sent(60_000)]).map((card) => card.id)).toEqual(['new', 'old']);
    expect(cardsOf(rows, [sent(60_000), sent(60_100)]).map((card) => card.id)).toEqual(['new', null, 'old']);
  });
  test('cards for another prompt or another run stay out', () => {
    const other = [item({ ...add, data: { prompt: 1, text: 'x' } }), item({ ...add, run: 'run2' })];
    expect(cardsOf([], other)).toEqual([]);
  });
});

describe('a change is shown at once', () => {
  const row = mineRow({
    id: 'a',
    text: 'เดิม',
    status: 'hidden',
    reason: { code: 'insult', words: 'ลองใหม่' },
  });
  const edit = { run: 'run1', name: 'editCard', data: { id: 'a', text: 'ใหม่' } };

  test('the new text stands there, the old reason does not, and nothing else can be done meanwhile', () => {
    expect(cardsOf([row], [item({ ...edit, state: 'held' })])).toMatchObject([
      { text: 'ใหม่', status: 'held', reason: null, words: null, mine: 'fixed' },
    ]);
  });
  test('a refused change leaves the kept text, and its own text with the refusal', () => {
    expect(cardsOf([row], [item({ ...edit, state: 'refused', no: 'step-closed' })])).toMatchObject([
      { text: 'เดิม', status: 'hidden', refused: { wish: 'edit', no: 'step-closed', text: 'ใหม่' } },
    ]);
  });
  test('a card that is being taken back is on its way, then gone', () => {
    const withdraw = { run: null, name: 'withdraw', data: { id: 'a' } };
    expect(cardsOf([row], [item({ ...withdraw, state: 'sent' })])).toMatchObject([{ status: 'sending' }]);
    const gone = cardsOf([row], [item({ ...withdraw, state: 'kept' })]);
    expect(gone).toMatchObject([{ status: 'withdrawn' }]);
    expect(using(gone)).toBe(0);
  });
});

describe('what became of it', () => {
  const statusOf = (change: Partial<MineRow>) => cardsOf([mineRow({ id: 'a', ...change })])[0]?.status;

  test('waiting is sent, or late where it came after the end', () => {
    expect(statusOf({ status: 'waiting' })).toBe('sent');
    expect(statusOf({ status: 'waiting', late: true })).toBe('late');
  });
  test('shown is shown, or on the screen, or joined with others', () => {
    expect(statusOf({ status: 'shown' })).toBe('shown');
    expect(statusOf({ status: 'shown', onStage: true })).toBe('onscreen');
    expect(statusOf({ status: 'shown', merged: 2 })).toBe('merged');
  });
  test('what was joined to another, taken back or erased cannot be changed', () => {
    const fixed = [
      mineRow({ id: 'a', status: 'merged', mergedInto: 'z' }),
      mineRow({ id: 'b', status: 'withdrawn' }),
      mineRow({ id: 'c', status: 'redacted', text: null }),
    ];
    expect(cardsOf(fixed).map((card) => card.mine)).toEqual(['fixed', 'fixed', 'fixed']);
  });
});
