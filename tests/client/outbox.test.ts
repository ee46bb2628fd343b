// What waits on the phone is neither lost nor said twice, with two tabs, a full storage, or none.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Outbox } from '../../client/connection/outbox.svelte.ts';
import type { Link } from '../../client/connection/link.svelte.ts';
import { unsentOf } from '../../client/screens/phone/unsent.ts';
import { item } from './phone-kit.ts';

const place = 'sala.outbox.s1';
/** A line that is down until it is told otherwise; what is asked is noted. */
function aLine() {
  const asked: string[] = [];
  const line = {
    session: 's1',
    status: { is: 'offline', since: 0 } as { is: string },
    mineRev: 0,
    asked,
    onOnline: () => {},
    busy: () => false,
    now: () => 1,
    async do(_name: string, data: { text: string }): Promise<unknown> {
      asked.push(data.text);
      return { ok: true, rev: 1, mine: 1, at: 1, link: '', made: [] };
    },
  };
  return line;
}
const boxOf = (line: ReturnType<typeof aLine>) => new Outbox(line as unknown as Link);
const texts = (box: Outbox) => box.items.map((item) => (item.command.data as { text: string }).text);
const kept = () =>
  (JSON.parse(localStorage.getItem(place) ?? '[]') as { command: { data: { text: string } } }[]).map(
    (item) => item.command.data.text,
  );
/** What the browser tells the other tabs when one changes the storage. */
function telling(work: () => void): void {
  const oldValue = localStorage.getItem(place);
  work();
  const newValue = localStorage.getItem(place);
  dispatchEvent(new StorageEvent('storage', { key: place, oldValue, newValue }));
}

/** Whether the browser asks before the page is left. */
const leavingAsks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

test('two tabs that write while there is no line keep both', () => {
  const [one, two] = [boxOf(aLine()), boxOf(aLine())];
  one.send('r', 'addCard', { text: 'of one' }, 1);
  two.send('r', 'addCard', { text: 'of two' }, 1);
  expect(kept().sort()).toEqual(['of one', 'of two']);
  expect(texts(boxOf(aLine())).sort()).toEqual(['of one', 'of two']);
});
test('what one tab has said, another that had it too does not keep', async () => {
  const first = aLine();
  const one = boxOf(first);
  one.send('r', 'addCard', { text: 'x' }, 1);
  const second = aLine();
  const two = boxOf(second);
  expect(texts(two)).toEqual(['x']);
  first.status = { is: 'online' };
  const before = localStorage.getItem(place);
  first.onOnline();
  await vi.waitFor(() => expect(kept()).toEqual([]));
  dispatchEvent(new StorageEvent('storage', { key: place, oldValue: before, newValue: '[]' }));
  expect(texts(two)).toEqual([]);
  second.status = { is: 'online' };
  second.onOnline();
  expect(second.asked).toEqual([]);
});
test('what is taken back in one tab is not sent by the other', () => {
  const one = boxOf(aLine());
  const key = one.send('r', 'addCard', { text: 'x' }, 1);
  const two = boxOf(aLine());
  telling(() => void one.take(key));
  expect(texts(two)).toEqual([]);
  two.send('r', 'addCard', { text: 'y' }, 1);
  expect(kept()).toEqual(['y']);
});
test('a storage that is full or forbidden costs nothing while the page is there, and the page is not renewed then', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const line = aLine();
  const box = boxOf(line);
  box.send('r', 'addCard', { text: 'x' }, 1);
  expect(texts(box)).toEqual(['x']);
  expect(line.busy()).toBe(true);
  expect(leavingAsks()).toBe(true);
  box.take(box.items[0]?.command.key ?? '');
  expect(leavingAsks()).toBe(false);
});
test('[E2] what was being sent when the page was left is there again and goes under the same key', async () => {
  const first = aLine();
  first.status = { is: 'online' };
  first.do = () => new Promise(() => {});
  const key = boxOf(first).send('r', 'addCard', { text: 'x' }, 1);
  expect(leavingAsks()).toBe(false);
  const second = aLine();
  const keys: unknown[] = [];
  second.do = async (_name: string, _data: unknown, _run?: unknown, more?: { key: string }) => {
    keys.push(more?.key);
    return { ok: true, rev: 1, mine: 1, at: 1, link: '', made: [] };
  };
  const box = boxOf(second);
  expect(box.items).toMatchObject([{ command: { key }, state: 'held' }]);
  second.status = { is: 'online' };
  second.onOnline();
  await vi.waitFor(() => expect(kept()).toEqual([]));
  expect(keys).toEqual([key]);
});
test('what was refused where nobody looks now is still told, with its words', () => {
  const refused = (run: string, data: object) =>
    item({ run, name: 'addCard', data, state: 'refused', no: 'step-closed' });
  const items = [refused('r1', { text: 'x' }), refused('r2', { text: 'y' }), refused('r3', { point: 4 })];
  expect(unsentOf(items, 'r2')).toMatchObject([{ text: 'x', no: 'step-closed' }]);
  expect(unsentOf([item({ name: 'addCard', data: { text: 'z' } })], null)).toEqual([]);
});
test('what somebody else wrote in its place is no reason to fail', () => {
  for (const odd of ['{', 'null', '7', '"x"', '[7,null,{}]']) {
    localStorage.setItem(place, odd);
    expect(texts(boxOf(aLine()))).toEqual([]);
  }
});
