// The six digits, whom an address stands for, and what is remembered.
import { describe, expect, test } from 'vitest';
import { addressKey } from '../../../server/access/address.ts';
import { isEasilyConfused, randomCode, readCode } from '../../../server/access/code-shape.ts';
import { Known } from '../../../server/access/known.ts';

describe('join codes', () => {
  test('are six digits, the first of them not zero, and none that people mix up', () => {
    for (let n = 0; n < 2000; n++) {
      const code = randomCode();
      expect(code).toMatch(/^[1-9]\d{5}$/);
      expect(isEasilyConfused(code)).toBe(false);
    }
  });
  test.each([
    '111111',
    '121212',
    '112211',
    '123456',
    '654321',
    '904567',
    '983210',
    '482482',
    '555082',
    '100082',
    '909090',
  ])('%s is not given out', (code) => expect(isEasilyConfused(code)).toBe(true));
  test.each(['482913', '730164', '195827', '664090', '123508'])('%s is', (code) =>
    expect(isEasilyConfused(code)).toBe(false),
  );
  test('nine of ten codes remain, so that guessing stays as hard', () => {
    let good = 0;
    for (let n = 100_000; n < 1_000_000; n += 7) if (!isEasilyConfused(String(n))) good += 1;
    expect(good / (900_000 / 7)).toBeGreaterThan(0.9);
  });
  test.each([
    ['482913', '482913'],
    [' 482 913 ', '482913'],
    ['482-913', '482913'],
    ['๔๘๒๙๑๓', '482913'],
    ['๔๘๒ 913', '482913'],
    ['48291', null],
    ['4829131', null],
    ['082913', null],
    ['48291x', null],
    ['', null],
    [' '.repeat(100) + '482913', null],
  ])('typed as "%s" it is %s', (typed, code) => expect(readCode(typed)).toBe(code));
});

describe('addresses', () => {
  test.each([
    ['192.168.1.7', '192.168.1.7'],
    ['::ffff:192.168.1.7', '192.168.1.7'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
    ['2001:0db8:0001:0002:bbbb:cccc:dddd:eeee', '2001:db8:1:2'],
    ['2001:db8::', '2001:db8:0:0'],
    ['nonsense', 'unknown'],
    ['', 'unknown'],
  ])('%s counts as %s', (address, key) => expect(addressKey(address)).toBe(key));
});

test('what is known is forgotten after its time, and when there is too much of it', () => {
  let now = 0;
  const known = new Known(() => now, 1000, 2);
  known.note('a', '1');
  known.note('b', '1');
  expect([known.has('a', '1'), known.has('a', '2'), known.has('b', '1')]).toEqual([true, false, true]);
  known.note('a', '1');
  known.note('c', '1');
  expect([known.has('a', '1'), known.has('b', '1'), known.has('c', '1')]).toEqual([true, false, true]);
  now = 1000;
  expect(known.has('a', '1')).toBe(false);
});
