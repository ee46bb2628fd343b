// Wishes about cards: who may have them, and how big they may be.
import * as v from 'valibot';
import type { Command, DeskRole, Role } from '../../activity/contract.ts';
import { localText } from '../../text/local-text-schema.ts';
import { rules } from './rules.ts';
import { promptLength } from './settings.ts';
import type { Kinds } from './activity.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(32));
const ids = v.pipe(v.array(id), v.maxLength(1000));
const before = v.nullable(id);
const prompt = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11));
/** In code units, a bound for the door only; the rule counts graphemes. */
const text = v.pipe(v.string(), v.maxLength(8000));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
const on = v.strictObject({ on: id });

const everyone: readonly Role[] = ['participant', 'facilitator', 'cohost', 'moderator', 'recorder'];
const leads: readonly DeskRole[] = ['facilitator', 'cohost'];
const curators: readonly DeskRole[] = [...leads, 'moderator'];
const desk: readonly DeskRole[] = ['facilitator', 'cohost', 'moderator', 'recorder'];

const schemas = {
  addCard: v.strictObject({ prompt, text }),
  addFor: v.strictObject({
    prompt,
    text,
    onBehalfOf: v.optional(v.pipe(v.string(), v.maxLength(120)), ''),
    channel: v.picklist(['paper', 'voice']),
  }),
  editCard: v.strictObject({ id, text }),
  reword: v.strictObject({ prompt, text: localText(promptLength) }),
  makeCluster: v.strictObject({ name, ids: v.optional(ids, []) }),
  renameCluster: v.strictObject({ id, name }),
  moveCluster: v.strictObject({ id, before }),
  removeCluster: v.strictObject({ id, whenEmpty: v.optional(v.boolean(), false) }),
  placeCards: v.strictObject({
    ids: v.pipe(ids, v.minLength(1)),
    cluster: v.nullable(id),
    before: v.optional(before, null),
    /** Only those that stand here still; left out: wherever they stand. */
    from: v.optional(v.nullable(id)),
  }),
  openDots: v.strictObject({ open: v.boolean() }),
  revealDots: v.strictObject({ revealed: v.boolean() }),
  placeDot: on,
  takeDot: on,
};
export type CardsCommands = { [C in keyof typeof schemas]: v.InferOutput<(typeof schemas)[C]> };

export const commands: { [C in keyof CardsCommands]: Command<Kinds, CardsCommands[C]> } = {
  addCard: {
    by: everyone,
    data: schemas.addCard,
    phase: 'open',
    late: 'tray',
    perMinute: 20,
    rule: rules.addCard,
  },
  addFor: { by: desk, data: schemas.addFor, phase: 'always', rule: rules.addFor },
  editCard: { by: everyone, data: schemas.editCard, phase: 'open', perMinute: 20, rule: rules.editCard },
  reword: { by: leads, data: schemas.reword, phase: 'open', rule: rules.reword },
  makeCluster: { by: curators, data: schemas.makeCluster, phase: 'always', rule: rules.makeCluster },
  renameCluster: { by: curators, data: schemas.renameCluster, phase: 'always', rule: rules.renameCluster },
  moveCluster: { by: curators, data: schemas.moveCluster, phase: 'always', rule: rules.moveCluster },
  removeCluster: { by: curators, data: schemas.removeCluster, phase: 'always', rule: rules.removeCluster },
  placeCards: { by: curators, data: schemas.placeCards, phase: 'always', rule: rules.placeCards },
  openDots: { by: curators, data: schemas.openDots, phase: 'open', rule: rules.openDots },
  revealDots: { by: curators, data: schemas.revealDots, phase: 'always', rule: rules.revealDots },
  placeDot: {
    by: ['participant'],
    data: schemas.placeDot,
    phase: 'open',
    perMinute: 60,
    rule: rules.placeDot,
  },
  takeDot: { by: ['participant'], data: schemas.takeDot, phase: 'open', perMinute: 60, rule: rules.takeDot },
};
