// The readable parts of a record, made from the state and what may be said.
import type { Id, Words } from '../activity/contract.ts';
import type { Contribution } from '../contributions/types.ts';
import { restOf, type Beside, type House } from '../session/house.ts';
import { aliasName } from '../text/aliases.ts';
import type { LocalText } from '../text/local-text.ts';
import { textToLocal } from '../words/keep.ts';
import { openToAll } from './disclosure.ts';
import type { LifeEntry, RecordBody, RecordContribution, RecordKind, RecordStep } from './types.ts';

export function recordBody(
  house: House,
  beside: Beside,
  lives: ReadonlyMap<Id, LifeEntry[]>,
  kind: RecordKind,
): RecordBody {
  const { session } = house;
  const isOpen = openToAll(session);
  const local = (words: Words | null): LocalText => (words ? textToLocal(beside.say(words)) : {});
  return {
    session: {
      id: session.id,
      title: local(session.title),
      language: session.language,
      ...(session.zone === null ? {} : { zone: session.zone }),
      method: session.method,
      sample: session.sample,
      about: Object.fromEntries([...session.about].map(([field, words]) => [field, local(words)])),
      createdAt: session.createdAt,
      startedAt: session.startedAt,
      endedAt: session.endedAt,
    },
    people: [...session.people.values()].map(({ key, role, alias, joinedAt }) => ({
      key,
      role,
      // To the millisecond it could be matched with what else is known of an arrival.
      joinedAt: kind === 'public' ? joinedAt - (joinedAt % 60_000) : joinedAt,
      alias: alias < 0 ? null : { th: aliasName(alias, 'th'), en: aliasName(alias, 'en') },
    })),
    agenda: session.order.map((id) => stepOf(house, id, beside, kind)),
    contributions: [...session.contributions.values()].map((one) =>
      contributionOf(one, house, beside, lives.get(one.id) ?? [], kind, isOpen(one)),
    ),
    moderation: [...session.actions.values()].map(({ id, at, by, to, reason, into, was, undone }) => ({
      id,
      at,
      by,
      to,
      reason,
      into,
      ids: was.map((item) => item.id),
      undone,
    })),
  };
}

function stepOf(house: House, id: Id, beside: Beside, kind: RecordKind): RecordStep {
  const step = house.session.steps.get(id);
  if (!step) throw new Error(`agenda names unknown step ${id}`);
  return {
    id,
    activity: step.activity,
    version: step.version,
    plannedMinutes: step.minutes,
    clock: step.clock,
    title: textToLocal(beside.say(step.title)),
    // The desk's notes are written for the desk.
    note: step.note && kind === 'auditor' ? beside.say(step.note.words) : null,
    runs: step.runs.flatMap((runId) => {
      const facts = house.session.runs.get(runId);
      const run = house.runs.get(runId);
      if (!facts || !run) return [];
      const rest = restOf(house, runId, beside);
      const content = run.activity.record(run.state, rest);
      return [{ id: runId, openedAt: facts.openedAt, closedAt: facts.closedAt, terms: facts.terms, content }];
    }),
  };
}

function contributionOf(
  one: Contribution,
  house: House,
  beside: Beside,
  life: LifeEntry[],
  kind: RecordKind,
  open: boolean,
): RecordContribution {
  const attributed = house.session.runs.get(one.run)?.terms.identity === 'attributed';
  const readable = kind === 'auditor' ? one.status !== 'redacted' : open;
  const named = readable && (attributed || kind === 'auditor');
  return {
    id: one.id,
    home: one.home,
    run: one.run,
    kind: one.kind,
    open,
    text: readable ? beside.say(one.text) : null,
    by: one.by,
    onBehalfOf: one.onBehalfOf && named ? beside.say(one.onBehalfOf) : null,
    channel: one.channel,
    at: one.at,
    late: one.late,
    status: one.status,
    // Why something was hidden may repeat it; its author has the words, the public the code.
    reason: one.reason && {
      code: one.reason.code,
      words: one.reason.words && kind === 'auditor' ? beside.say(one.reason.words) : null,
    },
    mergedInto: one.mergedInto,
    grewFrom: one.grewFrom,
    response: one.response && {
      as: one.response.as,
      reason: readable ? beside.say(one.response.reason) : null,
      by: one.response.by,
      at: one.response.at,
    },
    life,
  };
}
