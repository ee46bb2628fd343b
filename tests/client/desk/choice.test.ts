// Which card the keys act on while others move the list.
import { expect, test } from 'vitest';
import {
  meant,
  move,
  nothing,
  settle,
  toggle,
  type Choice,
  type Shown,
} from '../../../client/activities/cards/desk/choice.ts';

const list = (...ids: string[]): Shown => ({ total: ids.length, at: (place) => ids[place] });
const places =
  (...ids: string[]) =>
  (id: string) => {
    const at = ids.indexOf(id);
    return at < 0 ? undefined : at;
  };
const on = (id: string, place: number, ...chosen: string[]): Choice => ({
  on: id,
  place,
  chosen: new Set(chosen),
});

test('the first card is in focus as soon as there is one', () => {
  expect(settle(nothing, list('a', 'b'), places('a', 'b')).on).toBe('a');
  expect(settle(nothing, list(), places()).on).toBeNull();
});
test('cards that arrive above do not move the focus to another card', () => {
  expect(settle(on('b', 1), list('new', 'a', 'b'), places('new', 'a', 'b'))).toEqual(on('b', 2));
});
test('when the card has gone the next one takes its place; at the end the one before', () => {
  expect(settle(on('b', 1), list('a', 'c'), places('a', 'c')).on).toBe('c');
  expect(settle(on('c', 2), list('a', 'b'), places('a', 'b'))).toEqual(on('b', 1));
});
test('moving stops at both ends', () => {
  expect(move(on('a', 0), list('a', 'b'), -1).on).toBe('a');
  expect(move(on('b', 1), list('a', 'b'), 1).on).toBe('b');
});
test('with shift the way that was gone is chosen', () => {
  const two = move(move(on('a', 0), list('a', 'b', 'c'), 1, true), list('a', 'b', 'c'), 1, true);
  expect([...two.chosen]).toEqual(['a', 'b', 'c']);
  expect(meant(two)).toEqual(['a', 'b', 'c']);
});
test('an action is about the chosen ones, else about the one in focus', () => {
  expect(meant(on('a', 0))).toEqual(['a']);
  expect(meant(toggle(on('a', 0), 'c'))).toEqual(['c']);
  expect(meant(toggle(toggle(on('a', 0), 'c'), 'c'))).toEqual(['a']);
  expect(meant(nothing)).toEqual([]);
});
