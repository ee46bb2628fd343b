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
  ['น้ำท่วม', 2, 'น้ำท่'],
  ['👨‍👩‍👧ab', 2, '👨‍👩‍👧a'],
  ['short', 280, 'short'],
  ['ที่', 1, 'ที่'],
  ['abc', 0, ''],
])('[C2] %j cut to %i is %j', (text, max, wanted) => {
  expect(cut(text, max)).toBe(wanted);
});

test('[C2] the fast way for plain text counts what the slow way counts', () => {
  const slow = new Intl.Segmenter('th', { granularity: 'grapheme' });
  const plain = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '~', '0', '"'), maxLength: 40 });
  fc.assert(
    fc.property(plain, (text) => graphemes(text) === [...slow.segment(text)].length),
    { seed: 7 },
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
