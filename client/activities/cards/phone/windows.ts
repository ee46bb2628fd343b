// The windows of cards that a phone looks at.
import type { WindowName } from '../../../../shared/wire/wire.ts';

/** Comes by itself while the run is open or on stage. */
export const clustersOf = (run: string): WindowName => ({
  run,
  list: 'clusters',
  order: 'placed',
  facet: null,
  page: 0,
});
/** Shown cards, by cluster and place in it, loose ones last. */
export const cardsOf = (run: string, page: number): WindowName => ({
  run,
  list: 'cards',
  order: 'cluster',
  facet: null,
  page,
});
