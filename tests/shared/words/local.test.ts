// Host text on its way beside the log and back: nothing that a host types makes it unreadable.
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../shared/text/normalise.ts';
import { localToText, textToLocal } from '../../../shared/words/keep.ts';
import { seeded } from '../../kit/chance.ts';

const kept = (th: string) => textToLocal(normalise(localToText({ th, en: 'x' })));

describe('[E5] host text of several languages', () => {
  test.each([
    ['a tilde at the beginning of a line', 'one\n\u0303two'],
    ['several of them', 'one\n\u0327\u0301two'],
    ['one behind a sign that is taken out', 'one\n\uFEFF\u0301two'],
    ['one behind a control character', 'one\u001A\u0301two'],
    ['one behind a backslash and a quote', '\\\u0301"\u0301'],
    ['line ends of other systems', 'one\u2028two\u0085three\u2029\u0301four'],
    ['half a picture', 'one\n\uD800two'],
    ['Thai signs', 'ก\n่ำ'],
  ])('can be read again: %s', (_, text) => {
    const read = kept(text);
    expect(read.en).toBe('x');
    expect(normalise(read.th ?? '')).toBe(normalise(text));
  });
  test('whatever it is made of', () => {
    const chance = seeded(11);
    const signs = [
      '\n',
      '\t',
      '\\',
      '"',
      '\u0001',
      '\u001F',
      '\u0301',
      '\u0303',
      '\u0338',
      '\uFEFF',
      '\u0085',
    ];
    signs.push(
      'n',
      'u',
      'a',
      '่',
      'ำ',
      'ก',
      ' ',
      '\uD83D',
      '\u{1F600}',
      '{',
      '}',
      ':',
      ',',
      '\u2028',
      '\u0E4D',
    );
    for (let n = 0; n < 3000; n += 1) {
      const text = Array.from({ length: 12 }, () => signs[Math.floor(chance() * signs.length)]).join('');
      expect(kept(text).en, JSON.stringify(text)).toBe('x');
    }
  });
  test('what is none, in a log of somebody else, says nothing', () => {
    for (const text of ['', '{', 'null', '5', '[]', '{"th":5}', '{"de":"x"}'])
      expect(textToLocal(text)).toEqual({});
  });
});
