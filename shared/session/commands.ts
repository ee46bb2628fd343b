// Wishes about a session: who may have them, and how big they may be.
import * as v from 'valibot';
import type { Ask, Decision, DeskRole, Json, Role, Words } from '../activity/contract.ts';
import type { AnyActivity } from '../activity/contract.ts';
import { hideReasons, responses } from '../contributions/types.ts';
import { localText } from '../text/local-text-schema.ts';
import { namings } from './naming.ts';
import { agendaRules } from './rules-agenda.ts';
import { contributionRules } from './rules-contribution.ts';
import { changeNaming } from './rules-naming.ts';
import type { SessionEvent } from './events.ts';
import { specSchema, stepSchema } from './spec.ts';
import type { SessionState, Step } from './state.ts';
import { termsSchema } from './terms.ts';

export type SessionContext = {
  say(words: Words): string | null;
  activity(name: string): AnyActivity | undefined;
  /** What a step asks now, with what its runs corrected. */
  settingsOf(step: Step): Json;
};
export type SessionRule<D> = (
  state: Readonly<SessionState>,
  data: D,
  ask: Ask,
  context: SessionContext,
) => Decision<SessionEvent>;
export type SessionCommand<S extends v.GenericSchema> = {
  by: readonly Role[];
  data: S;
  perMinute?: number;
  rule: SessionRule<v.InferOutput<S>>;
};

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(32));
const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(1000));
const before = v.nullable(id);
const minutes = v.pipe(v.number(), v.integer(), v.minValue(-120), v.maxValue(120));
const leads: readonly DeskRole[] = ['facilitator', 'cohost'];
const curators: readonly DeskRole[] = ['facilitator', 'cohost', 'moderator'];
const desk: readonly DeskRole[] = ['facilitator', 'cohost', 'moderator', 'recorder'];
const command = <S extends v.GenericSchema>(
  by: readonly Role[],
  data: S,
  rule: SessionRule<v.InferOutput<S>>,
  perMinute?: number,
): SessionCommand<S> => ({ by, data, rule, perMinute });

export const stageSchema = v.variant('show', [
  v.strictObject({ show: v.picklist(['qr', 'timer', 'blank']) }),
  v.strictObject({ show: v.picklist(['step', 'results']), run: id }),
  v.strictObject({ show: v.literal('agenda'), step: id }),
  v.strictObject({ show: v.literal('contribution'), contribution: id }),
  v.strictObject({ show: v.literal('message'), message: localText(200) }),
]);

/** `create` and `join` come from the server itself, which has checked the door. */
export const sessionCommands = {
  create: command(
    ['system'],
    v.strictObject({ id, spec: specSchema, version: v.number() }),
    agendaRules.create,
  ),
  join: command(
    ['system'],
    v.strictObject({ key: id, role: v.picklist([...desk, 'screen', 'participant']) }),
    agendaRules.join,
  ),
  start: command(leads, v.strictObject({}), agendaRules.start),
  end: command(leads, v.strictObject({}), agendaRules.end),
  retitle: command(leads, v.strictObject({ title: localText(160) }), agendaRules.retitle),
  addStep: command(leads, v.strictObject({ step: stepSchema, before }), agendaRules.addStep),
  changeStep: command(leads, v.strictObject({ id, step: stepSchema }), agendaRules.changeStep),
  moveStep: command(leads, v.strictObject({ id, before }), agendaRules.moveStep),
  removeStep: command(leads, v.strictObject({ id }), agendaRules.removeStep),
  openStep: command(
    leads,
    v.strictObject({ id, again: v.optional(v.boolean(), false) }),
    agendaRules.openStep,
  ),
  closeStep: command(leads, v.strictObject({ id }), agendaRules.closeStep),
  pauseClock: command(leads, v.strictObject({ id }), agendaRules.pauseClock),
  resumeClock: command(leads, v.strictObject({ id }), agendaRules.resumeClock),
  extendClock: command(leads, v.strictObject({ id, minutes }), agendaRules.extendClock),
  changeTerms: command(leads, v.strictObject({ run: id, terms: termsSchema }), agendaRules.changeTerms),
  changeNaming: command(leads, v.strictObject({ identity: v.picklist(namings) }), changeNaming),
  stage: command(curators, v.strictObject({ stage: stageSchema }), agendaRules.stage),
  note: command(
    desk,
    v.strictObject({
      step: id,
      text: v.pipe(v.string(), v.maxLength(20_000)),
      version: v.pipe(v.number(), v.integer()),
    }),
    agendaRules.note,
  ),
  moderate: command(
    curators,
    v.strictObject({
      ids,
      to: v.picklist(['shown', 'hidden']),
      reason: v.optional(v.nullable(v.picklist(hideReasons)), null),
      words: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(400))), null),
    }),
    contributionRules.moderate,
  ),
  merge: command(curators, v.strictObject({ ids, into: id }), contributionRules.merge),
  undo: command(curators, v.strictObject({ action: id }), contributionRules.undo),
  respond: command(
    curators,
    v.strictObject({
      id,
      as: v.picklist(responses),
      reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
    }),
    contributionRules.respond,
  ),
  withdraw: command(['participant', ...desk], v.strictObject({ id }), contributionRules.withdraw),
  redact: command(leads, v.strictObject({ id }), contributionRules.redact),
};
export type SessionCommandName = keyof typeof sessionCommands;
