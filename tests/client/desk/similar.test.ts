// Which card says nearly the same.
import { expect, test } from 'vitest';
import { alike, mostAlike, pieces } from '../../../client/activities/cards/desk/similar.ts';

const cards = [
  'น้ำประปาไหลอ่อนตอนเย็น',
  'คลองตื้นเขิน ไม่ได้ขุดลอกมาห้าปี',
  'น้ำประปาขุ่นแดง ซักผ้าขาวไม่ได้',
  'The third gate leaks all night',
];

test('the same text in other spacing and punctuation is the same', () => {
  expect(alike(pieces('Water leaks, all night!'), pieces('water  leaks all night'))).toBe(1);
  expect(alike(pieces('น้ำ ไหล อ่อน'), pieces('น้ำไหลอ่อน'))).toBe(1);
});
test('texts with nothing in common, and empty ones, are not alike', () => {
  expect(alike(pieces('คลอง'), pieces('school'))).toBe(0);
  expect(alike(pieces(''), pieces('school'))).toBe(0);
  expect(alike(pieces('!?'), pieces('…'))).toBe(0);
});
test('the card that says it in nearly the same words comes first', () => {
  const found = mostAlike('น้ำประปาไหลอ่อนทุกเย็น', cards, (card) => card);
  expect(found[0]?.item).toBe(cards[0]);
  expect(found.some(({ item }) => item === cards[3])).toBe(false);
});
test('a pile is as near as its nearest quote', () => {
  const piles = [
    { name: 'Canals', quotes: ['คลองตื้นเขินมาก ไม่ขุดลอก'] },
    { name: 'Taps', quotes: ['the tap runs red'] },
  ];
  const found = mostAlike('คลองตื้นเขิน ไม่ได้ขุดลอก', piles, ({ name, quotes }) => [name, ...quotes]);
  expect(found.map(({ item }) => item.name)).toEqual(['Canals']);
});
