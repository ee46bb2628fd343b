// One list as one audience sees it: rows made once, and an index for each order and facet that is looked at.
import type { Id, SharedAudience } from '../../shared/activity/contract.ts';
import { boundList, type BoundList } from '../../shared/views/look.ts';
import type { Beside, House } from '../../shared/session/house.ts';
import type { Row, WindowName } from '../../shared/wire/wire.ts';
import { Sorted, type Entry } from './sorted.ts';

type Index = { order: string; facet: string | null; ids: Sorted };

export class ListView {
  readonly list: BoundList;
  private readonly to: SharedAudience;
  private readonly rows = new Map<Id, Row>();
  private readonly indexes = new Map<string, Index>();
  /** Every row that is there has been made. */
  private whole = false;
  /** Goes up when all is made again: whoever makes it in steps begins again. */
  private making = 0;
  /** For each index that is made in steps, what changed since it was begun. */
  private readonly late = new Set<Set<Id>>();

  private constructor(list: BoundList, to: SharedAudience) {
    this.list = list;
    this.to = to;
  }
  /** Its rows are made when they are asked for, or in steps before. Null where the list does not exist for this audience. */
  static open(
    house: House,
    scope: string,
    name: string,
    to: SharedAudience,
    beside: Beside,
  ): ListView | null {
    const list = boundList(house, scope, name, beside);
    return list?.to.includes(to) ? new ListView(list, to) : null;
  }

  /** Everything may be different. */
  rebuild(): void {
    this.making += 1;
    this.rows.clear();
    // Where nobody has looked yet, whoever makes it in steps begins again.
    if (!this.whole) return;
    this.whole = false;
    this.finish();
    for (const index of this.indexes.values()) index.ids.fill(this.entries(index));
  }
  /** [E8] Makes what `window` needs, a row at a time; what is told meanwhile by `update` is in it. */
  *inSteps({ order, facet }: WindowName): Generator<void> {
    while (!this.whole) {
      const { making } = this;
      for (const id of [...this.list.ids()]) {
        if (this.whole || making !== this.making) break;
        if (!this.rows.has(id)) this.make(id);
        yield;
      }
      if (making === this.making) this.whole = true;
    }
    const name = nameOf(order, facet);
    while (this.list.orders.includes(order) && !this.indexes.has(name)) {
      const { making } = this;
      const index: Index = { order, facet, ids: new Sorted() };
      const late = new Set<Id>();
      this.late.add(late);
      try {
        const entries: Entry[] = [];
        for (const id of [...this.rows.keys()]) {
          if (this.has(index, id)) entries.push([this.list.key(order, id, this.to), id]);
          yield;
        }
        yield* index.ids.fillInSteps(entries);
      } finally {
        this.late.delete(late);
      }
      if (making !== this.making || this.indexes.has(name)) continue;
      for (const id of late) this.place(index, id);
      this.indexes.set(name, index);
    }
  }
  /** Whether anybody looks at it, in whatever order. */
  get watched(): boolean {
    return this.indexes.size > 0;
  }
  /** Whether the row is not what was told last. */
  differs(id: Id): boolean {
    const row = this.list.row(id, { to: this.to });
    return JSON.stringify(row) !== JSON.stringify(this.rows.get(id) ?? null);
  }
  update(ids: Iterable<Id>): void {
    for (const id of ids) {
      this.make(id);
      for (const index of this.indexes.values()) this.place(index, id);
      for (const late of this.late) late.add(id);
    }
  }
  /** The rows of a window and the length of the whole; null where the order does not exist. */
  window({ order, facet, page }: WindowName): { rows: Row[]; total: number } | null {
    if (!this.list.orders.includes(order)) return null;
    this.finish();
    const name = nameOf(order, facet);
    let index = this.indexes.get(name);
    if (!index) {
      index = { order, facet, ids: new Sorted() };
      this.indexes.set(name, index);
      index.ids.fill(this.entries(index));
    }
    const size = this.list.page === 0 ? index.ids.size : this.list.page;
    const rows = index.ids.slice(page * size, page * size + size).map((id) => this.rows.get(id) as Row);
    return { rows, total: index.ids.size };
  }
  /** Nobody looks at the list in this order and facet any more. */
  forget(order: string, facet: string | null): void {
    this.indexes.delete(nameOf(order, facet));
  }

  private make(id: Id): void {
    const row = this.list.row(id, { to: this.to });
    if (row) this.rows.set(id, row);
    else this.rows.delete(id);
  }
  private finish(): void {
    if (this.whole) return;
    for (const id of this.list.ids()) if (!this.rows.has(id)) this.make(id);
    this.whole = true;
  }
  private has({ facet }: Index, id: Id): boolean {
    return this.rows.has(id) && (facet === null || this.list.facets(id).includes(facet));
  }
  private place(index: Index, id: Id): void {
    if (this.has(index, id)) index.ids.set(id, this.list.key(index.order, id, this.to));
    else index.ids.remove(id);
  }
  private entries(index: Index): Entry[] {
    const entries: Entry[] = [];
    for (const id of this.rows.keys())
      if (this.has(index, id)) entries.push([this.list.key(index.order, id, this.to), id]);
    return entries;
  }
}

const nameOf = (order: string, facet: string | null): string => `${order}|${facet ?? ''}`;
