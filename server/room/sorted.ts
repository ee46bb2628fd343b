// Ids kept in order of a key, so that a touched row costs a search and not a sort.
import type { Id } from '../../shared/activity/contract.ts';
import { compare } from '../../shared/views/look.ts';

type Entry = readonly [number | string, Id];

export class Sorted {
  private entries: Entry[] = [];
  private keys = new Map<Id, number | string>();

  get size(): number {
    return this.entries.length;
  }
  slice(from: number, to: number): Id[] {
    return this.entries.slice(from, to).map(([, id]) => id);
  }
  /** Takes all at once; cheaper than one by one. */
  fill(entries: Entry[]): void {
    this.entries = entries.sort(compare);
    this.keys = new Map(entries.map(([key, id]) => [id, key]));
  }
  set(id: Id, key: number | string): void {
    if (this.keys.get(id) === key) return;
    this.remove(id);
    this.keys.set(id, key);
    this.entries.splice(this.place([key, id]), 0, [key, id]);
  }
  remove(id: Id): void {
    const key = this.keys.get(id);
    if (key === undefined) return;
    this.keys.delete(id);
    this.entries.splice(this.place([key, id]), 1);
  }
  /** The first place whose entry is not before the wanted one. */
  private place(wanted: Entry): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(this.entries[middle] as Entry, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
