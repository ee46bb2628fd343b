// Cells are counted as a reader counts them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, graphemes } from '../../../shared/text/graphemes.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['two\nlines', 9],
  ['ก', 1],
  ['ที่', 1],
  ['น้ำ', 1],
  ['กา', 2],
  ['เก้า', 3],
  ['สำนักงาน', 6],
  ['ผู้เข้าร่วม', 7],
  ['👨‍👩‍👧', 1],
  ['👍🏽🇹🇭', 2],
  ['e\u0301', 1],
])('[C2] %j has %i cells', (text, cells) => {
  expect(graphemes(text)).toBe(cells);
});

test.each([
  ['the flag of England', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
  ['two people of two colours who kiss', '👩🏽‍❤️‍💋‍👨🏿'],
  ['a letter with many signs', `ṩ${'\u0323'.repeat(10)}`],
])('[C2] %s is one cell', (_, text) => expect(graphemes(text)).toBe(1));

test.each([
  ['marks', `a${'\u0301'.repeat(7999)}`],
  ['Thai tone marks', `ก${'\u0E48'.repeat(7999)}`],
  ['pictures', '👨\u200D'.repeat(2666)],
])('[C2] thousands of %s that hang together are not one cell', (_, text) => {
  expect(graphemes(text)).toBeGreaterThan(400);
  expect(cut(`ab${text}`, 280)).toBe('ab');
});

test.each([
  ['น้ำท่วม', 2, 'น้ำท่'],
  ['👨‍👩‍👧ab', 2, '👨‍👩‍👧a'],
  ['short', 280, 'short'],
  ['ที่', 1, 'ที่'],
  ['abc', 0, ''],
])('[C2] %j cut to %i is %j', (text, max, wanted) => {
  expect(cut(text, max)).toBe(wanted);
});

test.each([
  ['plain text', ['a', ' ', '\n', '~', '0', '"']],
  [
    'Thai',
    ['\n', ...[...Array(0x5b).keys()].map((sign) => String.fromCharCode(0xe01 + sign)), 'a', '\u00A0'],
  ],
])('[C2] the fast way for %s counts what the slow way counts', (_, signs) => {
  const slow = new Intl.Segmenter('th', { granularity: 'grapheme' });
  const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });
  fc.assert(
    fc.property(text, (typed) => graphemes(typed) === [...slow.segment(typed)].length),
    { seed: 7, numRuns: 3000 },
  );
});

test('[C2] what was cut is within the limit and begins the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, max) => {
      expect(graphemes(cut(text, max))).toBeLessThanOrEqual(max);
      expect(text.startsWith(cut(text, max))).toBe(true);
    }),
    { seed: 7 },
  );
});
