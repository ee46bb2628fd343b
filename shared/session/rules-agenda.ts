// Rules of the agenda, the clock and the stage.
import * as v from 'valibot';
import {
  happens,
  refuse,
  type Ask,
  type Decision,
  type Id,
  type Json,
  type Key,
  type Role,
  type Words,
} from '../activity/contract.ts';
import { aliasCount } from '../text/aliases.ts';
import type { LocalText } from '../text/local-text.ts';
import { keepTexts, localToText } from '../words/keep.ts';
import type { SessionContext } from './commands.ts';
import type { SessionEvent, StepFacts } from './events.ts';
import { givesAway, mixesNames, termsOf, termsRun } from './naming.ts';
import type { SessionSpec, StepSpec } from './spec.ts';
import type { SessionState, Stage, Step } from './state.ts';
import type { Terms } from './terms.ts';
import { defaultZone } from './zone.ts';

type State = Readonly<SessionState>;
type Decided = Decision<SessionEvent>;
const keepLocal = (ask: Ask, text: LocalText): Words => ask.keep(localToText(text));

/** Settings are parsed by the activity's own schema, then their texts become words. */
function stepFacts(step: StepSpec, ask: Ask, context: SessionContext): StepFacts | null {
  const activity = context.activity(step.activity);
  if (!activity) return null;
  const settings = v.safeParse(activity.settings, step.settings);
  if (!settings.success) return null;
  return {
    title: keepLocal(ask, step.title),
    minutes: step.minutes,
    settings: keepTexts(settings.output, ask.keep) as Json,
    script: step.script ? keepLocal(ask, step.script) : null,
    probes: step.probes.map((probe) => keepLocal(ask, probe)),
    terms: step.terms,
  };
}
const currentRun = (state: State, step: Step) => {
  const last = step.runs.at(-1);
  return last === undefined ? undefined : state.runs.get(last);
};

/** A made-up name that nobody here has yet, drawn by lot so that it does not tell who came first. */
function freeAlias(state: State, random: () => number): number {
  const taken = new Set([...state.people.values()].map((person) => person.alias));
  for (let lap = 0; ; lap += 1) {
    const free = Array.from({ length: aliasCount }, (_, i) => lap * aliasCount + i).filter(
      (alias) => !taken.has(alias),
    );
    const drawn = free[Math.floor(random() * free.length)];
    if (drawn !== undefined) return drawn;
  }
}

export const agendaRules = {
  create(
    _state: State,
    data: { id: Id; spec: SessionSpec; version: number },
    ask: Ask,
    context: SessionContext,
  ): Decided {
    const { spec } = data;
    const events: SessionEvent[] = [
      {
        type: 'session/created',
        id: data.id,
        title: keepLocal(ask, spec.title),
        language: spec.language,
        zone: spec.zone ?? defaultZone,
        method: { key: spec.method, version: data.version },
        sample: spec.sample,
        about: Object.entries(spec.about).map(([field, text]) => [field, keepLocal(ask, text)] as const),
      },
    ];
    for (const [index, step] of spec.steps.entries()) {
      if (mixesNames(spec.steps.slice(0, index + 1).map(({ terms }) => terms)))
        return refuse('mixed-names', { step: index + 1 });
      const facts = stepFacts(step, ask, context);
      const activity = context.activity(step.activity);
      if (!facts || !activity) return refuse('bad-step', { step: index + 1 });
      events.push({
        type: 'session/stepAdded',
        step: ask.newId(),
        activity: activity.name,
        version: activity.version,
        facts,
        before: null,
      });
    }
    return { yes: events };
  },
  join(state: State, { key, role }: { key: Key; role: Role }, ask: Ask): Decided {
    if (state.people.has(key)) return { yes: [] };
    if (role === 'participant' && state.status === 'ended') return refuse('session-ended');
    return happens({
      type: 'session/joined',
      key,
      role,
      alias: role === 'participant' ? freeAlias(state, ask.random) : -1,
    });
  },
  start(state: State): Decided {
    if (state.status !== 'planned') return { yes: [] };
    return happens({ type: 'session/started' });
  },
  end(state: State): Decided {
    if (state.status === 'ended') return { yes: [] };
    const open = [...state.runs.values()].filter((run) => run.phase === 'open');
    return {
      yes: [
        ...open.map((run) => ({ type: 'session/stepClosed' as const, closes: run.id })),
        { type: 'session/ended' },
      ],
    };
  },
  retitle: (_state: State, { title }: { title: LocalText }, ask: Ask): Decided =>
    happens({ type: 'session/retitled', title: keepLocal(ask, title) }),
  addStep(
    state: State,
    { step, before }: { step: StepSpec; before: Id | null },
    ask: Ask,
    context: SessionContext,
  ): Decided {
    if (state.status === 'ended') return refuse('session-ended');
    if (state.steps.size >= 60) return refuse('too-many-steps', { max: 60 });
    if (mixesNames([...termsOf(state), step.terms])) return refuse('mixed-names');
    const facts = stepFacts(step, ask, context);
    const activity = context.activity(step.activity);
    if (!facts || !activity) return refuse('bad-step');
    return happens({
      type: 'session/stepAdded',
      step: ask.newId(),
      activity: activity.name,
      version: activity.version,
      facts,
      before,
    });
  },
  changeStep(
    state: State,
    { id, step: wanted }: { id: Id; step: StepSpec },
    ask: Ask,
    context: SessionContext,
  ): Decided {
    const step = state.steps.get(id);
    if (!step) return refuse('gone');
    if (step.activity !== wanted.activity) return refuse('bad-step');
    if (step.runs.some((run) => state.runs.get(run)?.locked)) return refuse('terms-locked');
    if (currentRun(state, step)?.phase === 'open') return refuse('step-open');
    if (mixesNames([...termsOf(state), wanted.terms])) return refuse('mixed-names');
    if (givesAway(state, step.terms, wanted.terms)) return refuse('names-promised');
    const facts = stepFacts(wanted, ask, context);
    return facts ? happens({ type: 'session/stepChanged', step: id, facts }) : refuse('bad-step');
  },
  moveStep(state: State, { id, before }: { id: Id; before: Id | null }): Decided {
    if (!state.steps.has(id) || (before !== null && !state.steps.has(before))) return refuse('gone');
    return happens({ type: 'session/stepMoved', step: id, before });
  },
  removeStep(state: State, { id }: { id: Id }): Decided {
    const step = state.steps.get(id);
    if (!step) return refuse('gone');
    if (step.runs.length > 0) return refuse('step-was-run');
    if (state.steps.size === 1) return refuse('last-step');
    return happens({ type: 'session/stepRemoved', step: id });
  },
  /** Opens a step, closing nothing else; what was closed by mistake opens again in the same run. */
  openStep(
    state: State,
    { id, again }: { id: Id; again: boolean },
    ask: Ask,
    context: SessionContext,
  ): Decided {
    const step = state.steps.get(id);
    if (!step) return refuse('gone');
    if (state.status === 'ended') return refuse('session-ended');
    const run = currentRun(state, step);
    if (run?.phase === 'open') return refuse('step-open');
    // Its key is destroyed: whoever answered could answer once more.
    if (run && !again && run.terms.identity === 'unnamed') return refuse('unnamed-again');
    const events: SessionEvent[] = state.status === 'planned' ? [{ type: 'session/started' }] : [];
    const opens = run && !again ? run.id : ask.newId();
    if (opens !== run?.id && mixesNames([...termsRun(state), step.terms])) return refuse('mixed-names');
    if (run && !again) events.push({ type: 'session/stepReopened', opens });
    else
      events.push({
        type: 'session/stepOpened',
        step: id,
        opens,
        settings: context.settingsOf(step),
        terms: step.terms,
      });
    events.push({ type: 'session/staged', stage: { show: 'step', run: opens } });
    return { yes: events };
  },
  closeStep(state: State, { id }: { id: Id }): Decided {
    const step = state.steps.get(id);
    const run = step && currentRun(state, step);
    if (!run) return refuse('gone');
    return run.phase === 'closed' ? { yes: [] } : happens({ type: 'session/stepClosed', closes: run.id });
  },
  pauseClock: (state: State, { id }: { id: Id }): Decided =>
    state.steps.get(id)?.clock.is === 'running'
      ? happens({ type: 'session/clockPaused', step: id })
      : refuse('clock-not-running'),
  resumeClock: (state: State, { id }: { id: Id }): Decided =>
    state.steps.get(id)?.clock.is === 'paused'
      ? happens({ type: 'session/clockResumed', step: id })
      : refuse('clock-not-paused'),
  extendClock(state: State, { id, minutes }: { id: Id; minutes: number }, ask: Ask): Decided {
    const clock = state.steps.get(id)?.clock;
    if (clock?.is !== 'running' && clock?.is !== 'paused') return refuse('clock-not-running');
    const left = clock.is === 'running' ? clock.endsAt - ask.at : clock.left;
    // Shortening never goes below zero seconds left.
    const ms = Math.max(minutes * 60_000, minutes < 0 ? -Math.max(left, 0) : 0);
    return ms === 0 ? refuse('clock-at-zero') : happens({ type: 'session/clockExtended', step: id, ms });
  },
  changeTerms(state: State, { run: id, terms }: { run: Id; terms: Terms }): Decided {
    const run = state.runs.get(id);
    if (!run) return refuse('gone');
    if (run.locked) return refuse('terms-locked');
    if (mixesNames([...termsOf(state), terms])) return refuse('mixed-names');
    if (givesAway(state, run.terms, terms)) return refuse('names-promised');
    return happens({ type: 'session/termsChanged', of: id, terms });
  },
  stage(
    state: State,
    { stage }: { stage: Stage | { show: 'message'; message: LocalText } },
    ask: Ask,
  ): Decided {
    if (stage.show === 'message')
      return happens({
        type: 'session/staged',
        stage: { show: 'message', message: keepLocal(ask, stage.message as LocalText) },
      });
    if ('run' in stage && !state.runs.has(stage.run)) return refuse('gone');
    if ('step' in stage && !state.steps.has(stage.step)) return refuse('gone');
    if (stage.show === 'contribution' && state.contributions.get(stage.contribution)?.status !== 'shown')
      return refuse('not-shown');
    return happens({ type: 'session/staged', stage: stage as Stage });
  },
  note(
    state: State,
    { step: id, text, version }: { step: Id; text: string; version: number },
    ask: Ask,
  ): Decided {
    const step = state.steps.get(id);
    if (!step) return refuse('gone');
    const now = step.note?.version ?? 0;
    if (now !== version) return refuse('changed-since', { version: now });
    return happens({ type: 'session/noted', step: id, words: ask.keep(text), version: now + 1 });
  },
};
