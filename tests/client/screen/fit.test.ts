// Text that fills a box: the largest size, the longest beginning, lines that break between phrases.
import { expect, test } from 'vitest';
import { holds, largest, phrasesOf, shortened } from '../../../client/parts/fit.ts';
import { unit } from '../../../client/parts/unit.ts';
import { cut, graphemes } from '../../../shared/text/graphemes.ts';

test('the largest size that fits is found, at both ends and between', () => {
  for (let limit = 30; limit <= 150; limit++) expect(largest(30, 150, (n) => n <= limit)).toBe(limit);
});
test('where nothing fits it is the smallest', () => expect(largest(30, 150, () => false)).toBe(30));
test('a text is shortened at a written cell, never inside one', () => {
  const text = 'น้ำที่บ้านปู่';
  const part = shortened(text, cut, (some) => graphemes(some) <= 4);
  expect(part).toBe('น้ำที่บ้…');
});
test('a text that fits stays as it is', () => expect(shortened('น้ำ', cut, () => true)).toBe('น้ำ'));
test('lines break between Thai phrases first', () =>
  expect(phrasesOf('พักสิบนาที กลับมา 10.30 น.')).toEqual(['พักสิบนาที', 'กลับมา', '10.30', 'น.']));
test('a phrase longer than a line of a mat is broken by the browser', () => {
  expect(holds('น้ำไปไม่ถึงปลายคลอง')).toBe(true);
  expect(holds('ข้อเสนอเรื่องการจัดตารางเปิดปิดประตูน้ำ')).toBe(false);
});
test('English is left to the browser', () =>
  expect(phrasesOf('Ten minutes’ break')).toEqual(['Ten minutes’ break']));
test('the unit is a 1/1920 of the width, or of the height where that is less, and never too small', () => {
  expect(unit(1920, 1080)).toBe(1);
  expect(unit(3840, 2160)).toBe(2);
  expect(unit(1920, 540)).toBe(0.58);
  expect(unit(1024, 768)).toBe(0.58);
  expect(unit(384, 216, 0)).toBeCloseTo(0.2);
});
