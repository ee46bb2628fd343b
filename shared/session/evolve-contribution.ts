// The life of contributions: added, edited, moderated, undone, answered, withdrawn, redacted.
import type { Id, Stamped, Touch } from '../activity/contract.ts';
import type { SessionEvent } from './events.ts';
import { contributionOf, runOf } from './lookup.ts';
import type { SessionState } from './state.ts';
import type { Contribution } from '../contributions/types.ts';

type ContributionEvent = Extract<SessionEvent, { type: `contribution/${string}` }>;
export const isContributionEvent = (event: Stamped<SessionEvent>): event is Stamped<ContributionEvent> =>
  event.type.startsWith('contribution/');

export function evolveContribution(
  state: SessionState,
  event: Stamped<ContributionEvent>,
  touch: Touch,
  changed: (id: Id) => void,
): void {
  /** Keeps the counts of what waits and what is shown; called before and after a change. */
  const tally = (one: Contribution, by: 1 | -1) => {
    if (one.status === 'waiting') {
      state.waiting += by;
      if (one.late) state.lateWaiting += by;
      touch.head();
    }
    if (one.status === 'shown') {
      const run = runOf(state, one.run);
      run.shown += by;
      const left = (run.shownBy.get(one.by) ?? 0) + by;
      if (left > 0) run.shownBy.set(one.by, left);
      else run.shownBy.delete(one.by);
    }
  };
  /** The only way in which a contribution changes: what waits and what is shown stays counted. */
  const change = (id: Id, fields: Partial<Contribution>) => {
    const one = contributionOf(state, id);
    const into = one.mergedInto;
    tally(one, -1);
    if (into !== null) contributionOf(state, into).absorbed -= 1;
    Object.assign(one, fields);
    if (one.mergedInto !== null) contributionOf(state, one.mergedInto).absorbed += 1;
    tally(one, 1);
    changed(id);
    // What it was merged into, before or now, counts one less or more.
    if (one.mergedInto === into) return;
    for (const other of [into, one.mergedInto]) if (other !== null) changed(other);
  };
  switch (event.type) {
    case 'contribution/added': {
      const run = runOf(state, event.to);
      const { id, kind, text, onBehalfOf, channel, writtenAt, grewFrom, late, status } = event;
      const one: Contribution = {
        id,
        home: state.id,
        run: run.id,
        kind,
        by: event.author,
        onBehalfOf,
        channel,
        writtenAt,
        at: event.at,
        grewFrom,
        late,
        text,
        past: [],
        status,
        reason: null,
        mergedInto: null,
        absorbed: 0,
        response: null,
        lastAction: null,
      };
      state.contributions.set(id, one);
      const same = state.byAuthor.get(one.by);
      if (same) same.push(id);
      else state.byAuthor.set(one.by, [id]);
      tally(one, 1);
      run.contributions.push(id);
      if (!run.locked) touch.row('steps', run.step);
      run.locked = true;
      return changed(id);
    }
    case 'contribution/edited': {
      const one = contributionOf(state, event.id);
      one.past.push(one.text);
      return change(one.id, { text: event.text, status: event.status, reason: null, lastAction: null });
    }
    case 'contribution/withdrawn':
      return change(event.id, { status: 'withdrawn' });
    case 'contribution/moderated': {
      const { action, to, into, reason, ids } = event;
      const was = ids.map((id) => {
        const { status, mergedInto, reason: before, lastAction } = contributionOf(state, id);
        return { id, status, mergedInto, reason: before, lastAction };
      });
      state.actions.set(action, {
        id: action,
        by: event.by,
        at: event.at,
        to,
        reason,
        into,
        was,
        undone: false,
        undid: null,
      });
      const because = to === 'hidden' && reason ? { code: reason, words: event.words } : null;
      for (const id of ids)
        change(id, {
          status: to,
          mergedInto: to === 'merged' ? into : null,
          reason: because,
          lastAction: action,
        });
      if (into) changed(into);
      return touch.row('actions', action);
    }
    case 'contribution/undone': {
      const undone = state.actions.get(event.of);
      if (!undone) throw new Error(`log names unknown action ${event.of}`);
      undone.undone = true;
      const restored = new Set(event.restored);
      for (const was of undone.was) {
        if (!restored.has(was.id)) continue;
        change(was.id, {
          status: was.status,
          mergedInto: was.mergedInto,
          reason: was.reason,
          lastAction: was.lastAction,
        });
      }
      if (undone.into) changed(undone.into);
      state.actions.set(event.action, {
        id: event.action,
        by: event.by,
        at: event.at,
        to: 'undone',
        reason: null,
        into: null,
        was: [],
        undone: false,
        undid: { restored: event.restored.length, left: event.left.length },
      });
      touch.row('actions', event.action);
      return touch.row('actions', event.of);
    }
    case 'contribution/responded':
      return change(event.id, {
        response: { as: event.as, reason: event.reason, by: event.by, at: event.at },
      });
    case 'contribution/redacted': {
      const { lastAction } = contributionOf(state, event.id);
      change(event.id, { status: 'redacted', reason: null });
      // Words of a reason that was given for several at once are erased for all of them.
      const together = lastAction === null ? undefined : state.actions.get(lastAction);
      for (const was of together?.was ?? []) if (was.id !== event.id) changed(was.id);
      return;
    }
    default:
      event satisfies never;
  }
}
