// What a commit does around unnamed runs: their keys come before their events, and go after their closing.
import type { Id, Millis } from '../../shared/activity/contract.ts';
import type { House, LogEvent } from '../../shared/session/house.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { RunMasks } from './run-masks.ts';

const minute = 60_000;

export class Unnaming {
  /** Unnamed runs that close: their receipts are forgotten. */
  readonly closed: Id[] = [];
  private readonly keeping: Promise<void>[] = [];
  private readonly masks: RunMasks;
  private readonly house: House;

  constructor(masks: RunMasks, house: House) {
    this.masks = masks;
    this.house = house;
  }
  /** In an unnamed run times are told to the minute. */
  time(run: Id | null, now: Millis): Millis {
    return run !== null && this.isUnnamed(run) ? now - (now % minute) : now;
  }
  /** [E2] What was done in it is not known any more, so that asking again is refused. */
  isOver(run: Id | null): boolean {
    return run !== null && this.isUnnamed(run) && this.house.session.runs.get(run)?.phase === 'closed';
  }
  /** Called before the event is evolved. */
  hear(event: LogEvent): void {
    const fact = event as LogEvent & SessionEvent;
    if (
      (fact.type === 'session/stepOpened' || fact.type === 'session/termsChanged') &&
      fact.terms.identity === 'unnamed'
    )
      this.keeping.push(this.masks.begin(fact.type === 'session/stepOpened' ? fact.opens : fact.of));
    if (fact.type === 'session/stepClosed' && this.isUnnamed(fact.closes)) this.closed.push(fact.closes);
  }
  /** Resolves when the keys of what is about to be kept are on disk. */
  async before(): Promise<void> {
    await Promise.all(this.keeping);
  }
  async after(): Promise<void> {
    for (const run of this.closed) await this.masks.end(run);
  }
  private isUnnamed(run: Id): boolean {
    return this.house.session.runs.get(run)?.terms.identity === 'unnamed';
  }
}
