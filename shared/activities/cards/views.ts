// What each audience sees of the cards, built by naming what is shown.
import type { Audience, Id, Key, List, PersonName, Rest } from '../../activity/contract.ts';
import type { Channel, Contribution, ResponseKind, Status } from '../../contributions/types.ts';
import type { Count } from '../../counts/counts.ts';
import type { LocalText } from '../../text/local-text.ts';
import { textToLocal } from '../../words/keep.ts';
import type { Kinds } from './activity.ts';
import { dotsOf, revealedOn } from './rules.ts';
import type { CardsState, Cluster } from './state.ts';

type State = Readonly<CardsState>;
export type CardsHead = {
  prompts: LocalText[];
  /** The questions whose wording was corrected after somebody had answered. */
  corrected: number[];
  maxLength: number;
  cardsEach: number;
  dotsEach: number;
  dotsOn: 'clusters' | 'cards';
  dotsOpen: boolean;
  revealed: boolean;
  /** How many cards are shown, and from how many people where they are enough to say; null on phones. */
  cards: number | null;
  people: Count;
};
export type CardsMine = {
  dots: { on: Id; n: number }[];
  dotsLeft: number;
};
/** Where one of my cards stands. */
export type OwnPlace = { id: Id; prompt: number; cluster: Id | null };
/** `name`: the given one, where the terms show it. */
export type Quote = { id: Id; text: string; at: number; name: string | null };
export type ClusterRow = {
  id: Id;
  name: string;
  mark: number;
  count: number;
  dots: number | null;
  quotes: Quote[];
};
export type CardRow = {
  id: Id;
  prompt: number;
  text: string | null;
  status: Status;
  cluster: Id | null;
  at: number;
  channel: Channel;
  dots: number | null;
  /** How many others were merged into this one. */
  merged: number;
  name: PersonName | null;
};
export type DeskCardRow = CardRow & {
  onBehalfOf: string | null;
  late: boolean;
  edits: number;
  mergedInto: Id | null;
  reason: string | null;
  response: { as: ResponseKind; reason: string | null } | null;
  lastAction: Id | null;
};
/** Quotes a cluster row carries; the screen lays out as many as fit. */
export const quotesShown = 6;

const shownIn = (cluster: Readonly<Cluster>, rest: Rest): Contribution[] =>
  cluster.cards
    .map((id) => rest.contribution(id))
    .filter((one): one is Contribution => one?.status === 'shown');
const visibleTo = (audience: Audience, rest: Rest): boolean =>
  audience.to !== 'everyone' || rest.terms.onPhones;
const dotsSeen = (state: State, id: Id, rest: Rest): number | null =>
  state.revealed ? rest.counts.tally(revealedOn(state, id, rest)) : null;

/** Phones get no running counts: a push to a thousand of them for every card would tell them nothing to act on. */
const headFor =
  (counted: boolean) =>
  (state: State, rest: Rest): CardsHead => {
    const { prompts, maxLength, cardsEach, dotsEach, dotsOn } = state.settings;
    return {
      prompts: prompts.map((prompt) => textToLocal(rest.say(prompt.text))),
      corrected: [...new Set(state.corrections.map(({ prompt }) => prompt))],
      maxLength,
      cardsEach,
      dotsEach,
      dotsOn,
      dotsOpen: state.dotsOpen,
      revealed: state.revealed,
      cards: counted ? rest.shown.contributions : null,
      people: counted ? rest.counts.parts({ people: rest.shown.people }).people : null,
    };
  };
export const phoneHead = headFor(false);
export const roomHead = headFor(true);

export function mine(state: State, key: Key, rest: Rest): CardsMine {
  const used = dotsOf(state, key, rest);
  const dots = [...new Set(used)].map((on) => ({ on, n: used.filter((other) => other === on).length }));
  return { dots, dotsLeft: state.settings.dotsEach - used.length };
}

const own: List<Kinds> = {
  to: ['person'],
  page: 0,
  ids: (state) => state.cards.keys(),
  idsOf: (state, key) => state.byPerson.get(key) ?? [],
  whose(state, id) {
    const card = state.cards.get(id);
    return card ? [card.by] : [];
  },
  row(state, id): OwnPlace | null {
    const card = state.cards.get(id);
    return card ? { id, prompt: card.prompt, cluster: card.cluster } : null;
  },
  orders: {},
};

const clusters: List<Kinds> = {
  to: ['everyone', 'screen', 'desk'],
  page: 0,
  first: 'placed',
  ids: (state) => state.clusterOrder,
  row(state, id, audience, rest): ClusterRow | null {
    const cluster = state.clusters.get(id);
    if (!cluster || !(visibleTo(audience, rest) || state.dotsOpen)) return null;
    const shown = visibleTo(audience, rest) ? shownIn(cluster, rest) : [];
    const quotes = shown.slice(0, quotesShown).map((one) => ({
      id: one.id,
      text: rest.say(one.text) ?? '',
      at: one.at,
      // The desk gets what the room sees: its piles can be looked at by all.
      name: rest.name(one.by, 'screen')?.name ?? null,
    }));
    return {
      id,
      name: rest.say(cluster.name) ?? '',
      mark: cluster.mark,
      count: shown.length,
      dots: dotsSeen(state, id, rest),
      quotes,
    };
  },
  orders: {
    placed: (state, id) => state.clusterOrder.indexOf(id),
    dots: (state, id, rest) => (state.revealed ? -revealedOn(state, id, rest) : 0),
    size(state, id, rest, audience) {
      const cluster = state.clusters.get(id);
      return cluster && visibleTo(audience, rest) ? -shownIn(cluster, rest).length : 0;
    },
  },
};

const cards: List<Kinds> = {
  to: ['everyone', 'screen', 'desk'],
  page: 50,
  ids: (state) => state.cards.keys(),
  row(state, id, audience, rest): CardRow | DeskCardRow | null {
    const card = state.cards.get(id);
    const one = rest.contribution(id);
    if (!card || !one) return null;
    const row: CardRow = {
      id,
      prompt: card.prompt,
      text: rest.say(one.text),
      status: one.status,
      cluster: card.cluster,
      at: one.at,
      channel: one.channel,
      dots: dotsSeen(state, id, rest),
      merged: one.absorbed,
      name: rest.name(one.by, audience.to),
    };
    if (audience.to !== 'desk') return one.status === 'shown' && visibleTo(audience, rest) ? row : null;
    const { late, mergedInto, lastAction, response } = one;
    return {
      ...row,
      onBehalfOf: one.onBehalfOf && rest.say(one.onBehalfOf),
      late,
      edits: one.past.length,
      mergedInto,
      reason: one.reason?.code ?? null,
      response: response && { as: response.as, reason: rest.say(response.reason) },
      lastAction,
    };
  },
  orders: {
    time: (_state, id, rest) => rest.contribution(id)?.at ?? 0,
    newest: (_state, id, rest) => -(rest.contribution(id)?.at ?? 0),
    dots: (state, id, rest) => (state.revealed ? -revealedOn(state, id, rest) : 0),
    cluster: (state, id) => clusterPlace(state, id),
  },
  facets(state, id, rest): readonly string[] {
    const card = state.cards.get(id);
    const one = rest.contribution(id);
    if (!card || !one) return [];
    const facets = [one.late && one.status === 'waiting' ? 'late' : one.status, `prompt:${card.prompt}`];
    const loose = one.status === 'shown' && card.cluster === null;
    if (loose) facets.push('loose');
    if (loose || (one.status === 'waiting' && !one.late)) facets.push('inbox');
    if (card.cluster !== null && one.status === 'shown') facets.push(`in:${card.cluster}`);
    // Each part once more for one question, so that a desk can sort one question at a time.
    return [...facets, ...facets.map((facet) => `${facet}/${card.prompt}`)];
  },
};
/** Sorts by cluster, then by place in it; loose cards come last. */
function clusterPlace(state: State, id: Id): number {
  const card = state.cards.get(id);
  const cluster = card?.cluster ? state.clusters.get(card.cluster) : undefined;
  return cluster
    ? state.clusterOrder.indexOf(cluster.id) * 1_000_000 + cluster.cards.indexOf(id)
    : Number.MAX_SAFE_INTEGER;
}

export const lists = { clusters, cards, own };
