// What is too long stays as it was pasted, is said, and is not sent.
import { expect, test } from 'vitest';
import { isTooLong, lettersOver, stopsAtWrong } from '../../client/parts/letters.ts';

test('letters are counted as the door counts them', () => {
  expect(lettersOver('น้ำ', 3)).toBe(0);
  expect(isTooLong('น้ำ', 3)).toBe(false);
  expect(isTooLong('น้ำๆ', 3)).toBe(true);
});
test('the first field that is wrong is gone to, also where it was folded away', () => {
  document.body.innerHTML =
    '<form><input id="a"><details><textarea id="b" aria-invalid="true"></textarea></details></form>';
  const form = document.querySelector('form')!;
  expect(stopsAtWrong(form)).toBe(true);
  expect(document.activeElement?.id).toBe('b');
  expect(document.querySelector('details')?.open).toBe(true);
  form.querySelector('#b')?.removeAttribute('aria-invalid');
  expect(stopsAtWrong(form)).toBe(false);
});
