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
import { counts, type Count } from '../../counts/counts.ts';
import { k } from '../../counts/k.ts';
import type { Told } from '../../counts/scale.ts';
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
  /** What was told at each closing: question → tellings, the latest last. */
  told: Told[][];
  /** Who has answered since the last of them. */
  since: Set<Key>;
};
type Event =
  | { type: 'feedback/answered'; question: number; point: number | null; text: Words | null }
  | { type: 'feedback/shown'; shown: boolean }
  | { type: 'feedback/counted'; counts: readonly Counted[] };
/** Null: nothing new could be told. Before points were merged: people a point, small cells as null. */
type Counted = Told | readonly Count[] | null;
type Answer = { question: number; point: number | null; text: string | null };
export type Kinds = {
  settings: Settings;
  state: FeedbackState;
  event: Event;
  commands: { answer: Answer; show: { shown: boolean } };
};

/** Points from … to, and who chose one of them. None: too few people to tell anything. */
export type Scale = { from: number; to: number; people: number }[];
export type FeedbackHead = {
  /** `results`: null as long as people answer, and where they are not shown. */
  questions: { text: LocalText; kind: 'scale' | 'text'; results: Scale | null }[];
  /** While it is open, at least so many. */
  people: Count;
  counted: boolean;
  shown: boolean;
};
export type FeedbackMine = { answers: { question: number; point: number | null; text: string | null }[] };
export type TextRow = { id: Id; question: number; text: string };

/** Who chose each point, as it is now; never seen by anybody, since two of these would tell one answer. */
function cells(state: Readonly<FeedbackState>, question: number): number[] {
  const given = [...state.answers.values()].map((answers) => answers.get(question));
  return points.map((point) => given.filter((answer) => answer === point).length);
}
const scaleOf = (state: Readonly<FeedbackState>, question: number): Scale =>
  (state.told[question]?.at(-1) ?? []).map(({ from, to, people }) => ({
    from: from + 1,
    to: to + 1,
    people,
  }));
const wasCounted = (state: Readonly<FeedbackState>): boolean => state.told.length > 0;
/** Of an older log: cells that were hidden are not there. */
const isTold = (counted: Told | readonly Count[]): counted is Told =>
  counted.every((cell) => typeof cell === 'object' && cell !== null);
const asTold = (counted: Told | readonly Count[]): Told =>
  isTold(counted)
    ? counted
    : counted.flatMap((people, point) => (people === null ? [] : [{ from: point, to: point, people }]));

const headFor =
  (desk: boolean) =>
  (state: Readonly<FeedbackState>, rest: Rest): FeedbackHead => ({
    questions: state.settings.questions.map(({ text, kind }, question) => ({
      text: textToLocal(rest.say(text)),
      kind,
      results:
        kind === 'scale' && wasCounted(state) && (desk || state.shown) ? scaleOf(state, question) : null,
    })),
    people: rest.open
      ? rest.counts.lots(state.answers.size)
      : rest.counts.parts({ people: state.answers.size }).people,
    counted: wasCounted(state),
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
    told: [],
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
        event.counts.forEach((counted, question) => {
          const told = (state.told[question] ??= []);
          if (counted) told.push(asTold(counted));
        });
        state.since.clear();
    }
    touch.head();
  },
  closing(state) {
    // What few people answered since would be known to be theirs.
    if (wasCounted(state) && state.since.size < k) return [];
    return [
      {
        type: 'feedback/counted',
        counts: state.settings.questions.map(({ kind }, question) =>
          kind === 'scale' ? counts.scale(cells(state, question), state.told[question]) : null,
        ),
      },
    ];
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
      people: scaleOf(state, question),
    })),
  }),
  story,
  twin: (state, rest) => ({
    parts: state.settings.questions.map(({ text }) => ({
      text: textToLocal(rest.say(text)).th ?? textToLocal(rest.say(text)).en ?? '',
    })),
  }),
};
