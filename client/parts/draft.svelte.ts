// A text that is not sent yet: kept on this device until the box is empty.
import { remember, remembered } from './remembered.ts';

export class Draft {
  #text = $state('');
  private readonly place: string;

  /** `place` tells apart what is written where (session, run, prompt). */
  constructor(place: string) {
    this.place = `draft.${place}`;
    this.#text = remembered(this.place) ?? '';
  }
  get text(): string {
    return this.#text;
  }
  set text(text: string) {
    this.#text = text;
    remember(this.place, text === '' ? null : text);
  }
  /** A text that was refused goes back; what was begun meanwhile stays, below it. */
  putBack(text: string): void {
    const begun = this.#text.trim();
    this.text = begun === '' || begun === text.trim() ? text : `${text}\n${this.#text}`;
  }
}
