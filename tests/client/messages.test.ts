// Sentences: plurals, numbers, the same facts in both languages.
import { expect, test } from 'vitest';
import { fill, type Message } from '../../client/messages/fill.ts';

const facts = (message: Message): string[] => {
  const text = typeof message === 'string' ? message : `${message.one ?? ''}${message.other}`;
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''))].sort();
};
const surfaces = import.meta.glob<{ default: Record<string, Message> }>('../../client/messages/*/*.ts', {
  eager: true,
});

test('a number chooses the plural and is written the reader’s way', () => {
  const cards = { one: '{n} card', other: '{n} cards' };
  expect(fill(cards, 'en', { n: 1 })).toBe('1 card');
  expect(fill(cards, 'en', { n: 1200 })).toBe('1,200 cards');
  expect(fill('{n} ใบ', 'th', { n: 1 })).toBe('1 ใบ');
});
test('a fact in a sentence is never read as a pattern', () => {
  expect(fill('“{title}”', 'en', { title: '$& {n}' })).toBe('“$& {n}”');
});
test('both languages say the same facts under the same keys', () => {
  for (const [path, { default: english }] of Object.entries(surfaces)) {
    if (!path.endsWith('/en.ts')) continue;
    const thai = surfaces[path.replace('/en.ts', '/th.ts')]?.default ?? {};
    expect(Object.keys(thai).sort(), path).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(english)) {
      expect(facts(thai[key] ?? ''), `${path} ${key}`).toEqual(facts(message));
    }
  }
});
