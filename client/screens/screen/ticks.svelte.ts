// The server's time as the screen shows it, once a second and only while a clock runs.

export class Ticks {
  #at = $state(0);
  /** `running` is followed; call while a component is made. */
  constructor(now: () => number, running: () => boolean) {
    this.#at = now();
    $effect(() => {
      this.#at = now();
      if (!running()) return;
      const timer = setInterval(() => (this.#at = now()), 1000);
      return () => clearInterval(timer);
    });
  }
  get at(): number {
    return this.#at;
  }
}
