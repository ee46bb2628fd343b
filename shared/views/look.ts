// What an audience sees, made from nothing: heads, rows, windows. The server's increments must equal this.
import type { Audience, Id, Json, Key, Rest, SharedAudience } from '../activity/contract.ts';
import { restOf, type Beside, type House } from '../session/house.ts';
import { sessionLists } from '../session/lists.ts';
import { deskSessionHead, seatView, sessionHead } from '../session/views.ts';
import { windowKey, type Personal, type Row, type State, type WindowName } from '../wire/wire.ts';

/** A list of the session ('' scope) or of a run, with its state bound, so that nobody need know whose it is. */
export type BoundList = {
  to: readonly Audience['to'][];
  page: number;
  first: string | undefined;
  orders: readonly string[];
  ids(): Iterable<Id>;
  row(id: Id, audience: Audience): Row | null;
  key(order: string, id: Id, to: SharedAudience): number | string;
  facets(id: Id): readonly string[];
  whose(id: Id): readonly Key[];
  /** The ids of one person, where the list knows them without asking each. */
  idsOf?(key: Key): Iterable<Id>;
};

export function boundList(house: House, scope: string, name: string, beside: Beside): BoundList | null {
  if (scope === '')
    return Object.hasOwn(sessionLists, name) ? (sessionLists[name]?.(house, beside) ?? null) : null;
  const run = house.runs.get(scope);
  if (!run || !Object.hasOwn(run.activity.lists, name)) return null;
  const list = run.activity.lists[name];
  if (!list) return null;
  const { state } = run;
  const rest: Rest = restOf(house, scope, beside);
  return {
    to: list.to,
    page: list.page,
    first: list.first,
    orders: Object.keys(list.orders),
    ids: () => list.ids(state),
    row: (id, audience) => list.row(state, id, audience, rest) as Row | null,
    key: (order, id, to) => list.orders[order]?.(state, id, rest, { to }) ?? 0,
    facets: (id) => list.facets?.(state, id, rest) ?? [],
    whose: (id) => list.whose?.(state, id) ?? [],
    ...(list.idsOf && { idsOf: (key: Key) => list.idsOf?.(state, key) ?? [] }),
  };
}
export const listNames = (house: House, scope: string): string[] =>
  scope === '' ? Object.keys(sessionLists) : Object.keys(house.runs.get(scope)?.activity.lists ?? {});
export const scopes = (house: House): string[] => ['', ...house.runs.keys()];

export function headOf(house: House, scope: string, to: SharedAudience, beside: Beside): Json | undefined {
  if (scope === '')
    return (to === 'desk'
      ? deskSessionHead(house, beside)
      : sessionHead(house, to, beside)) as unknown as Json;
  const run = house.runs.get(scope);
  return run?.activity.heads[to]?.(run.state, restOf(house, scope, beside));
}
export function personalHeadOf(house: House, scope: string, key: Key, beside: Beside): Json | undefined {
  if (scope === '') return seatView(house, key, beside) ?? undefined;
  const run = house.runs.get(scope);
  const keyOf = (part: string) => (beside.masks ? beside.masks.keyIn(scope, key, part) : key);
  return run?.activity.heads.person?.(run.state, keyOf('') ?? '', restOf(house, scope, beside), keyOf);
}

/** The windows of the first state: lists that say `first`, of the session and of runs that are open or on stage. */
export function firstWindows(house: House, to: SharedAudience): WindowName[] {
  const names: WindowName[] = [{ run: null, list: 'steps', order: 'plan', facet: null, page: 0 }];
  const { stage } = house.session;
  for (const [id, run] of house.runs) {
    const staged = 'run' in stage && stage.run === id;
    if (house.session.runs.get(id)?.phase !== 'open' && !staged) continue;
    for (const [list, spec] of Object.entries(run.activity.lists))
      if (spec.first !== undefined && spec.to.includes(to))
        names.push({ run: id, list, order: spec.first, facet: null, page: 0 });
  }
  return names;
}

export const compare = (a: readonly [number | string, Id], b: readonly [number | string, Id]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;

/** A window from nothing; null where the list, its order or the audience does not exist. */
export function windowOf(
  house: House,
  name: WindowName,
  to: SharedAudience,
  beside: Beside,
): { rows: Row[]; total: number } | null {
  const list = boundList(house, name.run ?? '', name.list, beside);
  if (!list || !list.to.includes(to) || !list.orders.includes(name.order)) return null;
  const keyed: [number | string, Id][] = [];
  const rows = new Map<Id, Row>();
  for (const id of list.ids()) {
    if (name.facet !== null && !list.facets(id).includes(name.facet)) continue;
    const row = list.row(id, { to });
    if (!row) continue;
    rows.set(id, row);
    keyed.push([list.key(name.order, id, to), id]);
  }
  keyed.sort(compare);
  const size = list.page === 0 ? keyed.length : list.page;
  const slice = keyed.slice(name.page * size, name.page * size + size);
  return { total: keyed.length, rows: slice.map(([, id]) => rows.get(id) as Row) };
}

export function stateOf(
  house: House,
  to: SharedAudience,
  extra: readonly WindowName[],
  rev: number,
  beside: Beside,
): State {
  const heads: State['heads'] = {};
  for (const scope of scopes(house)) {
    const head = headOf(house, scope, to, beside);
    if (head !== undefined) heads[scope] = head;
  }
  const windows: State['windows'] = {};
  for (const name of [...firstWindows(house, to), ...extra]) {
    const window = windowOf(house, name, to, beside);
    if (window) windows[windowKey(name)] = window;
  }
  return { rev, heads, windows };
}

export function personalOf(house: House, key: Key, rev: number, beside: Beside): Personal {
  const heads: Personal['heads'] = {};
  const lists: Personal['lists'] = {};
  for (const scope of scopes(house)) {
    const head = personalHeadOf(house, scope, key, beside);
    if (head !== undefined) heads[scope] = head;
  }
  const keys = beside.masks?.keysOf(key) ?? [key];
  for (const scope of scopes(house)) {
    for (const name of listNames(house, scope)) {
      const list = boundList(house, scope, name, beside);
      if (!list?.to.includes('person')) continue;
      const rows: Row[] = [];
      const { idsOf } = list;
      for (const id of idsOf ? keys.flatMap((own) => [...idsOf(own)]) : list.ids()) {
        const own = list.whose(id).find((whose) => keys.includes(whose));
        const row = own === undefined ? null : list.row(id, { to: 'person', key: own });
        if (row) rows.push(row);
      }
      if (rows.length > 0) lists[`${scope}|${name}`] = rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    }
  }
  return { rev, heads, lists };
}
