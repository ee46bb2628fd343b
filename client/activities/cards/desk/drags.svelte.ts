// Cards in the hand: one's own while it is dragged, and lightly those of the others.
import type { Link } from '../../faces.ts';

type Held = { readonly over: string | null; readonly until: number };
/** A hand that says nothing for so long has let go. */
const patience = 4_000;
const between = 150;

export class Drags {
  #others = $state.raw<ReadonlyMap<string, Held>>(new Map());
  #own = $state.raw<readonly string[]>([]);
  #over = $state<string | null>(null);
  #last = 0;
  private readonly link: Link;
  private readonly run: string;

  constructor(link: Link, run: string) {
    this.link = link;
    this.run = run;
  }
  /** What is in one's own hand. */
  get own(): readonly string[] {
    return this.#own;
  }
  /** The pile or card below it. */
  get over(): string | null {
    return this.#over;
  }
  /** Whether somebody else holds this card. */
  holds(card: string): boolean {
    return this.#others.has(card);
  }
  /** Whether somebody else is about to drop something here. */
  hovers(place: string): boolean {
    return [...this.#others.values()].some((held) => held.over === place);
  }
  take(cards: readonly string[]): void {
    this.#own = [...cards];
    this.say(null, true);
  }
  hover(place: string | null): void {
    if (place !== this.#over) {
      this.#over = place;
      this.say(place, true);
    } else this.say(place, false);
  }
  /** Lets go; what was dropped is the caller's wish. */
  drop(): readonly string[] {
    const cards = this.#own;
    if (cards[0] !== undefined)
      this.link.signal({ is: 'drag', run: this.run, card: cards[0], over: null, done: true });
    this.#own = [];
    this.#over = null;
    return cards;
  }
  /** Listens to the other desks; returns its undoing. */
  listen(): () => void {
    const before = this.link.onDrag;
    this.link.onDrag = (drag) => {
      if (drag.run !== this.run || drag.by === this.link.key) return;
      const others = new Map(this.#others);
      if (drag.done) others.delete(drag.card);
      else others.set(drag.card, { over: drag.over, until: Date.now() + patience });
      this.#others = others;
    };
    const timer = setInterval(() => {
      const left = [...this.#others].filter(([, held]) => held.until > Date.now());
      if (left.length < this.#others.size) this.#others = new Map(left);
    }, 1000);
    return () => {
      this.link.onDrag = before;
      clearInterval(timer);
    };
  }
  private say(over: string | null, now: boolean): void {
    const card = this.#own[0];
    if (card === undefined || (!now && performance.now() - this.#last < between)) return;
    this.#last = performance.now();
    this.link.signal({ is: 'drag', run: this.run, card, over, done: false });
  }
}
