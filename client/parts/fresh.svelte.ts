// What has just come: brass for four seconds. What was there when one began to look is not new.

export const freshFor = 4000;

export class Fresh {
  #now = $state.raw<ReadonlySet<string>>(new Set());
  private known: Set<string> | null = null;
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  get size(): number {
    return this.#now.size;
  }
  has(key: string): boolean {
    return this.#now.has(key);
  }
  /** Everything that is there now. */
  see(keys: Iterable<string>): void {
    const all = new Set(keys);
    const came = this.known === null ? [] : [...all].filter((key) => !this.known?.has(key));
    this.known = all;
    if (came.length === 0) return;
    this.#now = new Set([...this.#now, ...came]);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.#now = new Set([...this.#now].filter((key) => !came.includes(key)));
    }, freshFor);
    this.timers.add(timer);
  }
  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}
