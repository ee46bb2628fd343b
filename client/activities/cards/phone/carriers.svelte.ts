// What can carry dots: the piles, or the shown cards.
import type { CardRow, CardsHead, ClusterRow } from '../../../../shared/activities/cards/views.ts';
import { looksOf, type Link } from '../../faces.ts';
import { cardsOf, clustersOf } from './windows.ts';

export type Carrier = {
  id: string;
  name: string;
  /** Of its pile; null: a single card. */
  mark: number | null;
  count: number | null;
  dots: number | null;
};
/** Rows that one window brings. */
const page = 50;

const pagesOf = (link: Link, run: string): number[] => {
  const total = link.window<CardRow>(cardsOf(run, 0))?.total ?? 0;
  return Array.from({ length: Math.max(1, Math.ceil(total / page)) }, (_, n) => n);
};

/** Call while a component is made. Cards have to be asked for; piles come by themselves. */
export function wantCarriers(link: Link, of: () => { run: string; on: CardsHead['dotsOn'] }): void {
  looksOf(link).want(() => {
    const { run, on } = of();
    return on === 'cards' ? pagesOf(link, run).map((n) => cardsOf(run, n)) : [];
  });
}

export function carriers(link: Link, run: string, on: CardsHead['dotsOn']): Carrier[] {
  if (on === 'clusters')
    return (link.window<ClusterRow>(clustersOf(run))?.rows ?? []).map(({ id, name, mark, count, dots }) => ({
      id,
      name,
      mark,
      count,
      dots,
    }));
  return pagesOf(link, run)
    .flatMap((n) => link.window<CardRow>(cardsOf(run, n))?.rows ?? [])
    .map(({ id, text, dots }) => ({ id, name: text ?? '…', mark: null, count: null, dots }));
}
