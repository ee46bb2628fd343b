// What changed since the last push, by scope and list.
import type { Id, Key, Touch } from '../../shared/activity/contract.ts';
import type { HouseTouch } from '../../shared/session/house.ts';

export class Dirty implements HouseTouch {
  /** Keys are `scope|list`. */
  readonly rows = new Map<string, Set<Id>>();
  readonly lists = new Set<string>();
  readonly heads = new Set<string>();
  /** person → scopes whose personal head may differ. */
  readonly persons = new Map<Key, Set<string>>();

  get empty(): boolean {
    return this.rows.size === 0 && this.lists.size === 0 && this.heads.size === 0 && this.persons.size === 0;
  }
  /** What shared views show of it; personal parts have been told already. */
  takeShared(other: Dirty): void {
    for (const [key, ids] of other.rows) {
      const mine = this.rows.get(key);
      if (mine) for (const id of ids) mine.add(id);
      else this.rows.set(key, new Set(ids));
    }
    for (const key of other.lists) this.lists.add(key);
    for (const scope of other.heads) this.heads.add(scope);
  }
  of(scope: string): Touch {
    return {
      row: (list, id) => {
        const key = `${scope}|${list}`;
        const ids = this.rows.get(key);
        if (ids) ids.add(id);
        else this.rows.set(key, new Set([id]));
      },
      list: (list) => void this.lists.add(`${scope}|${list}`),
      head: () => void this.heads.add(scope),
      person: (key) => {
        const scopes = this.persons.get(key);
        if (scopes) scopes.add(scope);
        else this.persons.set(key, new Set([scope]));
      },
    };
  }
  clear(): void {
    this.rows.clear();
    this.lists.clear();
    this.heads.clear();
    this.persons.clear();
  }
}
