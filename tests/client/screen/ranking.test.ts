// What the dots say.
import { expect, test } from 'vitest';
import { finding, ranked, type Ranked } from '../../../client/activities/cards/screen/ranking.ts';

const row = (id: string, value: number): Ranked => ({ id, name: id.toUpperCase(), mark: 1, value });

test('highest first; equals keep the curator’s order', () =>
  expect(ranked([row('a', 1), row('b', 5), row('c', 5), row('d', 0)]).map(({ id }) => id)).toEqual([
    'b',
    'c',
    'a',
    'd',
  ]));
test('the finding names who comes first', () =>
  expect(finding([row('a', 1), row('b', 5)])).toEqual({ is: 'first', name: 'B', n: 5 }));
test('a tie is said as a tie', () =>
  expect(finding([row('a', 5), row('b', 5), row('c', 1)])).toEqual({ is: 'tie', names: ['A', 'B'], n: 5 }));
test('no dots, no winner', () => {
  expect(finding([row('a', 0)])).toEqual({ is: 'nothing' });
  expect(finding([])).toEqual({ is: 'nothing' });
});
