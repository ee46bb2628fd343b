// My cards as I see them: what the server keeps, with what is still on its way from this device laid over it.
import type { Id, Json } from '../../../../shared/activity/contract.ts';
import type { OwnPlace } from '../../../../shared/activities/cards/views.ts';
import type { MineRow, Outbox } from '../../faces.ts';
import { givenOf, type Given, type GivenStatus } from '../../given.ts';

type Item = Pick<Outbox['items'][number], 'command' | 'state' | 'no' | 'facts'>;
/** What of mine was refused; its text is still here. */
export type Refused = {
  /** Of the wish, to take it back. */
  key: string;
  wish: 'add' | 'edit' | 'withdraw';
  no: string;
  facts: Json;
  text: string;
};
export type OwnCard = Given & {
  /** For the list on the screen. */
  key: string;
  /** Null: the server has not kept it yet. */
  id: Id | null;
  at: number;
  merged: number;
  cluster: Id | null;
  late: boolean;
  /** It can be changed or taken back now. */
  mine: 'free' | 'fixed';
  refused: Refused | null;
};

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined;
const textOf = (item: Item): string => String(field(item.command.data, 'text') ?? '');
const onItsWay = ({ state }: Item): GivenStatus =>
  state === 'held' ? 'held' : state === 'sent' ? 'sending' : 'sent';
const refusedOf = (item: Item, wish: Refused['wish']): Refused => ({
  key: item.command.key,
  wish,
  no: item.no ?? 'unknown',
  facts: item.facts,
  text: textOf(item),
});

/** Newest first. `items` is the outbox: everything that the rows do not show yet. */
export function ownCards(
  run: Id,
  prompt: number,
  rows: readonly MineRow[],
  own: readonly OwnPlace[],
  items: readonly Item[],
): OwnCard[] {
  const places = new Map(own.map((place) => [place.id, place]));
  const there = rows.filter((row) => row.run === run && places.get(row.id)?.prompt === prompt);
  const kept = there.map((row) => overlaid(row, places.get(row.id)?.cluster ?? null, items));
  // On a bad line a card is seen among those kept before the answer to its wish comes; it must not stand there twice.
  const seen = new Set(there.flatMap((row) => row.writtenAt ?? []));
  const coming = items
    .filter(
      ({ command }) =>
        command.run === run && command.name === 'addCard' && field(command.data, 'prompt') === prompt,
    )
    .filter((item) => item.state === 'refused' || !seen.has(item.command.writtenAt ?? NaN))
    .map(comingCard);
  return [...coming, ...kept].sort((a, b) => b.at - a.at);
}

/** How many places of a limit are used: what is refused or taken back uses none. */
export const using = (cards: readonly OwnCard[]): number =>
  cards.filter((card) => card.status !== 'withdrawn' && card.refused?.wish !== 'add').length;

function comingCard(item: Item): OwnCard {
  return {
    key: item.command.key,
    id: null,
    text: textOf(item),
    status: onItsWay(item),
    reason: null,
    words: null,
    answer: null,
    at: item.command.writtenAt ?? 0,
    merged: 0,
    cluster: null,
    late: false,
    mine: 'fixed',
    refused: item.state === 'refused' ? refusedOf(item, 'add') : null,
  };
}

function overlaid(row: MineRow, cluster: Id | null, items: readonly Item[]): OwnCard {
  const about = items.filter(({ command }) => field(command.data, 'id') === row.id);
  const edit = about.filter(({ command }) => command.name === 'editCard').at(-1);
  const withdraw = about.filter(({ command }) => command.name === 'withdraw').at(-1);
  const refused = [edit, withdraw].find((item) => item?.state === 'refused');
  const pending = [withdraw, edit].find((item) => item && item.state !== 'refused');
  const given = givenOf(row);
  const fixed = ['withdrawn', 'redacted'].includes(row.status) || row.mergedInto !== null || Boolean(pending);
  return {
    ...given,
    ...(pending === undefined ? {} : { status: onItsWay(pending), reason: null, words: null }),
    ...(pending && pending === edit ? { text: textOf(edit) } : {}),
    ...(pending && pending === withdraw && withdraw.state === 'kept' ? { status: 'withdrawn' as const } : {}),
    key: row.id,
    id: row.id,
    at: row.at,
    merged: row.merged,
    cluster,
    late: row.late,
    mine: fixed ? 'fixed' : 'free',
    refused: refused ? refusedOf(refused, refused === edit ? 'edit' : 'withdraw') : null,
  };
}
