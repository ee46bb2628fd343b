// Which dialog stands open over the desk, and what it is about.
import type { Id } from '../../../shared/activity/contract.ts';

export type DialogName = 'keys' | 'join' | 'links' | 'people' | 'log' | 'message' | 'end' | 'step' | 'remove';

export class Shown {
  #dialog = $state<DialogName | null>(null);
  /** The step being edited or taken out; null: a new one. */
  #step = $state<Id | null>(null);
  /** The right bay, where it does not fit beside. */
  drawer = $state(false);

  get dialog(): DialogName | null {
    return this.#dialog;
  }
  get step(): Id | null {
    return this.#step;
  }
  open(dialog: DialogName, step: Id | null = null): void {
    this.#step = step;
    this.#dialog = dialog;
  }
  close(): void {
    this.#dialog = null;
  }
}
