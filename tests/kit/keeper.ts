// What a client keeps of a room, by the rules of shared/views/SPEC.md, without a socket.
import { applyPatches } from '../../shared/views/diff.ts';
import type { Personal, PersonalPush, Push, State } from '../../shared/wire/wire.ts';

export class Keeper {
  state: State | null = null;
  mine: Personal | null = null;
  /** A push that stood on a revision which is not there: the client has to greet again. */
  gap = false;
  /** [V6] Every revision that it showed, to see that none goes back. */
  wentBack = false;
  private held: PersonalPush[] = [];
  /** Only phones wait with their personal part for the shared one. */
  private readonly together: boolean;

  constructor(together: boolean) {
    this.together = together;
  }
  /** A greeting was answered: everything that was under way before is void. */
  begin(state: State | null, missed: Push | null, mine: Personal | null): void {
    this.gap = false;
    this.held = [];
    if (state) this.replace(state);
    if (mine) this.mine = structuredClone(mine);
    if (missed) this.take(missed, true);
  }
  replace(state: State): void {
    if (this.state && state.rev < this.state.rev) this.wentBack = true;
    this.state = structuredClone(state);
    this.release();
  }
  /** What was missed tells of windows too, so it counts even where no revision was missed. */
  take(push: Push, missed = false): void {
    if (!this.state || push.rev < this.state.rev || (push.rev === this.state.rev && !missed)) return;
    if (push.from > this.state.rev) {
      this.gap = true;
      return;
    }
    applyPatches(this.state, null, structuredClone(push.patches));
    this.state.rev = push.rev;
    this.release();
  }
  takeMine(push: PersonalPush): void {
    this.held.push(structuredClone(push));
    this.release();
  }
  private release(): void {
    while (this.held[0] && this.mine && (!this.together || this.held[0].with <= (this.state?.rev ?? 0))) {
      const push = this.held.shift() as PersonalPush;
      if (push.rev <= this.mine.rev) continue;
      if (push.from > this.mine.rev) {
        this.gap = true;
        return;
      }
      applyPatches({ rev: 0, heads: {}, windows: {} }, this.mine, push.patches);
      this.mine.rev = push.rev;
    }
  }
}
