// The time zone in which this page tells wall times: that of the session in view, else the device's own.
class Zone {
  #now = $state<string | undefined>(undefined);

  /** Undefined: the device's own. */
  get now(): string | undefined {
    return this.#now;
  }
  use(name: string): void {
    this.#now = name;
  }
}
export const zone = new Zone();
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
