// The rules of cards. Numbers in brackets are those of README.md.
import { happens, refuse, type Ask, type Decision, type Id, type Rest } from '../../activity/contract.ts';
import { graphemes } from '../../text/graphemes.ts';
import type { LocalText } from '../../text/local-text.ts';
import { normalise } from '../../text/normalise.ts';
import { localToText } from '../../words/keep.ts';
import type { CardsEvent, Place } from './events.ts';
import type { CardsState } from './state.ts';

type State = Readonly<CardsState>;
type Decided = Decision<CardsEvent>;
export const marks = 8;
export const maxClusters = 40;

/** A letter, a number, a mark of punctuation or a picture; spaces, joiners and lone vowel marks say nothing. */
const written = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** [C1] [C2] A card says something, and no more than the step allows. */
function bad(state: State, text: string): Decided | null {
  if (!written.test(text)) return refuse('empty');
  const length = graphemes(normalise(text).trim());
  return length > state.settings.maxLength
    ? refuse('too-long', { max: state.settings.maxLength, length })
    : null;
}

const countOf = (state: State, ask: Ask, prompt: number, rest: Rest): number =>
  (state.byPerson.get(ask.by) ?? []).filter(
    (id) => state.cards.get(id)?.prompt === prompt && rest.contribution(id)?.status !== 'withdrawn',
  ).length;
/** What can carry a dot: a cluster, or a shown card, as the settings say. */
export const canCarry = (state: State, on: Id, rest: Rest): boolean =>
  state.settings.dotsOn === 'clusters'
    ? state.clusters.has(on)
    : state.cards.has(on) && rest.contribution(on)?.status === 'shown';
/** [C9] What carries a dot now that was put there: the dots of a merged card stand with the one it was merged into. */
function carrier(state: State, on: Id, rest: Rest): Id | null {
  const one = state.settings.dotsOn === 'cards' ? rest.contribution(on) : undefined;
  const now = one?.status === 'merged' && one.mergedInto !== null ? one.mergedInto : on;
  return canCarry(state, now, rest) ? now : null;
}
/** Dots that count: what they were put on may have gone, and come back after its dot was put elsewhere. */
export const dotsOf = (state: State, key: string, rest: Rest): Id[] =>
  (state.dots.get(key) ?? [])
    .flatMap((on) => carrier(state, on, rest) ?? [])
    .slice(0, state.settings.dotsEach);
/** Of what can still carry them. */
export function countsOf(state: State, rest: Rest): [Id, number][] {
  const counts = new Map<Id, number>();
  for (const key of state.dots.keys())
    for (const on of dotsOf(state, key, rest)) counts.set(on, (counts.get(on) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
/** As written when they were revealed; of what was merged since, with the one it was merged into. */
export const revealedOn = (state: State, id: Id, rest: Rest): number =>
  state.counted.reduce((sum, [on, n]) => (carrier(state, on, rest) === id ? sum + n : sum), 0);

export const rules = {
  addCard(state: State, { prompt, text }: { prompt: number; text: string }, ask: Ask, rest: Rest): Decided {
    if (!state.settings.prompts[prompt]) return refuse('gone');
    const no = bad(state, text);
    if (no) return no;
    const each = state.settings.cardsEach;
    if (ask.role === 'participant' && each > 0 && countOf(state, ask, prompt, rest) >= each)
      return refuse('too-many-cards', { each });
    const id = ask.newId();
    return {
      yes: [],
      wishes: [{ do: 'add', id, kind: 'card', text: ask.keep(text), place: { prompt } satisfies Place }],
    };
  },
  /** [C6] For somebody without a phone; the channel stays with the card. */
  addFor(
    state: State,
    data: { prompt: number; text: string; onBehalfOf: string; channel: 'paper' | 'voice' },
    ask: Ask,
  ): Decided {
    if (!state.settings.prompts[data.prompt]) return refuse('gone');
    const no = bad(state, data.text);
    if (no) return no;
    const id = ask.newId();
    const onBehalfOf = data.onBehalfOf ? ask.keep(data.onBehalfOf) : undefined;
    return {
      yes: [],
      wishes: [
        {
          do: 'add',
          id,
          kind: 'card',
          text: ask.keep(data.text),
          onBehalfOf,
          channel: data.channel,
          place: { prompt: data.prompt } satisfies Place,
        },
      ],
    };
  },
  editCard(state: State, { id, text }: { id: Id; text: string }, ask: Ask): Decided {
    const card = state.cards.get(id);
    if (!card) return refuse('gone');
    if (card.by !== ask.by) return refuse('not-yours');
    const no = bad(state, text);
    if (no) return no;
    return { yes: [], wishes: [{ do: 'edit', id, text: ask.keep(text) }] };
  },
  /** [C10] Corrects what a question says; none comes and none goes, so every card still answers its own. */
  reword(state: State, { prompt, text }: { prompt: number; text: LocalText }, ask: Ask, rest: Rest): Decided {
    const now = state.settings.prompts[prompt];
    if (!now) return refuse('gone');
    if (!Object.values(text).every((said) => written.test(said))) return refuse('empty');
    const said = localToText(text);
    if (rest.say(now.text) === normalise(said)) return { yes: [] };
    return happens({ type: 'cards/reworded', prompt, text: ask.keep(said) });
  },
  makeCluster(state: State, { name, ids }: { name: string; ids: Id[] }, ask: Ask): Decided {
    if (state.clusters.size >= maxClusters) return refuse('too-many-clusters', { max: maxClusters });
    if (ids.some((id) => !state.cards.has(id))) return refuse('gone');
    const used = [...state.clusters.values()].map((cluster) => cluster.mark);
    // The least used mark, the lowest first.
    const mark =
      Array.from({ length: marks }, (_, i) => i + 1).sort(
        (a, b) => times(used, a) - times(used, b) || a - b,
      )[0] ?? 1;
    return happens({ type: 'cards/clusterMade', cluster: ask.newId(), name: ask.keep(name), mark, ids });
  },
  renameCluster: (state: State, { id, name }: { id: Id; name: string }, ask: Ask): Decided =>
    state.clusters.has(id)
      ? happens({ type: 'cards/clusterRenamed', cluster: id, name: ask.keep(name) })
      : refuse('gone'),
  moveCluster: (state: State, { id, before }: { id: Id; before: Id | null }): Decided =>
    state.clusters.has(id) && (before === null || state.clusters.has(before))
      ? happens({ type: 'cards/clusterMoved', cluster: id, before })
      : refuse('gone'),
  removeCluster(state: State, { id, whenEmpty }: { id: Id; whenEmpty: boolean }): Decided {
    const cluster = state.clusters.get(id);
    if (!cluster) return refuse('gone');
    if (whenEmpty && cluster.cards.length > 0) return refuse('not-empty');
    return happens({ type: 'cards/clusterRemoved', cluster: id });
  },
  /** [C4] Puts cards into a cluster, before a neighbour or at the end; null: out of any. */
  placeCards(
    state: State,
    { ids, cluster, before, from }: { ids: Id[]; cluster: Id | null; before: Id | null; from?: Id | null },
  ): Decided {
    if (cluster !== null && !state.clusters.has(cluster)) return refuse('gone');
    const known = [...new Set(ids)].filter((id) => state.cards.has(id) && id !== before);
    if (known.length === 0) return refuse('gone');
    const there = known.filter((id) => from === undefined || state.cards.get(id)?.cluster === from);
    if (there.length === 0) return refuse('changed-since');
    return happens({ type: 'cards/placed', ids: there, cluster, before });
  },
  openDots(state: State, { open }: { open: boolean }): Decided {
    if (state.settings.dotsEach === 0) return refuse('no-dots');
    if (open === state.dotsOpen) return { yes: [] };
    if (!open) return happens({ type: 'cards/dotsClosed' });
    return state.revealed
      ? happens<CardsEvent>({ type: 'cards/dotsVeiled' }, { type: 'cards/dotsOpened' })
      : happens({ type: 'cards/dotsOpened' });
  },
  /** [C8] Counts are nobody's to see until they are revealed; then they stand in the log. */
  revealDots(state: State, { revealed }: { revealed: boolean }, _ask: Ask, rest: Rest): Decided {
    if (state.settings.dotsEach === 0) return refuse('no-dots');
    if (revealed === state.revealed) return { yes: [] };
    if (!revealed) return happens({ type: 'cards/dotsVeiled' });
    const counts = countsOf(state, rest);
    return state.dotsOpen
      ? happens<CardsEvent>({ type: 'cards/dotsClosed' }, { type: 'cards/dotsRevealed', counts })
      : happens<CardsEvent>({ type: 'cards/dotsRevealed', counts });
  },
  placeDot(state: State, { on }: { on: Id }, ask: Ask, rest: Rest): Decided {
    if (!state.dotsOpen) return refuse('dots-closed');
    if (!canCarry(state, on, rest)) return refuse('gone');
    if (dotsOf(state, ask.by, rest).length >= state.settings.dotsEach)
      return refuse('no-dots-left', { each: state.settings.dotsEach });
    return happens({ type: 'cards/dotPlaced', on });
  },
  takeDot(state: State, { on }: { on: Id }, ask: Ask, rest: Rest): Decided {
    if (!state.dotsOpen) return refuse('dots-closed');
    const mine = state.dots.get(ask.by) ?? [];
    const dot = mine.includes(on) ? on : mine.find((put) => carrier(state, put, rest) === on);
    return dot === undefined ? refuse('gone') : happens({ type: 'cards/dotTaken', on: dot });
  },
};

const times = (used: readonly number[], mark: number): number =>
  used.filter((other) => other === mark).length;
