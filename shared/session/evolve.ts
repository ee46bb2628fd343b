// What a session fact changes. It believes, checks nothing, and says what it touched.
import type { Id, Stamped, Touch } from '../activity/contract.ts';
import * as clock from './clock.ts';
import { evolveContribution, isContributionEvent } from './evolve-contribution.ts';
import type { SessionEvent } from './events.ts';
import { runOf, stepOf } from './lookup.ts';
import type { Run, SessionState, Step } from './state.ts';

/** `changed` is told of every contribution that is not what it was. */
export function evolveSession(
  state: SessionState,
  event: Stamped<SessionEvent>,
  touch: Touch,
  changed: (id: Id) => void,
): void {
  if (isContributionEvent(event)) return evolveContribution(state, event, touch, changed);
  switch (event.type) {
    case 'session/created':
      Object.assign(state, {
        title: event.title,
        language: event.language,
        zone: event.zone ?? null,
        method: event.method,
        sample: event.sample,
        createdAt: event.at,
      });
      state.about = new Map(event.about);
      return touch.head();
    case 'session/retitled':
      state.title = event.title;
      return touch.head();
    case 'session/stepAdded': {
      const { step: id, activity, version, facts, before } = event;
      state.steps.set(id, {
        id,
        activity,
        version,
        ...facts,
        clock: { is: 'planned' },
        runs: [],
        note: null,
      });
      place(state, id, before);
      return touch.list('steps');
    }
    case 'session/stepChanged': {
      const step = stepOf(state, event.step);
      Object.assign(step, event.facts);
      return touch.row('steps', step.id);
    }
    case 'session/stepMoved':
      place(state, event.step, event.before);
      return touch.list('steps');
    case 'session/stepRemoved':
      state.steps.delete(event.step);
      state.order = state.order.filter((id) => id !== event.step);
      return touch.list('steps');
    case 'session/joined':
      if (!state.people.has(event.key) && event.role === 'participant') state.participants += 1;
      state.people.set(event.key, {
        key: event.key,
        role: event.role,
        alias: event.alias,
        joinedAt: event.at,
      });
      touch.row('people', event.key);
      touch.person(event.key);
      return touch.head();
    case 'session/started':
      state.status = 'running';
      state.startedAt = event.at;
      return touch.head();
    case 'session/ended':
      state.status = 'ended';
      state.endedAt = event.at;
      return touch.head();
    case 'session/stepOpened': {
      const step = stepOf(state, event.step);
      const run: Run = {
        id: event.opens,
        step: step.id,
        openedAt: event.at,
        settings: event.settings,
        terms: event.terms,
        termsNo: 1,
        phase: 'open',
        closedAt: null,
        locked: false,
        contributions: [],
        shown: 0,
        shownBy: new Map(),
      };
      state.runs.set(run.id, run);
      step.runs.push(run.id);
      step.clock = clock.run({ is: 'planned' }, event.at, step.minutes);
      return touch.row('steps', step.id);
    }
    case 'session/stepReopened': {
      const run = runOf(state, event.opens);
      run.phase = 'open';
      run.closedAt = null;
      const step = stepOf(state, run.step);
      step.clock = clock.run(step.clock, event.at, step.minutes);
      return touch.row('steps', step.id);
    }
    case 'session/stepClosed': {
      const run = runOf(state, event.closes);
      run.phase = 'closed';
      run.closedAt = event.at;
      const step = stepOf(state, run.step);
      step.clock = clock.stop(step.clock, event.at);
      return touch.row('steps', step.id);
    }
    case 'session/clockPaused':
      return withClock(state, event.step, touch, (step) => clock.pause(step.clock, event.at));
    case 'session/clockResumed':
      return withClock(state, event.step, touch, (step) => clock.run(step.clock, event.at, step.minutes));
    case 'session/clockExtended':
      return withClock(state, event.step, touch, (step) => clock.extend(step.clock, event.ms));
    case 'session/termsChanged': {
      const run = runOf(state, event.of);
      run.terms = event.terms;
      run.termsNo += 1;
      return touch.row('steps', run.step);
    }
    case 'session/staged': {
      const before = state.stage;
      state.stage = event.stage;
      for (const stage of [before, event.stage])
        if (stage.show === 'contribution') changed(stage.contribution);
      return touch.head();
    }
    case 'session/noted':
      stepOf(state, event.step).note = {
        words: event.words,
        version: event.version,
        by: event.by,
        at: event.at,
      };
      return touch.row('steps', event.step);
    default:
      event satisfies never;
  }
}

function place(state: SessionState, id: Id, before: Id | null): void {
  const rest = state.order.filter((other) => other !== id);
  const index = before === null ? rest.length : rest.indexOf(before);
  rest.splice(index < 0 ? rest.length : index, 0, id);
  state.order = rest;
}

function withClock(state: SessionState, id: Id, touch: Touch, next: (step: Step) => Step['clock']): void {
  const step = stepOf(state, id);
  step.clock = next(step);
  touch.row('steps', id);
}
