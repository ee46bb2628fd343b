// What is read aloud: arrivals, together, every ten seconds.

const every = 10_000;

export class Arrived {
  #n = $state(0);
  constructor(count: () => number) {
    let before = count();
    $effect(() => {
      const timer = setInterval(() => {
        const now = count();
        this.#n = Math.max(0, now - before);
        before = now;
      }, every);
      return () => clearInterval(timer);
    });
  }
  /** Since the last time that something was said. */
  get n(): number {
    return this.#n;
  }
}
