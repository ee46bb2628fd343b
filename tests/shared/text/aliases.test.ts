// Made-up names are unique, stable and say nothing but themselves.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { aliasNamesEn } from '../../../shared/text/alias-names-en.ts';
import { aliasNamesTh } from '../../../shared/text/alias-names-th.ts';
import { aliasCount, aliasName } from '../../../shared/text/aliases.ts';
import { languages } from '../../../shared/text/local-text.ts';
import { normalise } from '../../../shared/text/normalise.ts';

const aliasNames = aliasNamesTh.map((th, n) => [th, aliasNamesEn[n] ?? ''] as const);

test.each(languages)('[E4] 1,000 names in %s are all different', (language) => {
  const names = Array.from({ length: 1000 }, (_, alias) => aliasName(alias, language).toLowerCase());
  expect(new Set(names).size).toBe(1000);
});

test('beyond the list a number stands behind the name', () => {
  expect(aliasName(0, 'th')).toBe('ดอกมะลิ');
  expect(aliasName(aliasCount, 'th')).toBe('ดอกมะลิ 2');
  expect(aliasName(2 * aliasCount + 1, 'en')).toBe('Rose 3');
});

test('the list is long enough for a hall and written properly', () => {
  expect(aliasCount).toBeGreaterThanOrEqual(120);
  expect([aliasNamesTh.length, aliasNamesEn.length]).toEqual([aliasCount, aliasCount]);
  for (const [th, en] of aliasNames) {
    expect(th).toMatch(/^[\u0E01-\u0E4E]{3,18}$/u);
    expect(en).toMatch(/^[A-Z][a-z’]+([ -][a-z]+)*$/u);
    expect(normalise(th)).toBe(th);
  }
});

test('[E4] the list is part of a stored format and has not changed', () => {
  const hash = createHash('sha256').update(JSON.stringify(aliasNames)).digest('hex');
  expect(hash).toMatchInlineSnapshot(`"1b69fe640ce243aae1f93a8a21ffb8b19840c77ba06547bed8f51c081ab1726d"`);
});

test('a number that is none gives no name', () => {
  for (const alias of [-1, 0.5, Number.NaN]) expect(() => aliasName(alias, 'en')).toThrow(RangeError);
});
