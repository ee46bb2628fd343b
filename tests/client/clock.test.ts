// The countdown's text and warnings.
import { expect, test } from 'vitest';
import { clockText, crossed, untilNextSecond } from '../../client/parts/clock.ts';
import { digitsOf } from '../../client/parts/digits.ts';

test('the clock shows 0:01 until the very end, then counts up with a plus', () => {
  expect([396_000, 395_001, 60_000, 1, 0, -1, -999, -1000, -12_400].map(clockText)).toEqual([
    '6:36',
    '6:36',
    '1:00',
    '0:01',
    '0:00',
    '0:00',
    '0:00',
    '+0:01',
    '+0:12',
  ]);
});
test('above an hour the hours are shown', () => expect(clockText(3_725_000)).toBe('1:02:05'));
test('each look falls where the shown text changes', () => {
  for (const left of [5000, 4999, 1, 0, -1, -999, -1000]) {
    const later = left - untilNextSecond(left);
    expect(clockText(later - 1), `after ${left}`).not.toBe(clockText(left + 1));
  }
});
test('the warning that was passed is spoken, the most urgent alone', () => {
  expect(crossed(61_000, 60_000)).toBe('minute');
  expect(crossed(31_000, 30_000)).toBe('half');
  expect(crossed(500, 0)).toBe('up');
  expect(crossed(90_000, -3000)).toBe('up');
  expect(crossed(20_000, 19_000)).toBeNull();
  expect(crossed(-1, -2)).toBeNull();
});
test('a code may be typed in Thai digits, with spaces, or pasted in a sentence', () => {
  expect(digitsOf('๔๘๒ ๙๑๗')).toBe('482917');
  expect(digitsOf('รหัส 482-917 ค่ะ')).toBe('482917');
  expect(digitsOf('48291799')).toBe('482917');
});
