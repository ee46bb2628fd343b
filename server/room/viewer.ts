// Everybody who looks at a room: what they get, when, and in which revision.
import type { Id, Key, SharedAudience } from '../../shared/activity/contract.ts';
import { boundList, listNames, personalHeadOf, personalOf } from '../../shared/views/look.ts';
import type { Beside, House } from '../../shared/session/house.ts';
import type { Patch, Personal, PersonalPush, Push, Row, WindowName } from '../../shared/wire/wire.ts';
import { AudienceView, type Group } from './audience-view.ts';
import { Dirty } from './dirty.ts';

const audiences: readonly SharedAudience[] = ['everyone', 'screen', 'desk'];

/** Sends; the viewer decides what. Both are called within one turn of the event loop a push. */
export interface Outlet {
  push(to: SharedAudience, group: Group, push: Push): void;
  pushPerson(key: Key, push: PersonalPush): void;
}

/** `only`: the line of somebody who has just one. */
type Person = { rev: number; lines: number; only: object | null };

export class Viewer {
  /** What changed since the last settling. */
  readonly dirty = new Dirty();
  /** What shared views have not been told yet. */
  private readonly pending = new Dirty();
  /** Phones will see something of what is pending. */
  private coming = false;
  /** Who waits for the next shared revision of phones, so that it must come, or be taken back. */
  private readonly promised = new Set<Key>();
  private readonly views: Record<SharedAudience, AudienceView>;
  private readonly persons = new Map<Key, Person>();
  private readonly house: House;
  private readonly beside: Beside;
  private readonly outlet: Outlet;
  private readonly knownRuns: Set<Id>;

  /**
   * `rev`: where the revisions begin. Drawn by lot for each reading of a log, so that nobody goes on from a revision
   * that another reading, before a restart, has given him.
   */
  constructor(house: House, beside: Beside, outlet: Outlet, rev = 1) {
    this.house = house;
    this.beside = beside;
    this.outlet = outlet;
    this.knownRuns = new Set(house.runs.keys());
    const [everyone, screen, desk] = audiences.map((to) => new AudienceView(house, to, beside, rev));
    this.views = { everyone, screen, desk } as Record<SharedAudience, AudienceView>;
  }

  view(to: SharedAudience): AudienceView {
    return this.views[to];
  }
  prepare(to: SharedAudience, windows: readonly WindowName[], quiet: () => Promise<void>) {
    return this.views[to].prepare(windows, quiet);
  }
  join(to: SharedAudience, windows: readonly WindowName[]): Group | null {
    return this.views[to].join(windows);
  }
  /** `line`: whatever tells this line from another one of the same person. */
  enter(key: Key, line: object): Personal {
    const person = this.persons.get(key) ?? { rev: 1, lines: 0, only: null };
    person.lines += 1;
    person.only = person.lines === 1 ? line : null;
    this.persons.set(key, person);
    return personalOf(this.house, key, person.rev, this.beside);
  }
  personal(key: Key): Personal {
    return personalOf(this.house, key, this.persons.get(key)?.rev ?? 1, this.beside);
  }
  leave(key: Key): void {
    const person = this.persons.get(key);
    if (person && (person.lines -= 1) <= 0) this.persons.delete(key);
  }
  /** Whether this is the one line of that person: what it is told nobody else has to be told. */
  alone(key: Key, line: object): boolean {
    return this.persons.get(key)?.only === line;
  }
  /** The revisions that contain what this person has just done. */
  next(to: SharedAudience, key: Key): { rev: number; mine: number } {
    return { rev: this.views[to].rev + 1, mine: this.persons.get(key)?.rev ?? 0 };
  }
  /** True while a flush would tell somebody something. */
  get waits(): boolean {
    return !this.dirty.empty || !this.pending.empty || this.promised.size > 0;
  }

  /**
   * After a commit: what each person must be told of it. Those who asked are told something always, so that the revision
   * which their answer names does come. The caller sends it; on the phone it waits for the shared revision that shows the
   * same, where there will be one.
   */
  settle(actors: Iterable<Key>): Map<Key, PersonalPush> {
    const { everyone } = this.views;
    this.coming ||= everyone.concerns(this.dirty);
    const together = this.coming ? everyone.rev + 1 : 0;
    const told = new Map<Key, PersonalPush>();
    for (const [key, patches] of this.personalPatches(actors)) {
      const person = this.persons.get(key);
      if (!person) continue;
      person.rev += 1;
      told.set(key, { from: person.rev - 1, rev: person.rev, with: together, patches });
      if (this.coming) this.promised.add(key);
    }
    this.pending.takeShared(this.dirty);
    this.dirty.clear();
    return told;
  }

  /** Pushes everything that changed. */
  flush(): void {
    if (!this.dirty.empty) for (const [key, push] of this.settle([])) this.outlet.pushPerson(key, push);
    if (!this.waits) return;
    const before = this.views.everyone.rev;
    const pushes = audiences.map((to) => [to, this.views[to].flush(this.pending)] as const);
    this.pending.clear();
    // Personal parts wait for this revision, so everybody hears of it, also where nothing in view changed.
    if (this.views.everyone.rev !== before) {
      if (this.promised.size > 0) this.views.everyone.tellAll((pushes[0] as (typeof pushes)[number])[1]);
    } else this.releasePromised();
    this.promised.clear();
    this.coming = false;
    for (const [to, groups] of pushes) for (const [group, push] of groups) this.outlet.push(to, group, push);
  }
  /** [V8] No shared revision came of it: what waits on the phones is shown as it is. */
  private releasePromised(): void {
    for (const key of this.promised) {
      const person = this.persons.get(key);
      if (person) this.outlet.pushPerson(key, { from: person.rev, rev: person.rev, with: 0, patches: [] });
    }
  }

  private personalPatches(actors: Iterable<Key>): Map<Key, Patch[]> {
    const patches = new Map<Key, Patch[]>();
    const add = (key: Key, patch: Patch) => {
      if (!this.persons.has(key)) return;
      const list = patches.get(key);
      if (list) list.push(patch);
      else patches.set(key, [patch]);
    };
    for (const key of actors) if (this.persons.has(key)) patches.set(key, []);
    for (const [mask, scopes] of this.dirty.persons) {
      const key = this.personOf(mask);
      if (!this.persons.has(key)) continue;
      for (const scope of scopes) {
        const head = personalHeadOf(this.house, scope, key, this.beside);
        if (head !== undefined) add(key, ['ph', scope, head]);
      }
    }
    for (const [name, ids] of this.dirty.rows) this.personalRows(name, ids, add);
    for (const name of this.dirty.lists) {
      const list = this.personalList(name);
      if (list) this.personalRows(name, list.ids(), add);
    }
    // A run that has just opened has a personal head for everybody.
    for (const scope of this.dirty.heads) if (scope !== '') this.newRun(scope, add);
    return patches;
  }
  private personOf(mask: Key): Key {
    return this.beside.masks?.personOf(mask) ?? mask;
  }
  private newRun(scope: string, add: (key: Key, patch: Patch) => void): void {
    if (this.knownRuns.has(scope)) return;
    this.knownRuns.add(scope);
    for (const key of this.persons.keys()) {
      const head = personalHeadOf(this.house, scope, key, this.beside);
      if (head !== undefined) add(key, ['ph', scope, head]);
    }
  }
  private personalList(name: string) {
    const cut = name.indexOf('|');
    const scope = name.slice(0, cut);
    const list = name.slice(cut + 1);
    if (!listNames(this.house, scope).includes(list)) return null;
    const bound = boundList(this.house, scope, list, this.beside);
    return bound?.to.includes('person') ? bound : null;
  }
  private personalRows(name: string, ids: Iterable<Id>, add: (key: Key, patch: Patch) => void): void {
    const list = this.personalList(name);
    if (!list) return;
    const cut = name.indexOf('|');
    const [scope, short] = [name.slice(0, cut), name.slice(cut + 1)];
    for (const id of ids)
      for (const mask of list.whose(id)) {
        const key = this.personOf(mask);
        if (!this.persons.has(key)) continue;
        const row: Row | null = list.row(id, { to: 'person', key: mask });
        add(key, row ? ['pput', scope, short, row] : ['pdrop', scope, short, id]);
      }
  }
}
