// How the cards of a run are arranged, and how each fact changes it.
import type { Id, Kept, Key, Millis, Touch, Words } from '../../activity/contract.ts';
import type { ContributionFact } from '../../contributions/types.ts';
import type { Place, StampedEvent } from './events.ts';
import type { Settings } from './settings.ts';

export type Card = { readonly id: Id; readonly prompt: number; readonly by: Key; cluster: Id | null };
export type Cluster = { readonly id: Id; name: Words; readonly mark: number; cards: Id[] };
/** A question whose wording was changed while cards stood under it: what it said before. */
export type Correction = {
  readonly prompt: number;
  readonly was: Words;
  readonly at: Millis;
  readonly by: Key;
};
export type CardsState = {
  /** As they stand now; replaced, never changed in place. */
  settings: Kept<Settings>;
  corrections: Correction[];
  cards: Map<Id, Card>;
  clusters: Map<Id, Cluster>;
  clusterOrder: Id[];
  byPerson: Map<Key, Id[]>;
  /** person → what they put dots on, a dot an entry. */
  dots: Map<Key, Id[]>;
  tally: Map<Id, number>;
  dotsOpen: boolean;
  revealed: boolean;
  /** As written in the log when last revealed. */
  counted: readonly (readonly [Id, number])[];
};

export const start = (settings: Kept<Settings>): CardsState => ({
  settings,
  corrections: [],
  cards: new Map(),
  clusters: new Map(),
  clusterOrder: [],
  byPerson: new Map(),
  dots: new Map(),
  tally: new Map(),
  dotsOpen: false,
  revealed: false,
  counted: [],
});

export function evolve(state: CardsState, event: StampedEvent | ContributionFact, touch: Touch): void {
  switch (event.type) {
    case 'contribution/changed': {
      const card = state.cards.get(event.id);
      if (!card) return;
      touchCard(card, touch);
      touchDotters(state, card.id, touch);
      return touch.head();
    }
    case 'contribution/added':
    case 'cards/added': {
      const { prompt } = event.type === 'cards/added' ? event : (event.place as Place);
      const card: Card = { id: event.id, prompt, by: event.author, cluster: null };
      state.cards.set(card.id, card);
      const mine = state.byPerson.get(card.by);
      if (mine) mine.push(card.id);
      else state.byPerson.set(card.by, [card.id]);
      touchCard(card, touch);
      return touch.head();
    }
    case 'cards/reworded': {
      const { prompt, text, at, by } = event;
      const { prompts } = state.settings;
      const was = prompts[prompt]?.text;
      // [C10] Nobody has answered the old wording, so there is nothing to remember.
      if (was && state.cards.size > 0) state.corrections.push({ prompt, was, at, by });
      state.settings = {
        ...state.settings,
        prompts: prompts.map((one, i) => (i === prompt ? { text } : one)),
      };
      return touch.head();
    }
    case 'cards/clusterMade':
      state.clusters.set(event.cluster, { id: event.cluster, name: event.name, mark: event.mark, cards: [] });
      state.clusterOrder.push(event.cluster);
      place(state, event.ids, event.cluster, null, touch);
      return touch.list('clusters');
    case 'cards/clusterRenamed': {
      const cluster = state.clusters.get(event.cluster);
      if (cluster) cluster.name = event.name;
      return touch.row('clusters', event.cluster);
    }
    case 'cards/clusterMoved': {
      const rest = state.clusterOrder.filter((id) => id !== event.cluster);
      const index = event.before === null ? rest.length : rest.indexOf(event.before);
      rest.splice(index < 0 ? rest.length : index, 0, event.cluster);
      state.clusterOrder = rest;
      touch.list('cards');
      return touch.list('clusters');
    }
    case 'cards/clusterRemoved':
      place(state, [...(state.clusters.get(event.cluster)?.cards ?? [])], null, null, touch);
      state.clusters.delete(event.cluster);
      state.clusterOrder = state.clusterOrder.filter((id) => id !== event.cluster);
      touchDotters(state, event.cluster, touch);
      touch.list('cards');
      return touch.list('clusters');
    case 'cards/placed':
      return place(state, event.ids, event.cluster, event.before, touch);
    case 'cards/dotsOpened':
    case 'cards/dotsClosed':
      state.dotsOpen = event.type === 'cards/dotsOpened';
      touch.list('clusters');
      return touch.head();
    case 'cards/dotsRevealed':
    case 'cards/dotsVeiled':
      state.revealed = event.type === 'cards/dotsRevealed';
      if (event.type === 'cards/dotsRevealed') state.counted = event.counts;
      touch.list('clusters');
      touch.list('cards');
      return touch.head();
    case 'cards/dotPlaced':
      state.dots.set(event.by, [...(state.dots.get(event.by) ?? []), event.on]);
      return count(state, event.on, 1, event.by, touch);
    case 'cards/dotTaken': {
      const mine = [...(state.dots.get(event.by) ?? [])];
      mine.splice(mine.indexOf(event.on), 1);
      state.dots.set(event.by, mine);
      return count(state, event.on, -1, event.by, touch);
    }
    default:
      event satisfies never;
  }
}

function touchCard(card: Card, touch: Touch): void {
  touch.row('cards', card.id);
  touch.row('own', card.id);
  if (card.cluster !== null) touch.row('clusters', card.cluster);
}

/** Whether a dot still counts hangs on what it was put on, so its owner has one more or less to give. */
function touchDotters(state: CardsState, on: Id, touch: Touch): void {
  // Dots on cards follow what was merged, which is the session's to know: any of them may have moved.
  const anywhere = state.settings.dotsOn === 'cards';
  if (!anywhere && (state.tally.get(on) ?? 0) === 0) return;
  for (const [key, dots] of state.dots) if (anywhere ? dots.length > 0 : dots.includes(on)) touch.person(key);
}

function place(state: CardsState, ids: readonly Id[], to: Id | null, before: Id | null, touch: Touch): void {
  const rearranged = new Set<Cluster>();
  for (const id of ids) {
    const card = state.cards.get(id);
    if (!card) continue;
    touchCard(card, touch);
    const old = card.cluster === null ? undefined : state.clusters.get(card.cluster);
    if (old) old.cards = old.cards.filter((other) => other !== id);
    card.cluster = to;
    const next = to === null ? undefined : state.clusters.get(to);
    if (next) {
      const index = before === null ? -1 : next.cards.indexOf(before);
      next.cards.splice(index < 0 ? next.cards.length : index, 0, id);
    }
    for (const cluster of [old, next]) if (cluster) rearranged.add(cluster);
    touchCard(card, touch);
  }
  // The neighbours have moved up or down.
  for (const cluster of rearranged) for (const id of cluster.cards) touch.row('cards', id);
}

/** Until the dots are revealed nobody's view depends on them but the owner's. */
function count(state: CardsState, on: Id, by: 1 | -1, key: Key, touch: Touch): void {
  state.tally.set(on, (state.tally.get(on) ?? 0) + by);
  touch.person(key);
  if (!state.revealed) return;
  touch.row('clusters', on);
  touch.row('cards', on);
}
