// My dots as I see them: what the server counts, with taps on their way laid over it, never more than I have.
import type { Id } from '../../../../shared/activity/contract.ts';
import type { CardsMine } from '../../../../shared/activities/cards/views.ts';
import type { Outbox } from '../../faces.ts';

type Item = Pick<Outbox['items'][number], 'command' | 'state' | 'no' | 'facts'>;
export type Dots = { on: ReadonlyMap<Id, number>; left: number };

const about = (item: Item): { name: string; on: Id } | null => {
  const { data, name } = item.command;
  if (name !== 'placeDot' && name !== 'takeDot') return null;
  const on = typeof data === 'object' && data !== null && 'on' in data ? data.on : null;
  return typeof on === 'string' ? { name, on } : null;
};

/** `there`: what can carry a dot now; a tap on what has gone meanwhile counts for nothing. */
export function dotsNow(
  run: Id,
  each: number,
  mine: Pick<CardsMine, 'dots'> | null,
  items: readonly Item[],
  there: ReadonlySet<Id>,
): Dots {
  const on = new Map((mine?.dots ?? []).map((dot) => [dot.on, dot.n]));
  let used = [...on.values()].reduce((sum, n) => sum + n, 0);
  for (const item of items) {
    const tap = about(item);
    if (!tap || item.command.run !== run || item.state === 'refused' || !there.has(tap.on)) continue;
    const n = on.get(tap.on) ?? 0;
    if (tap.name === 'placeDot' && used < each) {
      on.set(tap.on, n + 1);
      used += 1;
    } else if (tap.name === 'takeDot' && n > 0) {
      on.set(tap.on, n - 1);
      used -= 1;
    }
  }
  return { on, left: Math.max(0, each - used) };
}

/** The last tap in the other direction on the same thing, if it has not left this device: taking it back is enough. */
export function undoneBy(
  items: readonly Item[],
  run: Id,
  name: 'placeDot' | 'takeDot',
  on: Id,
): string | null {
  const other = name === 'placeDot' ? 'takeDot' : 'placeDot';
  const last = items
    .filter((item) => item.command.run === run && about(item)?.on === on && item.state !== 'refused')
    .at(-1);
  return last && last.state === 'held' && last.command.name === other ? last.command.key : null;
}

/** Taps that the server refused, oldest first. */
export const refusedTaps = (items: readonly Item[], run: Id): Item[] =>
  items.filter((item) => item.command.run === run && item.state === 'refused' && about(item) !== null);
