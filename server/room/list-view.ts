// One list as one audience sees it: rows made once, and an index for each order and facet that is looked at.
import type { Id, SharedAudience } from '../../shared/activity/contract.ts';
import { boundList, type BoundList } from '../../shared/views/look.ts';
import type { Beside, House } from '../../shared/session/house.ts';
import type { Row, WindowName } from '../../shared/wire/wire.ts';
import { Sorted } from './sorted.ts';

type Index = { order: string; facet: string | null; ids: Sorted };

export class ListView {
  readonly list: BoundList;
  private readonly to: SharedAudience;
  private readonly rows = new Map<Id, Row>();
  private readonly indexes = new Map<string, Index>();

  private constructor(list: BoundList, to: SharedAudience) {
    this.list = list;
    this.to = to;
    this.rebuild();
  }
  /** Null where the list does not exist for this audience. */
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

  rebuild(): void {
    this.rows.clear();
    for (const id of this.list.ids()) {
      const row = this.list.row(id, { to: this.to });
      if (row) this.rows.set(id, row);
    }
    for (const index of this.indexes.values()) this.fill(index);
  }
  /** Whether the row is not what was told last. */
  differs(id: Id): boolean {
    const row = this.list.row(id, { to: this.to });
    return JSON.stringify(row) !== JSON.stringify(this.rows.get(id) ?? null);
  }
  update(ids: Iterable<Id>): void {
    for (const id of ids) {
      const row = this.list.row(id, { to: this.to });
      if (row) this.rows.set(id, row);
      else this.rows.delete(id);
      const facets = row ? this.list.facets(id) : [];
      for (const { order, facet, ids: sorted } of this.indexes.values()) {
        if (row && (facet === null || facets.includes(facet)))
          sorted.set(id, this.list.key(order, id, this.to));
        else sorted.remove(id);
      }
    }
  }
  /** The rows of a window and the length of the whole; null where the order does not exist. */
  window({ order, facet, page }: WindowName): { rows: Row[]; total: number } | null {
    if (!this.list.orders.includes(order)) return null;
    const name = `${order}|${facet ?? ''}`;
    let index = this.indexes.get(name);
    if (!index) {
      index = { order, facet, ids: new Sorted() };
      this.indexes.set(name, index);
      this.fill(index);
    }
    const size = this.list.page === 0 ? index.ids.size : this.list.page;
    const rows = index.ids.slice(page * size, page * size + size).map((id) => this.rows.get(id) as Row);
    return { rows, total: index.ids.size };
  }
  /** Nobody looks at the list in this order and facet any more. */
  forget(order: string, facet: string | null): void {
    this.indexes.delete(`${order}|${facet ?? ''}`);
  }
  private fill(index: Index): void {
    const entries: [number | string, Id][] = [];
    for (const id of this.rows.keys())
      if (index.facet === null || this.list.facets(id).includes(index.facet))
        entries.push([this.list.key(index.order, id, this.to), id]);
    index.ids.fill(entries);
  }
}
