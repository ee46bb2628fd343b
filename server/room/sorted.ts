// Ids kept in order of a key, so that a touched row costs a search and not a sort.
import type { Id } from '../../shared/activity/contract.ts';
import { compare } from '../../shared/views/look.ts';

export type Entry = readonly [number | string, Id];
/** Entries that are sorted in one step; a step of merging them takes about as long. */
const atOnce = 512;

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
  /** The same in steps, so that others can be let in between; nothing of it is seen before the last. */
  *fillInSteps(entries: readonly Entry[]): Generator<void> {
    let parts: Entry[][] = [];
    for (let from = 0; from < entries.length; from += atOnce) {
      parts.push(entries.slice(from, from + atOnce).sort(compare));
      yield;
    }
    while (parts.length > 1) {
      const longer: Entry[][] = [];
      for (let n = 0; n < parts.length; n += 2)
        longer.push(yield* merge(parts[n] as Entry[], parts[n + 1] ?? []));
      parts = longer;
    }
    const [sorted = []] = parts;
    const keys = new Map<Id, number | string>();
    for (const [key, id] of sorted) if (keys.set(id, key).size % atOnce === 0) yield;
    this.entries = sorted;
    this.keys = keys;
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

function* merge(a: readonly Entry[], b: readonly Entry[]): Generator<void, Entry[]> {
  const merged: Entry[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left && (!right || compare(left, right) <= 0)) {
      merged.push(left);
      i += 1;
    } else if (right) {
      merged.push(right);
      j += 1;
    }
    if (merged.length % atOnce === 0) yield;
  }
  return merged;
}
