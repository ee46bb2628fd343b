// What a client keeps of a room: how greetings and pushes move it, and when a gap shows. One for phones, tests and load.
import type { Personal, PersonalPush, Push, State } from '../wire/wire.ts';
import { applyPatches } from './diff.ts';

/** What it gives is never changed in place, so that whoever compares sees a change. */
export class Keeper {
  state: State | null;
  mine: Personal | null = null;
  /** [V6] A push stood on a revision which is not there: the client has to greet again. */
  gap = false;
  private held: PersonalPush[] = [];
  /** [V8] Only phones wait with their personal part for the shared one. */
  private readonly together: boolean;

  constructor(together: boolean, first: State | null = null) {
    this.together = together;
    this.state = first;
  }
  /** A greeting was answered: everything that was under way before is void. */
  begin(state: State | null, missed: Push | null, mine: Personal | null): void {
    this.gap = false;
    this.held = [];
    if (mine) this.mine = mine;
    if (state) this.state = state;
    else if (missed) this.take(missed, true);
  }
  replace(state: State): void {
    this.state = state;
    this.release();
  }
  /** [V7] What was missed tells of windows too, so it counts even where no revision was missed. */
  take(push: Push, missed = false): void {
    const { state } = this;
    if (!state || push.rev < state.rev || (push.rev === state.rev && !missed)) return;
    if (push.from > state.rev) {
      this.gap = true;
      return;
    }
    const next: State = { rev: push.rev, heads: { ...state.heads }, windows: { ...state.windows } };
    applyPatches(next, null, push.patches);
    this.state = next;
    this.release();
  }
  takeMine(push: PersonalPush): void {
    this.held.push(push);
    this.release();
  }
  private release(): void {
    const rev = this.together ? (this.state?.rev ?? 0) : Infinity;
    const ready = this.mine ? this.held.findLastIndex((push) => push.with <= rev) + 1 : 0;
    for (const push of this.held.splice(0, ready)) {
      const mine = this.mine as Personal;
      if (push.rev <= mine.rev) continue;
      if (push.from > mine.rev) {
        this.gap = true;
        return;
      }
      const next: Personal = { rev: push.rev, heads: { ...mine.heads }, lists: { ...mine.lists } };
      applyPatches({ rev: 0, heads: {}, windows: {} }, next, push.patches);
      this.mine = next;
    }
  }
}
