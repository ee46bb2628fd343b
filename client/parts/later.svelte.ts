// Code that is needed later than the page that asks for it: fetched in a quiet moment, and again until it has come.

const quiet = 1_500;
const again = 4_000;

export class Later<T> {
  #now = $state.raw<T | null>(null);
  private readonly load: () => Promise<T>;
  private asked = false;

  constructor(load: () => Promise<T>) {
    this.load = load;
    setTimeout(() => this.need(), quiet);
  }
  /** Null while it is still on its way. */
  get now(): T | null {
    return this.#now;
  }
  /** Now is when it is needed. */
  need(): void {
    if (this.asked) return;
    this.asked = true;
    this.load().then(
      (loaded) => (this.#now = loaded),
      () =>
        setTimeout(() => {
          this.asked = false;
          this.need();
        }, again),
    );
  }
}
