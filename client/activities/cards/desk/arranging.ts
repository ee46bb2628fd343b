// Undoing an arrangement: the wishes that put cards back where they stood, unless somebody has moved them since.
import type { Id, Json } from '../../../../shared/activity/contract.ts';

/** In which pile a card stands, and before which other one; null: in none, at the end. */
export type Spot = { readonly cluster: Id | null; readonly before: Id | null };
export type Wish = { readonly name: 'placeCards' | 'removeCluster'; readonly data: Json };

/** `from`: the pile in which they were put, null: none. Those that stood nowhere in particular go together. */
export function backFrom(from: Id | null, stood: ReadonlyMap<Id, Spot>): Wish[] {
  const together = new Map<Id | null, Id[]>();
  const alone: Wish[] = [];
  for (const [id, { cluster, before }] of stood)
    if (before === null) together.set(cluster, [...(together.get(cluster) ?? []), id]);
    else alone.push({ name: 'placeCards', data: { ids: [id], cluster, before, from } });
  return [
    ...[...together].map(([cluster, ids]): Wish => ({ name: 'placeCards', data: { ids, cluster, from } })),
    // The last one first: whom a card stood before is back before it.
    ...alone.reverse(),
  ];
}
/** A pile that was made with these cards goes too, where nobody has put others into it. */
export const unmade = (pile: Id, stood: ReadonlyMap<Id, Spot>): Wish[] => [
  ...backFrom(pile, stood),
  { name: 'removeCluster', data: { id: pile, whenEmpty: true } },
];
