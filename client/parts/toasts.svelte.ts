// Short notes about what was done, with a way back where there is one. Never for errors.

export type Note = { id: number; text: string; undo?: { label: string; key?: string; do: () => void } };
const lifetime = 6000;

class Toasts {
  #notes = $state.raw<readonly Note[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  get notes(): readonly Note[] {
    return this.#notes;
  }
  say(text: string, undo?: Note['undo']): void {
    const note: Note = { id: this.#next++, text, undo };
    // Three at once can still be read.
    this.#notes = [...this.#notes.slice(-2), note];
    this.#wait(note.id);
  }
  drop(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#notes = this.#notes.filter((note) => note.id !== id);
  }
  /** While a pointer or the focus rests on a note, it stays. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
  }
  release(id: number): void {
    this.#wait(id);
  }
  #wait(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => this.drop(id), lifetime),
    );
  }
}
export const toasts = new Toasts();
