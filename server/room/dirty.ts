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
  /** Whose command was done: they get a push, so that the revision which their answer names does come. */
  readonly actors = new Set<Key>();

  get empty(): boolean {
    return (
      this.rows.size === 0 &&
      this.lists.size === 0 &&
      this.heads.size === 0 &&
      this.persons.size === 0 &&
      this.actors.size === 0
    );
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
    this.actors.clear();
  }
}
