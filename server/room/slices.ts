// [E8] Long work in slices: whoever else waits for the event loop waits for one slice.

/** Milliseconds. */
const longest = 8;

export class Slices {
  private readonly clock: () => number;
  private since: number;
  constructor(clock: () => number = () => performance.now()) {
    this.clock = clock;
    this.since = clock();
  }
  /** Whether the slice has been long enough; then `rest` lets the others go first. */
  get due(): boolean {
    return this.clock() - this.since >= longest;
  }
  async rest(): Promise<void> {
    await new Promise((resume) => setImmediate(resume));
    this.begin();
  }
  /** A new slice begins only now, where something besides was waited for. */
  begin(): void {
    this.since = this.clock();
  }
}
