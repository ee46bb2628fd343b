// Where rows of unknown height stand: an estimate until each is measured.

export class Heights {
  #measured = new Map<number, number>();
  #starts: number[] = [0];
  #estimate: number;
  /** Counts measurements, so that whoever asked where a row stands asks again. */
  #version = $state(0);

  constructor(estimate: number) {
    this.#estimate = estimate;
  }
  of(index: number): number {
    return this.#measured.get(index) ?? this.#estimate;
  }
  /** The new height of a row; by how much it differs from what was believed. */
  measure(index: number, height: number): number {
    const change = height - this.of(index);
    if (change === 0 && this.#measured.has(index)) return 0;
    this.#measured.set(index, height);
    // Everything after it stands elsewhere now.
    this.#starts.length = Math.min(this.#starts.length, index + 1);
    this.#version++;
    return change;
  }
  forget(): void {
    this.#measured.clear();
    this.#starts = [0];
    this.#version++;
  }
  /** Where a row begins; `start(total)` is the height of all. */
  start(index: number): number {
    void this.#version;
    for (let i = this.#starts.length; i <= index; i++)
      this.#starts[i] = (this.#starts[i - 1] ?? 0) + this.of(i - 1);
    return this.#starts[index] ?? 0;
  }
  /** The row at a distance from the top. */
  at(distance: number, total: number): number {
    let low = 0;
    let high = Math.max(0, total - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
