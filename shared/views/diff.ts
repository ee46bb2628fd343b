// The puts and drops that lead from one window to another, and how a client applies them.
import type { Patch, Personal, Row, State } from '../wire/wire.ts';

/** [V4] Drops what is gone, then puts each row that is new, changed or elsewhere, from the front. */
export function diffWindow(key: string, before: readonly Row[], after: readonly Row[]): Patch[] {
  const patches: Patch[] = [];
  const wanted = new Set(after.map((row) => row.id));
  const old = new Map(before.map((row) => [row.id, row]));
  const now = before.filter((row) => wanted.has(row.id)).map((row) => row.id);
  for (const row of before) if (!wanted.has(row.id)) patches.push(['drop', key, row.id]);
  for (const [index, row] of after.entries()) {
    const same = old.get(row.id);
    const inPlace = now[index] === row.id;
    if (inPlace && same && (same === row || JSON.stringify(same) === JSON.stringify(row))) continue;
    if (!inPlace) {
      const from = now.indexOf(row.id, index);
      if (from >= 0) now.splice(from, 1);
      now.splice(index, 0, row.id);
    }
    patches.push(['put', key, index, row]);
  }
  return patches;
}

/** [V5] Applies patches to a state in place. Personal patches belong to `mine`. */
export function applyPatches(state: State, mine: Personal | null, patches: readonly Patch[]): void {
  for (const patch of patches) {
    switch (patch[0]) {
      case 'h':
        state.heads[patch[1]] = patch[2];
        break;
      case 'put': {
        const [, key, index, row] = patch;
        const window = (state.windows[key] ??= { rows: [], total: 0 });
        const rows = window.rows.filter((other) => other.id !== row.id);
        rows.splice(index, 0, row);
        state.windows[key] = { ...window, rows };
        break;
      }
      case 'drop': {
        const window = state.windows[patch[1]];
        if (window)
          state.windows[patch[1]] = { ...window, rows: window.rows.filter((row) => row.id !== patch[2]) };
        break;
      }
      case 'total':
        state.windows[patch[1]] = { rows: state.windows[patch[1]]?.rows ?? [], total: patch[2] };
        break;
      case 'close':
        delete state.windows[patch[1]];
        break;
      case 'only':
        for (const key of Object.keys(state.windows)) if (!patch[1].includes(key)) delete state.windows[key];
        break;
      case 'ph':
        if (mine) mine.heads[patch[1]] = patch[2];
        break;
      case 'pput': {
        const [, scope, list, row] = patch;
        const key = `${scope}|${list}`;
        if (mine)
          mine.lists[key] = [...(mine.lists[key] ?? []).filter((other) => other.id !== row.id), row].sort(
            (a, b) => (a.id < b.id ? -1 : 1),
          );
        break;
      }
      case 'pdrop': {
        const key = `${patch[1]}|${patch[2]}`;
        const left = (mine?.lists[key] ?? []).filter((row) => row.id !== patch[3]);
        if (mine && left.length > 0) mine.lists[key] = left;
        else delete mine?.lists[key];
        break;
      }
      default:
        patch satisfies never;
    }
  }
}
