// A session and its runs together: the one evolve that server, browser and verifier share.
import type {
  AnyActivity,
  Id,
  Json,
  Key,
  Millis,
  Rest,
  Stamped,
  Touch,
  Words,
} from '../activity/contract.ts';
import type { Audience, PersonName } from '../activity/contract.ts';
import type { ContributionFact } from '../contributions/types.ts';
import { counts } from '../counts/counts.ts';
import { canonical } from '../log/canonical.ts';
import { evolveSession } from './evolve.ts';
import type { SessionEvent } from './events.ts';
import type { Masks } from './masks.ts';
import { showsNames } from './naming.ts';
import { emptySession, type SessionState, type Step } from './state.ts';

/** An event as it stands in a skeleton. `run` is there where an activity's run, not the session, is meant. */
export type LogEvent = { readonly v: 1; readonly type: string; readonly run?: Id; readonly by: Key };
export type Activities = ReadonlyMap<string, AnyActivity>;
export type RunState = { readonly activity: AnyActivity; readonly state: object };
export type House = {
  readonly session: SessionState;
  readonly runs: Map<Id, RunState>;
  readonly activities: Activities;
};

/** What lies beside the log: words by handle, and what people are called. */
export type Beside = {
  say(words: Words): string | null;
  nameOf(key: Key): string | null;
  /** Absent where no run keys are kept. */
  masks?: Masks;
};

/** Where changes are noted, by scope: a run, or '' for the session. */
export interface HouseTouch {
  of(scope: string): Touch;
}
const nothing: Touch = { row() {}, list() {}, head() {}, person() {} };
export const noTouch: HouseTouch = { of: () => nothing };

export const emptyHouse = (id: Id, activities: Activities): House => ({
  session: emptySession(id),
  runs: new Map(),
  activities,
});

export function evolve(house: House, stored: LogEvent, at: Millis, touch: HouseTouch): void {
  const event = { ...stored, at };
  if (stored.run !== undefined) {
    const run = house.runs.get(stored.run);
    if (!run) throw new Error(`log names unknown run ${stored.run}`);
    const before = run.activity.settingsNow?.(run.state);
    run.activity.evolve(run.state, event, touch.of(stored.run));
    // A step carries what its runs corrected.
    const step = house.session.runs.get(stored.run)?.step;
    if (step === undefined || run.activity.settingsNow?.(run.state) === before) return;
    const mine = touch.of('');
    mine.row('steps', step);
    // The stage may show what was asked.
    return mine.head();
  }
  const fact = event as unknown as Stamped<SessionEvent>;
  const mine = touch.of('');
  evolveSession(house.session, fact, mine, (id) => {
    const one = house.session.contributions.get(id);
    if (!one) return;
    mine.row('contributions', id);
    mine.row('mine', id);
    const { stage } = house.session;
    if (stage.show === 'contribution' && stage.contribution === id) mine.head();
    const run = house.runs.get(one.run);
    run?.activity.evolve(run.state, factOf(fact, id), touch.of(one.run));
  });
  switch (fact.type) {
    case 'session/stepOpened': {
      const step = house.session.steps.get(fact.step);
      const activity = step && house.activities.get(step.activity);
      if (!activity) throw new Error(`no activity for step ${fact.step}`);
      house.runs.set(fact.opens, { activity, state: activity.start(fact.settings) });
      return touch.of(fact.opens).head();
    }
    case 'session/stepReopened':
      return touch.of(fact.opens).head();
    case 'session/stepClosed':
      return touch.of(fact.closes).head();
    case 'session/termsChanged':
      // Names and moderation follow the terms, so every row of the run may look different.
      touch.of(fact.of).head();
      for (const list of Object.keys(house.runs.get(fact.of)?.activity.lists ?? {}))
        touch.of(fact.of).list(list);
  }
}

/** What the run hears of one of its contributions. */
const factOf = (event: SessionEvent, id: Id): ContributionFact =>
  event.type === 'contribution/added' && event.place !== undefined
    ? { type: event.type, id, author: event.author, place: event.place }
    : { type: 'contribution/changed', id };

/**
 * What a step asks now: as planned, with what its runs corrected. A step that was planned anew since does not get back
 * the wording of a run before.
 */
export function settingsOf(house: House, step: Step): Json {
  let settings = step.settings;
  for (const id of step.runs) {
    const run = house.runs.get(id);
    const opened = house.session.runs.get(id)?.settings;
    const now = run?.activity.settingsNow?.(run.state);
    if (now !== undefined && opened !== undefined && canonical(opened) === canonical(settings))
      settings = now as Json;
  }
  return settings;
}

/** What an activity may read beside its own state. */
export function restOf(house: House, run: Id, beside: Beside): Rest {
  const facts = house.session.runs.get(run);
  if (!facts) throw new Error(`unknown run ${run}`);
  return {
    say: beside.say,
    contribution: (id) => house.session.contributions.get(id),
    name: (key, to) => personName(house, key, to, showsNames(house.session, run), beside),
    // Lists keep this for long, while terms and phase change.
    get terms() {
      return facts.terms;
    },
    get open() {
      return facts.phase === 'open';
    },
    get shown() {
      return { contributions: facts.shown, people: facts.shownBy.size };
    },
    counts,
  };
}

/** A made-up name for all; the name a person gave for the desk, and for all where they may be called by it. */
export function personName(
  house: House,
  key: Key,
  to: Audience['to'] | 'record',
  named: boolean,
  beside: Beside,
): PersonName | null {
  const person = house.session.people.get(key);
  if (!person) return null;
  const name = to === 'desk' || named ? beside.nameOf(key) : null;
  return { alias: person.alias, role: person.role, name };
}
