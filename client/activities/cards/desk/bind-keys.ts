// The keys of cards.
import { cardsDesk as t } from '../messages/desk.ts';
import type { Cards } from './cards.svelte.ts';

/** What a recorder presses too. */
const forAll = new Set(['ArrowUp', 'ArrowDown', 'E']);

/** Call while a component is made. */
export function bindKeys(cards: Cards): void {
  const { desk } = cards;
  const can = () => desk.curates;
  const some = () => can() && cards.meant.length > 0;
  /** Somebody who presses A twice means the first time. */
  const unshown = () => some() && !(cards.choice.chosen.size === 0 && cards.on?.status === 'shown');
  const one = () => can() && cards.on !== undefined;
  const late = () => cards.facet === 'late';
  desk.keys.bind(() => ({
    title: t('keys'),
    keys: [
      { key: 'ArrowUp', label: t('key.move'), do: () => cards.move(-1) },
      { key: 'ArrowDown', label: t('key.move'), foot: true, do: () => cards.move(1) },
      { key: 'Shift+ArrowUp', label: t('key.grow'), do: () => cards.move(-1, true) },
      { key: 'Shift+ArrowDown', label: t('key.grow'), do: () => cards.move(1, true) },
      {
        key: 'X',
        label: t('key.choose'),
        foot: true,
        when: () => cards.choice.on !== null,
        do: () => cards.toggle(cards.choice.on ?? ''),
      },
      {
        key: 'Escape',
        label: t('key.clear'),
        when: () => cards.choice.chosen.size > 0,
        do: () => cards.clear(),
      },
      {
        key: 'A',
        label: late() ? t('admit') : t('show'),
        foot: true,
        when: unshown,
        do: () => void cards.show(cards.meant),
      },
      {
        key: 'M',
        label: t('merge'),
        foot: true,
        when: some,
        do: () => cards.ask({ is: 'merge', ids: cards.meant }),
      },
      {
        key: 'H',
        label: t('hide'),
        foot: true,
        when: some,
        do: () => cards.ask({ is: 'hide', ids: cards.meant, late: late() }),
      },
      {
        key: 'S',
        label: t('spotlight'),
        foot: true,
        when: () => one() && cards.on?.status === 'shown',
        do: () => void cards.spotlight(cards.choice.on ?? ''),
      },
      {
        key: 'P',
        label: t('place'),
        foot: true,
        when: some,
        do: () => cards.ask({ is: 'place', ids: cards.meant }),
      },
      {
        key: 'R',
        label: t('respond'),
        when: one,
        do: () => cards.ask({ is: 'respond', id: cards.choice.on ?? '' }),
      },
      {
        key: 'N',
        label: t('pile.new'),
        when: can,
        do: () => cards.ask({ is: 'pile', ids: [...cards.choice.chosen] }),
      },
      {
        key: 'G',
        label: t('pile.rename'),
        when: () => can() && cards.clusters.length > 0,
        do: () => (cards.renaming = cards.pile ?? cards.clusters[0]?.id ?? null),
      },
      {
        key: 'E',
        label: t('enter'),
        foot: true,
        when: () => !desk.projected,
        do: () => cards.ask({ is: 'enter' }),
      },
      { key: 'Z', label: t('undo'), foot: true, when: () => desk.canUndo, do: () => void desk.undo() },
      ...Array.from({ length: Math.min(10, cards.clusters.length + 1) }, (_, n) => ({
        key: String(n),
        label: n === 0 ? t('key.loose') : t('key.pile', { pile: cards.clusters[n - 1]?.name ?? '' }),
        when: some,
        do: () => void cards.toPile(n),
      })),
    ].filter(({ key }) => (desk.curates || forAll.has(key)) && (key !== 'S' || desk.stages)),
  }));
}
