// Rules of moderation, merging, answers, withdrawal; and of what activities wish for contributions.
import { happens, refuse, type Ask, type Decision, type Id } from '../activity/contract.ts';
import type { Contribution, ContributionWish, HideReason, ResponseKind } from '../contributions/types.ts';
import type { SessionEvent } from './events.ts';
import type { Run, SessionState } from './state.ts';

type State = Readonly<SessionState>;
type Decided = Decision<SessionEvent>;
const live = (one: Contribution | undefined): one is Contribution =>
  one !== undefined && one.status !== 'withdrawn' && one.status !== 'redacted';

export const contributionRules = {
  /** Acts on those of `ids` that can still be changed; refuses where none can. */
  moderate(
    state: State,
    data: { ids: Id[]; to: 'shown' | 'hidden'; reason: HideReason | null; words: string | null },
    ask: Ask,
  ): Decided {
    if (data.to === 'hidden' && !data.reason) return refuse('reason-missing');
    const ids = [...new Set(data.ids)].filter((id) => {
      const one = state.contributions.get(id);
      return live(one) && one.status !== data.to && one.status !== 'merged';
    });
    if (ids.length === 0) return refuse('nothing-to-change');
    const words = data.words && data.to === 'hidden' ? ask.keep(data.words) : null;
    const reason = data.to === 'hidden' ? data.reason : null;
    return happens(
      { type: 'contribution/moderated', action: ask.newId(), to: data.to, ids, into: null, reason, words },
      ...leaveStage(state, data.to === 'hidden' ? ids : []),
    );
  },
  merge(state: State, data: { ids: Id[]; into: Id }, ask: Ask): Decided {
    const into = state.contributions.get(data.into);
    if (!live(into) || into.status === 'merged') return refuse('gone');
    const ids = [...new Set(data.ids)].filter((id) => {
      const one = state.contributions.get(id);
      return id !== into.id && live(one) && one.status !== 'merged' && one.run === into.run;
    });
    // What was hidden for a reason must not come back under somebody else's words.
    if ([into.id, ...ids].some((id) => state.contributions.get(id)?.status === 'hidden'))
      return refuse('hidden');
    if (ids.length === 0) return refuse('nothing-to-change');
    // What was merged into one of these follows it, so that nothing points at a merged one.
    const followers = [...state.contributions.values()].filter(
      (one) => one.status === 'merged' && one.mergedInto !== null && ids.includes(one.mergedInto),
    );
    const all = [...ids, ...followers.map((one) => one.id)];
    return happens(
      {
        type: 'contribution/moderated',
        action: ask.newId(),
        to: 'merged',
        ids: all,
        into: into.id,
        reason: null,
        words: null,
      },
      ...leaveStage(state, all),
    );
  },
  /** Undo is a new decision on what has not changed since; it says what it could not restore. */
  undo(state: State, { action: of }: { action: Id }, ask: Ask): Decided {
    const action = state.actions.get(of);
    if (!action || action.to === 'undone') return refuse('gone');
    if (action.undone) return refuse('already-undone');
    const untouched = action.was.filter((was) => {
      const one = state.contributions.get(was.id);
      if (!live(one) || one.lastAction !== of) return false;
      return was.mergedInto === null || live(state.contributions.get(was.mergedInto));
    });
    if (untouched.length === 0) return refuse('changed-since');
    const restored = untouched.map((was) => was.id);
    const left = action.was.map((was) => was.id).filter((id) => !restored.includes(id));
    const off = untouched.filter((was) => was.status !== 'shown').map((was) => was.id);
    return happens(
      { type: 'contribution/undone', action: ask.newId(), of, restored, left },
      ...leaveStage(state, off),
    );
  },
  respond(state: State, { id, as, reason }: { id: Id; as: ResponseKind; reason: string }, ask: Ask): Decided {
    if (!live(state.contributions.get(id))) return refuse('gone');
    return happens({ type: 'contribution/responded', id, as, reason: ask.keep(reason) });
  },
  withdraw(state: State, { id }: { id: Id }, ask: Ask): Decided {
    const one = state.contributions.get(id);
    if (!one) return refuse('gone');
    if (one.by !== ask.by) return refuse('not-yours');
    if (!live(one)) return refuse('gone');
    return happens({ type: 'contribution/withdrawn', id }, ...leaveStage(state, [id]));
  },
  redact(state: State, { id }: { id: Id }): Decided {
    const one = state.contributions.get(id);
    if (!one || one.status === 'redacted') return refuse('gone');
    return happens({ type: 'contribution/redacted', id }, ...leaveStage(state, [id]));
  },
};

/** What is hidden while it fills the screen leaves the screen in the same commit. */
function leaveStage(state: State, ids: readonly Id[]): SessionEvent[] {
  const { stage } = state;
  if (stage.show !== 'contribution' || !ids.includes(stage.contribution)) return [];
  const home = state.contributions.get(stage.contribution)?.run;
  return [{ type: 'session/staged', stage: home ? { show: 'step', run: home } : { show: 'qr' } }];
}

/** Judges what an activity wishes for contributions, under the terms of its run. */
export function grant(
  state: State,
  run: Run,
  wish: ContributionWish,
  ask: Ask,
): SessionEvent | { no: string } {
  const shown = run.terms.moderation === 'after' || ask.role !== 'participant';
  const status = shown && !ask.late ? 'shown' : 'waiting';
  if (wish.do === 'add')
    return {
      type: 'contribution/added',
      id: wish.id,
      to: run.id,
      kind: wish.kind,
      text: wish.text,
      author: ask.by,
      onBehalfOf: wish.onBehalfOf ?? null,
      channel: wish.channel ?? (ask.role === 'participant' ? 'phone' : 'desk'),
      grewFrom: wish.grewFrom ?? [],
      late: ask.late,
      status,
      writtenAt: ask.writtenAt,
      ...(wish.place === undefined ? {} : { place: wish.place }),
    };
  const one = state.contributions.get(wish.id);
  if (!live(one)) return { no: 'gone' };
  switch (wish.do) {
    case 'edit':
      if (one.status === 'merged') return { no: 'merged' };
      // What was hidden is read again before it is shown, whatever the terms.
      return {
        type: 'contribution/edited',
        id: one.id,
        text: wish.text,
        status: one.status === 'hidden' && ask.role === 'participant' ? 'waiting' : status,
      };
    case 'withdraw':
      return { type: 'contribution/withdrawn', id: one.id };
    case 'merge':
      return live(state.contributions.get(wish.into))
        ? {
            type: 'contribution/moderated',
            action: ask.newId(),
            to: 'merged',
            ids: [one.id],
            into: wish.into,
            reason: null,
            words: null,
          }
        : { no: 'gone' };
  }
}
