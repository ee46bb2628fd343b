// Keys of the desk: the place on the keyboard counts where no Latin letter is written, and typing comes first.
import { afterEach, describe, expect, test } from 'vitest';
import { belongsTo, keyName, Keys, type KeyDo } from '../../../client/parts/keys.svelte.ts';

const press = (key: string, code: string, more: Partial<KeyboardEventInit> = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more });
afterEach(() => document.body.replaceChildren());

describe('the name of a key', () => {
  test('a Thai keyboard presses the same keys as a Latin one', () => {
    expect(keyName(press('ฟ', 'KeyA'))).toBe('A');
    expect(keyName(press('a', 'KeyA'))).toBe('A');
    expect(keyName(press('ๅ', 'Digit1'))).toBe('1');
    expect(keyName(press('+', 'Digit1', { shiftKey: true }))).toBe('Shift+1');
    expect(keyName(press('ฦ', 'Slash', { shiftKey: true }))).toBe('?');
  });
  test('on other Latin keyboards the letter on the key counts', () => {
    expect(keyName(press('a', 'KeyQ'))).toBe('A');
    expect(keyName(press('?', 'Minus', { shiftKey: true }))).toBe('?');
  });
  test('keys of the browser are left alone', () => {
    expect(keyName(press('a', 'KeyA', { ctrlKey: true }))).toBeNull();
    expect(keyName(press('a', 'KeyA', { metaKey: true }))).toBeNull();
  });
});

describe('pressing', () => {
  const done: string[] = [];
  const keys = new Keys();
  const key = (name: string, more: Partial<KeyDo> = {}): KeyDo => ({
    key: name,
    label: name,
    do: () => void done.push(name),
    ...more,
  });
  const pressOn = (element: HTMLElement, event: KeyboardEvent): boolean => {
    document.body.append(element);
    let meant = false;
    element.addEventListener('keydown', (pressed) => (meant = keys.press(pressed)), { once: true });
    element.dispatchEvent(event);
    return meant;
  };
  keys.add(() => ({
    title: 'page',
    keys: [key('A'), key(' '), key('ArrowRight'), key('H', { when: () => false })],
  }));

  test('nothing fires while somebody types', () => {
    done.length = 0;
    for (const name of ['input', 'textarea', 'select'])
      expect(pressOn(document.createElement(name), press('a', 'KeyA'))).toBe(false);
    expect(done).toEqual([]);
  });
  test('a button in focus keeps its space bar, the page has every other key', () => {
    done.length = 0;
    expect(pressOn(document.createElement('button'), press(' ', 'Space'))).toBe(false);
    expect(pressOn(document.createElement('button'), press('ฟ', 'KeyA'))).toBe(true);
    expect(pressOn(document.createElement('div'), press(' ', 'Space'))).toBe(true);
    expect(done).toEqual(['A', ' ']);
  });
  test('a button that was clicked with a pointer leaves the space bar to the page, one reached by keys keeps it', () => {
    done.length = 0;
    const button = document.createElement('button');
    document.body.append(button);
    const click = (detail: number): boolean =>
      button.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));
    button.addEventListener('click', (event) => keys.clicked(event));
    click(1);
    expect(pressOn(button, press(' ', 'Space'))).toBe(true);
    click(0);
    expect(pressOn(button, press(' ', 'Space'))).toBe(false);
    expect(done).toEqual([' ']);
  });
  test('a tab in focus keeps its arrows', () => {
    const tab = document.createElement('button');
    tab.setAttribute('role', 'tab');
    expect(belongsTo(tab, 'ArrowRight')).toBe(true);
    expect(belongsTo(tab, 'A')).toBe(false);
  });
  test('what is not possible now is passed on', () => {
    expect(pressOn(document.createElement('div'), press('h', 'KeyH'))).toBe(false);
  });
  test('a held key acts once', () => {
    done.length = 0;
    expect(pressOn(document.createElement('div'), press('a', 'KeyA', { repeat: true }))).toBe(true);
    expect(done).toEqual([]);
  });
  test('what was bound last is asked first, and leaves without a trace', () => {
    done.length = 0;
    const group = (): { title: string; keys: KeyDo[] } => ({
      title: 'step',
      keys: [key('A', { do: () => void done.push('step') })],
    });
    keys.add(group);
    pressOn(document.createElement('div'), press('a', 'KeyA'));
    keys.remove(group);
    pressOn(document.createElement('div'), press('a', 'KeyA'));
    expect(done).toEqual(['step', 'A']);
  });
  test('an open dialog has the keyboard to itself', () => {
    done.length = 0;
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    document.body.append(dialog);
    expect(pressOn(document.createElement('div'), press('a', 'KeyA'))).toBe(false);
    expect(done).toEqual([]);
  });
});
