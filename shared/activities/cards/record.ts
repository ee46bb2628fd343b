// The cards' part of the record, and the same said in words.
import type { Id, Json, Outline, Rest } from '../../activity/contract.ts';
import { textToLocal } from '../../words/keep.ts';
import type { CardsState } from './state.ts';

/** Shape: prompts, earlier wordings of those corrected, every card with prompt and cluster (its words stand under the contribution), clusters, dots. */
export function record(state: Readonly<CardsState>, rest: Rest): Json {
  return {
    prompts: state.settings.prompts.map((prompt) => textToLocal(rest.say(prompt.text))),
    // Left out where there are none, as in the records of before.
    ...(state.corrections.length > 0 && {
      corrections: state.corrections.map(({ prompt, was, at, by }) => ({
        prompt,
        was: textToLocal(rest.say(was)),
        at,
        by,
      })),
    }),
    cards: [...state.cards.values()].map(({ id, prompt, cluster }) => ({ id, prompt, cluster })),
    clusters: state.clusterOrder.flatMap((id) => {
      const cluster = state.clusters.get(id);
      return cluster
        ? [{ id, name: rest.say(cluster.name), mark: cluster.mark, cards: [...cluster.cards] }]
        : [];
    }),
    dots:
      state.settings.dotsEach === 0
        ? null
        : {
            each: state.settings.dotsEach,
            on: state.settings.dotsOn,
            revealed: state.revealed,
            counts: state.revealed ? state.counted.map(([on, n]) => ({ on, n })) : [],
          },
  };
}

export function twin(state: Readonly<CardsState>, rest: Rest): Outline {
  const saying = (id: Id): Outline[] => {
    const one = rest.contribution(id);
    return one?.status === 'shown' ? [{ text: rest.say(one.text) ?? '' }] : [];
  };
  const loose = [...state.cards.values()]
    .filter((card) => card.cluster === null)
    .flatMap((card) => saying(card.id));
  // As written in the log: the public record cannot count the dots again, since who put one where is withheld.
  const dots = new Map(state.revealed ? state.counted : []);
  return {
    parts: [
      ...state.clusterOrder.flatMap((id): Outline[] => {
        const cluster = state.clusters.get(id);
        if (!cluster) return [];
        const parts = cluster.cards.flatMap(saying);
        const facts = { name: rest.say(cluster.name) ?? '', cards: parts.length, dots: dots.get(id) ?? 0 };
        return [{ key: state.revealed ? 'twin.clusterWithDots' : 'twin.cluster', facts, parts }];
      }),
      ...(loose.length > 0 ? [{ key: 'twin.loose', facts: { cards: loose.length }, parts: loose }] : []),
    ],
  };
}
