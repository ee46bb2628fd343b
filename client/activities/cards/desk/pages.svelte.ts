// A long list through its windows: only the pages about to be seen are looked at.
import type { WindowName } from '../../../../shared/wire/wire.ts';
import { looksOf, type Link } from '../../faces.ts';

export const pageSize = 50;
export type Base = Omit<WindowName, 'page'>;

export class Pages<Row extends { id: string }> {
  #first = $state(0);
  #last = $state(0);
  private readonly link: Link;
  private readonly base: () => Base;

  /** Call while a component is made. */
  constructor(link: Link, base: () => Base) {
    this.link = link;
    this.base = base;
    looksOf(link).want(() => this.names);
  }
  /** The first page is always among them: it tells how many there are. */
  get names(): WindowName[] {
    const base = this.base();
    const pages = new Set([0]);
    for (let page = this.#first; page <= this.#last; page += 1) pages.add(page);
    return [...pages].map((page) => ({ ...base, page }));
  }
  /** null: not known yet. */
  get total(): number | null {
    for (const name of this.names) {
      const window = this.link.window<Row>(name);
      if (window) return window.total;
    }
    return null;
  }
  at(index: number): Row | undefined {
    const page = Math.floor(index / pageSize);
    return this.link.window<Row>({ ...this.base(), page })?.rows[index % pageSize];
  }
  /** Where a row stands, as far as its page is looked at. */
  placeOf(id: string): number | undefined {
    for (const name of this.names) {
      const rows = this.link.window<Row>(name)?.rows ?? [];
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return name.page * pageSize + at;
    }
    return undefined;
  }
  get rows(): Row[] {
    return this.names
      .toSorted((a, b) => a.page - b.page)
      .flatMap((name) => this.link.window<Row>(name)?.rows ?? []);
  }
  need(from: number, to: number): void {
    this.#first = Math.floor(from / pageSize);
    this.#last = Math.floor(to / pageSize);
  }
}
