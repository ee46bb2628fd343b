// Which windows a page looks at: its faces say what they want, the link hears one complete set.
import { windowKey, type WindowName } from '../../shared/wire/wire.ts';
import type { Link } from './link.svelte.ts';

/** The server takes no more at once; what was wanted last is left out first. */
export const mostWindows = 40;

/** Every wanted window once, those wanted first before the others. */
export function merged(wants: Iterable<readonly WindowName[]>): WindowName[] {
  const all = new Map<string, WindowName>();
  for (const windows of wants) for (const name of windows) all.set(windowKey(name), name);
  return [...all.values()].slice(0, mostWindows);
}

export class Looks {
  private readonly link: Pick<Link, 'look'>;
  private readonly wants = new Map<object, readonly WindowName[]>();
  private due = false;

  constructor(link: Pick<Link, 'look'>) {
    this.link = link;
  }
  /**
   * Call while a component is made. Follows whatever `windows` reads and lets go when the component goes.
   * Windows of the first state (steps; lists with `first`) come by themselves and need not be wanted.
   */
  want(windows: () => readonly WindowName[]): void {
    const owner = {};
    $effect(() => {
      this.wants.set(owner, windows());
      this.soon();
      return () => {
        this.wants.delete(owner);
        this.soon();
      };
    });
  }
  /** Several faces that change at once make one question. */
  private soon(): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      void this.link.look(merged(this.wants.values()));
    });
  }
}

const made = new WeakMap<object, Looks>();
/** The one controller of a page's link. */
export function looksOf(link: Link): Looks {
  const looks = made.get(link) ?? new Looks(link);
  made.set(link, looks);
  return looks;
}
