// Keys of a page: which key does what, shown beside their buttons and in one list. Never while somebody is typing.
import { untrack } from 'svelte';

/** `key` is a letter ('A'), a digit ('1'), or a name as in `event.key` ('ArrowRight', ' '), with 'Shift+' before it. */
export type KeyDo = {
  readonly key: string;
  readonly label: string;
  /** Left out: always. A key that is not possible now is passed on to the browser. */
  readonly when?: () => boolean;
  readonly do: () => void;
  /** Shown along the foot of the page. */
  readonly foot?: boolean;
};
export type KeyGroup = { readonly title: string; readonly keys: readonly KeyDo[] };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The name of a pressed key. A Latin letter is what the person sees on it; on a Thai keyboard the same place counts,
 * so that A is A although it writes ฟ.
 */
export function keyName(event: Pressed): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) return '?';
  const shift = event.shiftKey ? 'Shift+' : '';
  if (/^[a-z]$/i.test(event.key)) return shift + event.key.toUpperCase();
  const place = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(event.code);
  if (place) return shift + (place[1] ?? place[2] ?? '');
  return shift + event.key;
}

/** Where keys belong to what is being typed or chosen. */
const typing =
  'input:not([type="checkbox"], [type="button"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Keys that a control in focus answers itself. */
const own: Readonly<Record<string, string>> = {
  ' ': 'button, a[href], summary, input, [role="button"], [role="tab"], [role="menuitem"]',
  Enter: 'button, a[href], summary, input, [role="button"], [role="tab"], [role="menuitem"]',
  ArrowLeft: '[role="tab"], [role="menuitem"], input, audio, video',
  ArrowRight: '[role="tab"], [role="menuitem"], input, audio, video',
  ArrowUp: '[role="menuitem"], input',
  ArrowDown: '[role="menuitem"], input',
};
/** Whether a key pressed on an element belongs to that element. */
export function belongsTo(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(typing)) return true;
  const selector = own[name];
  return selector !== undefined && target.closest(selector) !== null;
}

export class Keys {
  #groups = $state.raw<readonly (() => KeyGroup)[]>([]);
  /** The button in focus only because it was clicked: whoever presses the space bar next means the page, not it again. */
  #clicked: HTMLElement | null = null;

  /** Everything that can be pressed now, in the order in which it was bound. */
  get groups(): readonly KeyGroup[] {
    return this.#groups.map((group) => group());
  }
  /** Call while a component is made; lets go when the component goes. What was bound last is asked first. */
  bind(group: () => KeyGroup): void {
    $effect(() => {
      untrack(() => this.add(group));
      return () => untrack(() => this.remove(group));
    });
  }
  add(group: () => KeyGroup): void {
    this.#groups = [...this.#groups, group];
  }
  remove(group: () => KeyGroup): void {
    this.#groups = this.#groups.filter((other) => other !== group);
  }
  /** Does what the key says; true where it meant something here. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const name = keyName(event);
    const clicked = name === ' ' && this.#clicked !== null && event.target === this.#clicked;
    if (name === null || (!clicked && belongsTo(event.target, name))) return false;
    if (document.querySelector('dialog[open]')) return false;
    for (const group of this.#groups.toReversed())
      for (const key of group().keys) {
        if (key.key !== name || (key.when && !key.when())) continue;
        // Some browsers press a button when the space bar comes up again, whatever was said when it went down.
        if (clicked) this.#clicked?.blur();
        // A held key must not moderate a whole queue.
        if (!event.repeat || /Arrow/.test(name)) key.do();
        return true;
      }
    return false;
  }
  /** Remembers which button was clicked with a pointer; keys click too, but zero times. */
  clicked(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    this.#clicked = event.detail > 0 ? button : null;
  }
  /** Listens on the whole page, before the control in focus does. */
  listen(): () => void {
    const pressed = (event: KeyboardEvent): void => {
      if (!this.press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const clicked = (event: MouseEvent): void => this.clicked(event);
    const focused = (event: FocusEvent): void => {
      if (event.target !== this.#clicked) this.#clicked = null;
    };
    window.addEventListener('keydown', pressed, { capture: true });
    window.addEventListener('click', clicked, { capture: true });
    window.addEventListener('focusin', focused);
    return () => {
      window.removeEventListener('keydown', pressed, { capture: true });
      window.removeEventListener('click', clicked, { capture: true });
      window.removeEventListener('focusin', focused);
    };
  }
}
