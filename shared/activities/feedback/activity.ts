// Feedback: a short closing survey, scales of five and open text. Minimal, until the full polls come. Rules in README.md.
import * as v from 'valibot';
import {
  happens,
  refuse,
  type Activity,
  type Id,
  type Json,
  type Kept,
  type Key,
  type Rest,
  type Stamped,
  type Touch,
  type Words,
} from '../../activity/contract.ts';
import type { ContributionFact } from '../../contributions/types.ts';
import { counts, k, type Count } from '../../counts/counts.ts';
import { graphemes } from '../../text/graphemes.ts';
import { localText } from '../../text/local-text-schema.ts';
import type { LocalText } from '../../text/local-text.ts';
import { textToLocal } from '../../words/keep.ts';
import { longest } from './limits.ts';
import { story } from './story.ts';

export const points = [1, 2, 3, 4, 5] as const;
const settings = v.strictObject({
  questions: v.pipe(
    v.array(v.strictObject({ text: localText(300), kind: v.picklist(['scale', 'text']) })),
    v.minLength(1),
    v.maxLength(12),
  ),
});
export type Settings = v.InferOutput<typeof settings>;
export type FeedbackState = {
  readonly settings: Kept<Settings>;
  /** person → question → scale point or words. */
  answers: Map<Key, Map<number, number | Words>>;
  /** Open answers under the id of their words, so that a row names nobody. */
  texts: Map<Id, { question: number; words: Words }>;
  shown: boolean;
  /** As written in the log at closing: question → people a point, small cells as null. */
  counted: readonly (readonly Count[])[];
  /** Who has answered since then. */
  since: Set<Key>;
};
type Event =
  | { type: 'feedback/answered'; question: number; point: number | null; text: Words | null }
  | { type: 'feedback/shown'; shown: boolean }
  | { type: 'feedback/counted'; counts: readonly (readonly Count[])[] };
type Answer = { question: number; point: number | null; text: string | null };
export type Kinds = {
  settings: Settings;
  state: FeedbackState;
  event: Event;
  commands: { answer: Answer; show: { shown: boolean } };
};

export type Scale = { point: number; people: Count }[];
export type FeedbackHead = {
  questions: { text: LocalText; kind: 'scale' | 'text'; results: Scale | null }[];
  people: Count;
  shown: boolean;
};
export type FeedbackMine = { answers: { question: number; point: number | null; text: string | null }[] };
export type TextRow = { id: Id; question: number; text: string };

function scale(state: Readonly<FeedbackState>, question: number, rest: Pick<Rest, 'counts'>): Scale {
  const given = [...state.answers.values()].map((answers) => answers.get(question));
  const cells = Object.fromEntries(
    points.map((point) => [`p${point}`, given.filter((answer) => answer === point).length]),
  );
  const seen = rest.counts.parts(cells);
  return points.map((point) => ({ point, people: seen[`p${point}`] ?? null }));
}
const headFor =
  (desk: boolean) =>
  (state: Readonly<FeedbackState>, rest: Rest): FeedbackHead => ({
    questions: state.settings.questions.map(({ text, kind }, question) => ({
      text: textToLocal(rest.say(text)),
      kind,
      results: kind === 'scale' && (desk || state.shown) ? scale(state, question, rest) : null,
    })),
    people: rest.counts.parts({ people: state.answers.size }).people,
    shown: state.shown,
  });

export const feedback: Activity<Kinds> = {
  name: 'feedback',
  version: 1,
  settings,
  commands: {
    answer: {
      by: ['participant'],
      data: v.strictObject({
        question: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11)),
        point: v.optional(v.nullable(v.picklist(points)), null),
        text: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(4000))), null),
      }),
      phase: 'open',
      perMinute: 60,
      rule(state, { question, point, text }, ask) {
        const kind = state.settings.questions[question]?.kind;
        if (!kind) return refuse('gone');
        if (kind === 'scale')
          return point === null
            ? refuse('empty')
            : happens<Event>({ type: 'feedback/answered', question, point, text: null });
        const length = graphemes(text ?? '');
        if (length > longest) return refuse('too-long', { max: longest, length });
        return happens<Event>({
          type: 'feedback/answered',
          question,
          point: null,
          text: length === 0 ? null : ask.keep(text ?? ''),
        });
      },
    },
    show: {
      by: ['facilitator', 'cohost', 'moderator'],
      data: v.strictObject({ shown: v.boolean() }),
      phase: 'always',
      rule: (state, { shown }) =>
        state.shown === shown ? { yes: [] } : happens<Event>({ type: 'feedback/shown', shown }),
    },
  },
  discloses: (event) => (event.type === 'feedback/answered' ? 'auditor' : 'public'),
  start: (kept) => ({
    settings: kept,
    answers: new Map(),
    texts: new Map(),
    shown: false,
    counted: [],
    since: new Set(),
  }),
  evolve(state: FeedbackState, event: Stamped<Event> | ContributionFact, touch: Touch) {
    switch (event.type) {
      case 'feedback/answered': {
        const mine = state.answers.get(event.by) ?? new Map<number, number | Words>();
        const value = event.point ?? event.text;
        state.since.add(event.by);
        const before = mine.get(event.question);
        if (before !== undefined && typeof before !== 'number') {
          state.texts.delete(before.w);
          touch.row('texts', before.w);
        }
        if (event.text) {
          state.texts.set(event.text.w, { question: event.question, words: event.text });
          touch.row('texts', event.text.w);
        }
        if (value === null) mine.delete(event.question);
        else mine.set(event.question, value);
        state.answers.set(event.by, mine);
        touch.person(event.by);
        break;
      }
      case 'feedback/shown':
        state.shown = event.shown;
        break;
      case 'feedback/counted':
        state.counted = event.counts;
        state.since.clear();
    }
    touch.head();
  },
  closing(state) {
    // Two counts that differ by few people would tell what those few answered.
    if (state.counted.length > 0 && state.since.size < k) return [];
    const people = state.settings.questions.map((question, index) =>
      question.kind === 'scale' ? scale(state, index, { counts }).map((cell) => cell.people) : [],
    );
    return [{ type: 'feedback/counted', counts: people }];
  },
  answered: (state) => new Set(state.answers.keys()),
  heads: {
    everyone: headFor(false),
    screen: headFor(false),
    desk: headFor(true),
    person: (state, key, rest) => ({
      answers: [...(state.answers.get(key) ?? [])].map(([question, value]) =>
        typeof value === 'number'
          ? { question, point: value, text: null }
          : { question, point: null, text: rest.say(value) },
      ),
    }),
  },
  lists: {
    texts: {
      to: ['desk'],
      page: 50,
      ids: (state) => state.texts.keys(),
      row(state, id, _audience, rest): (TextRow & Record<string, Json>) | null {
        const one = state.texts.get(id);
        return one ? { id, question: one.question, text: rest.say(one.words) ?? '' } : null;
      },
      orders: { id: (_state, id) => id },
    },
  },
  record: (state, rest) => ({
    questions: state.settings.questions.map(({ text, kind }, question) => ({
      text: textToLocal(rest.say(text)),
      kind,
      people: [...(state.counted[question] ?? [])],
    })),
  }),
  story,
  twin: (state, rest) => ({
    parts: state.settings.questions.map(({ text }) => ({
      text: textToLocal(rest.say(text)).th ?? textToLocal(rest.say(text)).en ?? '',
    })),
  }),
};
