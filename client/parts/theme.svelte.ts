// Light or dark: as the system has it, until the reader chooses; the screen is light unless somebody chooses dark.
import { remember, remembered } from './remembered.ts';

type Theme = 'light' | 'dark';

class Colours {
  #chosen = $state<Theme | null>(null);
  #system = $state<Theme>('light');
  /** A projector washes out dark pages, so the screen does not follow the system. */
  #follows = $state(true);
  /** What is chosen for a wall is not chosen for the laptop that drives it. */
  #place = 'theme';

  get now(): Theme {
    return this.#chosen ?? (this.#follows ? this.#system : 'light');
  }
  start({ follows }: { follows: boolean }): void {
    this.#place = follows ? 'theme' : 'screen-theme';
    const kept = remembered(this.#place);
    this.#chosen = kept === 'dark' || kept === 'light' ? kept : null;
    this.#follows = follows;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const look = (): void => {
      this.#system = dark.matches ? 'dark' : 'light';
      this.#mark();
    };
    dark.addEventListener('change', look);
    look();
  }
  choose(theme: Theme): void {
    // Choosing what the system has means following it again.
    this.#chosen = this.#follows && theme === this.#system ? null : theme;
    remember(this.#place, this.#chosen);
    this.#mark();
  }
  #mark(): void {
    document.documentElement.dataset.theme = this.now;
  }
}
export const colours = new Colours();
