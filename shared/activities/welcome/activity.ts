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
import type { Count } from '../../counts/counts.ts';
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
export type WelcomeState = { readonly settings: Kept<Settings>; agreed: Map<Key, boolean> };
type Event = { type: 'welcome/agreed'; yes: boolean };
export type Kinds = {
  settings: Settings;
  state: WelcomeState;
  event: Event;
  commands: { agree: { yes: boolean } };
};

export type WelcomeHead = { text: LocalText; consent: LocalText[] };
export type WelcomeDeskHead = WelcomeHead & { agreed: Count; declined: Count };
export type WelcomeMine = { agreed: boolean | null };

const head = (state: Readonly<WelcomeState>, rest: Rest): WelcomeHead => ({
  text: textToLocal(rest.say(state.settings.text)),
  consent: state.settings.consent.map((item) => textToLocal(rest.say(item))),
});
const tally = (state: Readonly<WelcomeState>, rest: Rest) => {
  const answers = [...state.agreed.values()];
  return rest.counts.parts({
    agreed: answers.filter(Boolean).length,
    declined: answers.filter((yes) => !yes).length,
  });
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
  start: (kept) => ({ settings: kept, agreed: new Map() }),
  evolve(state: WelcomeState, event: Stamped<Event> | ContributionFact, touch: Touch) {
    if (event.type !== 'welcome/agreed') return;
    state.agreed.set(event.by, event.yes);
    touch.person(event.by);
    touch.head();
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
