// Whether the meeting is over as far as the screen goes: it says thank you until the desk puts something else on the stage.
import type { SessionHead } from '../../../shared/session/view-types.ts';

export class Over {
  readonly #head: () => SessionHead | null;
  /** The stage as it stood when this screen first saw the session ended. */
  #last: string | null = null;
  readonly now: boolean = $derived.by(() => {
    const head = this.#head();
    if (head?.status !== 'ended') {
      this.#last = null;
      return false;
    }
    const stage = JSON.stringify(head.stage);
    this.#last ??= stage;
    return this.#last === stage;
  });
  constructor(head: () => SessionHead | null) {
    this.#head = head;
  }
}
