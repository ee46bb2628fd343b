// What one shared audience sees, kept in step with the log: heads, windows that are looked at, revisions, the last patches.
import type { SharedAudience } from '../../shared/activity/contract.ts';
import { diffWindow } from '../../shared/views/diff.ts';
import { firstWindows, headOf, scopes } from '../../shared/views/look.ts';
import type { Beside, House } from '../../shared/session/house.ts';
import {
  windowKey,
  type Patch,
  type Push,
  type Row,
  type State,
  type WindowName,
} from '../../shared/wire/wire.ts';
import type { Dirty } from './dirty.ts';
import { ListView } from './list-view.ts';
import { Slices } from './slices.ts';

type Live = { name: WindowName; rows: Row[]; total: number };
/** Those who look at the same windows; they share each push. `at`: the revision that they were last told of. */
export type Group = { readonly id: string; readonly extra: readonly string[]; viewers: number; at: number };
/** How many revisions a client may have missed and still be continued. */
const remembered = 256;

export class AudienceView {
  rev: number;
  readonly groups = new Map<string, Group>();
  private readonly heads = new Map<string, string>();
  private readonly lists = new Map<string, ListView>();
  private readonly live = new Map<string, Live>();
  private first: string[] = [];
  private readonly past: { rev: number; topics: Map<string, Patch[]> }[] = [];
  private readonly house: House;
  private readonly to: SharedAudience;
  private readonly beside: Beside;

  constructor(house: House, to: SharedAudience, beside: Beside, rev: number) {
    this.rev = rev;
    this.house = house;
    this.to = to;
    this.beside = beside;
    for (const scope of scopes(house)) this.remakeHead(scope);
    this.refreshFirst(new Map());
  }

  /**
   * [E8] Makes what these windows show in slices, each while all is durable, so that joining holds nobody up. Returns what
   * is to be called after joining, or instead: nothing stays that nobody looks at.
   */
  async prepare(names: readonly WindowName[], quiet: () => Promise<void>): Promise<() => void> {
    const release = () => names.forEach((name) => this.forgetUnused(name));
    const slices = new Slices();
    try {
      await quiet();
      for (const name of names)
        for (const _ of this.listView(name)?.inSteps(name) ?? []) {
          if (!slices.due) continue;
          await slices.rest();
          await quiet();
          slices.begin();
        }
    } catch (error) {
      release();
      throw error;
    }
    return release;
  }
  /** Joins a group of viewers; null where a window does not exist for this audience. */
  join(extra: readonly WindowName[]): Group | null {
    const opened: string[] = [];
    for (const name of extra) {
      const key = windowKey(name);
      if (this.live.has(key)) continue;
      if (!this.open(name)) {
        for (const other of opened) this.shut(other);
        return null;
      }
      opened.push(key);
    }
    const keys = [...new Set(extra.map(windowKey))].sort();
    const id = keys.join('&');
    const group = this.groups.get(id) ?? { id, extra: keys, viewers: 0, at: this.rev };
    group.viewers += 1;
    this.groups.set(id, group);
    return group;
  }
  leave(group: Group): void {
    group.viewers -= 1;
    if (group.viewers > 0) return;
    this.groups.delete(group.id);
    const wanted = new Set([...this.first, ...[...this.groups.values()].flatMap((other) => other.extra)]);
    for (const key of group.extra) if (!wanted.has(key)) this.shut(key);
  }
  state(group: Group | null): State {
    const heads = Object.fromEntries([...this.heads].map(([scope, json]) => [scope, JSON.parse(json)]));
    const windows: State['windows'] = {};
    for (const key of this.topicsOf(group)) {
      const live = this.live.get(key);
      if (live) windows[key] = { rows: live.rows, total: live.total };
    }
    return { rev: this.rev, heads, windows };
  }
  /**
   * [V7] What a client that stopped at `rev` has missed; null where it must start afresh. Nobody knows which other
   * windows it had then: those it looks at now come whole, and the rest goes.
   */
  missed(group: Group, rev: number): Push | null {
    if (rev > this.rev || rev < this.rev - this.past.length) return null;
    const patches: Patch[] = [];
    for (const entry of this.past) if (entry.rev > rev) patches.push(...this.pick(entry.topics, null));
    for (const key of group.extra) if (!this.first.includes(key)) patches.push(...this.whole(key));
    patches.push(['only', this.topicsOf(group)]);
    return { from: rev, rev: this.rev, patches };
  }

  /** Whether this audience will see anything of it, as well as can be told before it is brought up to date. */
  concerns(dirty: Dirty): boolean {
    for (const scope of dirty.heads) {
      const head = headOf(this.house, scope, this.to, this.beside);
      if (head !== undefined && JSON.stringify(head) !== this.heads.get(scope)) return true;
    }
    for (const [key, view] of this.lists) {
      if (!view.watched) continue;
      if (dirty.lists.has(key)) return true;
      for (const id of dirty.rows.get(key) ?? []) if (view.differs(id)) return true;
    }
    return false;
  }
  /** Brings everything up to date with what is dirty; gives each group its patches. */
  flush(dirty: Dirty): Map<Group, Push> {
    const topics = new Map<string, Patch[]>();
    for (const scope of dirty.heads) this.remakeHead(scope, topics);
    for (const [key, view] of this.lists) {
      if (dirty.lists.has(key)) view.rebuild();
      else {
        const rows = dirty.rows.get(key);
        if (rows) view.update(rows);
      }
    }
    for (const [key, live] of this.live) {
      const list = `${live.name.run ?? ''}|${live.name.list}`;
      if (dirty.lists.has(list) || dirty.rows.has(list)) this.remake(key, live, topics);
    }
    if (dirty.heads.has('') || dirty.lists.has('|steps') || dirty.rows.has('|steps'))
      this.refreshFirst(topics);
    const pushes = new Map<Group, Push>();
    if (topics.size === 0) return pushes;
    this.rev += 1;
    this.past.push({ rev: this.rev, topics });
    if (this.past.length > remembered) this.past.shift();
    for (const group of this.groups.values()) {
      const patches = this.pick(topics, group);
      if (patches.length > 0) pushes.set(group, this.push(group, patches));
    }
    return pushes;
  }
  /** Tells the others of this revision too, though nothing changed that they look at. */
  tellAll(pushes: Map<Group, Push>): void {
    for (const group of this.groups.values()) if (!pushes.has(group)) pushes.set(group, this.push(group, []));
  }

  /** [V6] Stands on what the group was told last, so that what only others look at leaves no gap. */
  private push(group: Group, patches: readonly Patch[]): Push {
    const from = group.at;
    group.at = this.rev;
    return { from, rev: this.rev, patches };
  }

  private topicsOf(group: Group | null): string[] {
    return [...this.first, ...(group?.extra ?? []).filter((key) => !this.first.includes(key))];
  }
  /** Heads go to all; windows to those who look at them; their closing to those who do not look at them anyway. */
  private pick(topics: Map<string, Patch[]>, group: Group | null): Patch[] {
    const wanted = this.topicsOf(group);
    const patches: Patch[] = [];
    for (const [topic, changes] of topics)
      if (
        topic.startsWith('h|') ||
        (topic.startsWith('x|') ? !group?.extra.includes(topic.slice(2)) : wanted.includes(topic))
      )
        patches.push(...changes);
    return patches;
  }
  /** A window from nothing, whatever somebody had of it. */
  private whole(key: string): Patch[] {
    const live = this.live.get(key);
    if (!live) return [];
    const puts = live.rows.map((row, index): Patch => ['put', key, index, row]);
    return [['close', key], ['total', key, live.total], ...puts];
  }
  private remakeHead(scope: string, topics?: Map<string, Patch[]>): void {
    const head = headOf(this.house, scope, this.to, this.beside);
    if (head === undefined) return;
    const json = JSON.stringify(head);
    if (this.heads.get(scope) === json) return;
    this.heads.set(scope, json);
    topics?.set(`h|${scope}`, [['h', scope, head]]);
  }
  private listView(name: WindowName): ListView | null {
    const key = `${name.run ?? ''}|${name.list}`;
    const known = this.lists.get(key);
    if (known) return known;
    const view = ListView.open(this.house, name.run ?? '', name.list, this.to, this.beside);
    if (view) this.lists.set(key, view);
    return view;
  }
  private open(name: WindowName): boolean {
    const key = windowKey(name);
    if (this.live.has(key)) return true;
    const window = this.listView(name)?.window(name);
    if (!window) return false;
    this.live.set(key, { name, ...window });
    return true;
  }
  /** Nobody looks at it any more: what was sorted for it alone goes too. */
  private shut(key: string): void {
    const live = this.live.get(key);
    if (!live) return;
    this.live.delete(key);
    this.forgetUnused(live.name);
  }
  private forgetUnused({ run, list, order, facet }: WindowName): void {
    for (const { name } of this.live.values())
      if (name.run === run && name.list === list && name.order === order && name.facet === facet) return;
    this.lists.get(`${run ?? ''}|${list}`)?.forget(order, facet);
  }
  private remake(key: string, live: Live, topics: Map<string, Patch[]>): void {
    const window = this.listView(live.name)?.window(live.name);
    if (!window) return;
    const patches = diffWindow(key, live.rows, window.rows);
    if (window.total !== live.total) patches.push(['total', key, window.total]);
    live.rows = window.rows;
    live.total = window.total;
    if (patches.length > 0) topics.set(key, patches);
  }
  /** A run that opens, closes or takes the stage changes which windows belong to the first state. */
  private refreshFirst(topics: Map<string, Patch[]>): void {
    const names = firstWindows(this.house, this.to);
    const keys = names.map(windowKey);
    const extras = new Set([...this.groups.values()].flatMap((group) => group.extra));
    for (const key of this.first) {
      if (keys.includes(key)) continue;
      if (!extras.has(key)) this.shut(key);
      topics.set(`x|${key}`, [['close', key]]);
    }
    for (const name of names) {
      const key = windowKey(name);
      if (this.first.includes(key)) continue;
      if (!this.live.has(key)) this.open(name);
      // Those who have it already are told again.
      if (this.live.has(key)) topics.set(key, this.whole(key));
    }
    this.first = keys.filter((key) => this.live.has(key));
  }
}
