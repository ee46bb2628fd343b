// The floor over time: at most three cards settle at once; the others wait a moment, or stand in the number.
import { untrack } from 'svelte';
import { arrivals, lay, type Card, type Laid, type Room } from './floor.ts';

/** A card is read before the next ones come. */
const pace = 1200;

export class Floor {
  #laid = $state.raw<Laid | null>(null);
  private shown: Set<string> | null = null;
  private next = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `key` changes when the room does; then everything is laid anew. */
  constructor(cards: () => readonly Card[] | null, room: () => { key: string; room: Room } | null) {
    let key = '';
    $effect(() => {
      const now = { cards: cards(), room: room() };
      if (!now.cards || !now.room) return;
      if (now.room.key !== key) this.#laid = null;
      key = now.room.key;
      untrack(() => this.settle(now.cards ?? [], now.room?.room as Room));
      return () => clearTimeout(this.timer);
    });
  }
  get laid(): Laid | null {
    return this.#laid;
  }
  private settle(cards: readonly Card[], room: Room): void {
    const full = this.#laid?.full ?? false;
    const first = this.shown === null;
    const wait = this.next - performance.now();
    const before = this.shown;
    if (wait <= 0 || first) {
      this.shown = arrivals(before, full, cards);
      if (before && [...this.shown].some((id) => !before.has(id))) this.next = performance.now() + pace;
    }
    const shown = this.shown as Set<string>;
    this.#laid = lay(
      this.#laid,
      cards.filter((card) => shown.has(card.id)),
      room,
    );
    const more = arrivals(shown, this.#laid.full, cards);
    if ([...more].some((id) => !shown.has(id)))
      this.timer = setTimeout(
        () => this.settle(cards, room),
        Math.max(wait, this.next - performance.now(), 30),
      );
  }
}
