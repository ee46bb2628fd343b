// The keeper of every client, watched: whether a revision that it showed ever goes back.
import { Keeper } from '../../shared/views/keeper.ts';
import type { State } from '../../shared/wire/wire.ts';

export class WatchedKeeper extends Keeper {
  /** [V6] */
  wentBack = false;
  override replace(state: State): void {
    if (this.state && state.rev < this.state.rev) this.wentBack = true;
    super.replace(state);
  }
}
