// Welcome: a text to read, and what people agree to before they take part. Rules in README.md.
import * as v from 'valibot';
import {
  happens,
  refuse,
  type Activity,
  type Json,
  type Kept,
  type Key,
  type Rest,
  type Stamped,
  type Touch,
} from '../../activity/contract.ts';
import type { ContributionFact } from '../../contributions/types.ts';
import { counts, type Count } from '../../counts/counts.ts';
import { k } from '../../counts/k.ts';
import type { Told } from '../../counts/scale.ts';
import { localText } from '../../text/local-text-schema.ts';
import type { LocalText } from '../../text/local-text.ts';
import { textToLocal } from '../../words/keep.ts';
import { story } from './story.ts';

const settings = v.strictObject({
  text: localText(2000),
  /** What people agree to; an empty list asks for nothing. */
  consent: v.optional(v.pipe(v.array(localText(400)), v.maxLength(10)), []),
});
export type Settings = v.InferOutput<typeof settings>;
export type WelcomeState = {
  readonly settings: Kept<Settings>;
  agreed: Map<Key, boolean>;
  /** What was told of agreed (first) and declined at each closing, the latest last. */
  told: Told[];
  /** Who has answered since. */
  since: Set<Key>;
};
type Event = { type: 'welcome/agreed'; yes: boolean } | { type: 'welcome/counted'; counts: Told };
export type Kinds = {
  settings: Settings;
  state: WelcomeState;
  event: Event;
  commands: { agree: { yes: boolean } };
};

export type WelcomeHead = { text: LocalText; consent: LocalText[] };
/** `answered`: at least so many. The other two are told when the step has closed. */
export type WelcomeDeskHead = WelcomeHead & {
  answered: Count;
  counted: boolean;
  agreed: Count;
  declined: Count;
};
export type WelcomeMine = { agreed: boolean | null };

const head = (state: Readonly<WelcomeState>, rest: Rest): WelcomeHead => ({
  text: textToLocal(rest.say(state.settings.text)),
  consent: state.settings.consent.map((item) => textToLocal(rest.say(item))),
});
const tally = (state: Readonly<WelcomeState>, rest: Rest) => {
  const told = state.told.at(-1);
  const [agreed, declined] = told?.length === 2 ? told : [];
  return {
    answered: rest.counts.lots(state.agreed.size),
    counted: told !== undefined,
    agreed: agreed?.people ?? null,
    declined: declined?.people ?? null,
  };
};

export const welcome: Activity<Kinds> = {
  name: 'welcome',
  version: 1,
  settings,
  commands: {
    agree: {
      by: ['participant'],
      data: v.strictObject({ yes: v.boolean() }),
      phase: 'open',
      rule(state, { yes }, ask) {
        if (state.settings.consent.length === 0) return refuse('nothing-asked');
        return state.agreed.get(ask.by) === yes
          ? { yes: [] }
          : happens<Event>({ type: 'welcome/agreed', yes });
      },
    },
  },
  // Who agreed is between them and the organiser.
  discloses: () => 'auditor',
  start: (kept) => ({ settings: kept, agreed: new Map(), told: [], since: new Set() }),
  evolve(state: WelcomeState, event: Stamped<Event> | ContributionFact, touch: Touch) {
    if (event.type === 'welcome/counted') {
      state.told.push(event.counts);
      state.since.clear();
      return touch.head();
    }
    if (event.type !== 'welcome/agreed') return;
    state.agreed.set(event.by, event.yes);
    state.since.add(event.by);
    touch.person(event.by);
    touch.head();
  },
  closing(state) {
    // Numbers that moved while people answer, or after few did, would tell what those answered.
    if (state.agreed.size === 0 || (state.told.length > 0 && state.since.size < k)) return [];
    const answers = [...state.agreed.values()];
    const cells = [answers.filter(Boolean).length, answers.filter((yes) => !yes).length];
    const told = counts.scale(cells, state.told);
    return told ? [{ type: 'welcome/counted', counts: told }] : [];
  },
  answered: (state) => new Set(state.agreed.keys()),
  heads: {
    everyone: head,
    screen: head,
    desk: (state, rest) => ({ ...head(state, rest), ...tally(state, rest) }),
    person: (state, key) => ({ agreed: state.agreed.get(key) ?? null }),
  },
  lists: {},
  record: (state, rest) => head(state, rest) as unknown as Json,
  story,
  twin: (state, rest) => ({ parts: [{ text: rest.say(state.settings.text) ?? '' }] }),
};
