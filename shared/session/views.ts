// What each audience sees of a session, built by naming what is shown.
import type { Audience, Id, Key } from '../activity/contract.ts';
import { counts } from '../counts/counts.ts';
import type { Contribution } from '../contributions/types.ts';
import type { LocalText } from '../text/local-text.ts';
import { sayTexts, textToLocal } from '../words/keep.ts';
import { personName, settingsOf, type Beside, type House } from './house.ts';
import { showsNames } from './naming.ts';
import { defaultZone } from './zone.ts';
import type { StageView } from './view-types.ts';
import type {
  ActionRow,
  ContributionRow,
  DeskSessionHead,
  DeskStepRow,
  MineRow,
  PersonRow,
  SeatView,
  SessionHead,
  StepRow,
} from './view-types.ts';

function askedOf(house: House, { id, run }: Contribution, beside: Beside): LocalText | null {
  const running = house.runs.get(run);
  const asked = running?.activity.asked?.(running.state, id);
  return asked ? textToLocal(beside.say(asked)) : null;
}

function stageView(house: House, to: Audience['to'], beside: Beside): StageView {
  const { stage, runs, contributions } = house.session;
  switch (stage.show) {
    case 'step':
    case 'results': {
      const run = runs.get(stage.run);
      return run ? { show: stage.show, run: run.id, step: run.step } : { show: 'blank' };
    }
    case 'contribution': {
      const one = contributions.get(stage.contribution);
      const run = one && runs.get(one.run);
      if (!one || !run || one.status !== 'shown') return { show: 'blank' };
      const hidden = to === 'everyone' && !run.terms.onPhones;
      const name = hidden
        ? null
        : personName(house, one.by, to === 'desk' ? 'screen' : to, showsNames(house.session, run.id), beside);
      return {
        show: 'contribution',
        id: one.id,
        run: run.id,
        asked: askedOf(house, one, beside),
        text: hidden ? null : beside.say(one.text),
        name,
      };
    }
    case 'message':
      return { show: 'message', message: textToLocal(beside.say(stage.message)) };
    default:
      return stage;
  }
}

export function sessionHead(house: House, to: Audience['to'], beside: Beside): SessionHead {
  const { session } = house;
  return {
    title: session.title ? textToLocal(beside.say(session.title)) : {},
    language: session.language,
    status: session.status,
    sample: session.sample,
    method: session.method,
    stage: stageView(house, to, beside),
    people: to === 'everyone' ? null : counts.parts({ people: session.participants }).people,
    startedAt: session.startedAt,
    endedAt: session.endedAt,
  };
}

export function deskSessionHead(house: House, beside: Beside): DeskSessionHead {
  const about = [...house.session.about].map(
    ([field, words]) => [field, textToLocal(beside.say(words))] as const,
  );
  return {
    ...sessionHead(house, 'desk', beside),
    zone: house.session.zone ?? defaultZone,
    people: house.session.participants,
    about: Object.fromEntries(about),
    late: house.session.lateWaiting,
    waiting: house.session.waiting,
  };
}

export function stepRow(
  house: House,
  id: Id,
  audience: Audience,
  beside: Beside,
): StepRow | DeskStepRow | null {
  const step = house.session.steps.get(id);
  if (!step) return null;
  const last = step.runs.at(-1);
  const run = last === undefined ? undefined : house.session.runs.get(last);
  const row: StepRow = {
    id,
    title: textToLocal(beside.say(step.title)),
    minutes: step.minutes,
    activity: step.activity,
    phase: run ? run.phase : 'planned',
    run: run?.id ?? null,
    runs: [...step.runs],
    clock: step.clock,
    terms: run?.terms ?? step.terms,
    termsNo: run?.termsNo ?? null,
    locked: run?.locked ?? false,
  };
  if (audience.to !== 'desk') return row;
  const { note } = step;
  return {
    ...row,
    script: step.script && textToLocal(beside.say(step.script)),
    probes: step.probes.map((probe) => textToLocal(beside.say(probe))),
    settings: sayTexts(settingsOf(house, step), beside.say),
    note: note && { text: beside.say(note.words) ?? '', version: note.version, at: note.at },
  };
}

const common = (one: Contribution, beside: Beside) => ({
  id: one.id,
  run: one.run,
  text: beside.say(one.text),
  status: one.status,
  channel: one.channel,
  at: one.at,
  late: one.late,
  edits: one.past.length,
  mergedInto: one.mergedInto,
  reason: one.reason && { code: one.reason.code, words: one.reason.words && beside.say(one.reason.words) },
  response: one.response && {
    as: one.response.as,
    reason: beside.say(one.response.reason),
    at: one.response.at,
  },
});

export function contributionRow(house: House, id: Id, beside: Beside): ContributionRow | null {
  const one = house.session.contributions.get(id);
  if (!one) return null;
  const name = personName(house, one.by, 'desk', showsNames(house.session, one.run), beside);
  return {
    ...common(one, beside),
    kind: one.kind,
    name,
    onBehalfOf: one.onBehalfOf && beside.say(one.onBehalfOf),
  };
}

/** What became of mine; only its author gets it. */
export function mineRow(house: House, id: Id, key: Key, beside: Beside): MineRow | null {
  const one = house.session.contributions.get(id);
  if (!one || one.by !== key) return null;
  const { stage } = house.session;
  return {
    ...common(one, beside),
    writtenAt: one.writtenAt,
    onStage: stage.show === 'contribution' && stage.contribution === id,
    merged: one.absorbed,
  };
}

/** What I am called; only I and the desk get the name I gave. */
export function seatView(house: House, key: Key, beside: Beside): SeatView | null {
  const person = house.session.people.get(key);
  return person ? { alias: person.alias, name: beside.nameOf(key) } : null;
}

export function actionRow(house: House, id: Id, beside: Beside): ActionRow | null {
  const action = house.session.actions.get(id);
  if (!action) return null;
  const { at, to, reason, undone, undid, was } = action;
  return {
    id,
    at,
    by: personName(house, action.by, 'desk', false, beside),
    to,
    count: undid ? undid.restored : was.length,
    left: undid?.left ?? 0,
    reason,
    undone,
  };
}

export function personRow(house: House, key: Key, beside: Beside): PersonRow | null {
  const person = house.session.people.get(key);
  const name = person && personName(house, key, 'desk', true, beside);
  return person && name ? { id: key, role: person.role, name, joinedAt: person.joinedAt } : null;
}
