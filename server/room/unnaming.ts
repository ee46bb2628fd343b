// What a commit does around unnamed runs: their keys come before their events, and go after their closing.
import type { Id, Millis } from '../../shared/activity/contract.ts';
import type { House, LogEvent } from '../../shared/session/house.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { RunMasks } from './run-masks.ts';

const minute = 60_000;

export class Unnaming {
  /** Unnamed runs that close: their receipts are forgotten. */
  readonly closed: Id[] = [];
  private readonly begun: Id[] = [];
  private readonly over: Id[] = [];
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
    if (fact.type === 'session/stepOpened') this.turn(fact.opens, fact.terms.identity === 'unnamed');
    if (fact.type === 'session/termsChanged') this.turn(fact.of, fact.terms.identity === 'unnamed');
    if (fact.type !== 'session/stepClosed' || !this.isUnnamed(fact.closes)) return;
    this.closed.push(fact.closes);
    this.over.push(fact.closes);
  }
  /** Resolves when the keys of what is about to be kept are on disk. */
  async before(): Promise<void> {
    for (const run of this.begun) await this.masks.keep(run);
  }
  /** What closed is kept: its keys go. What cannot be destroyed now is when the room is read again. */
  async after(): Promise<void> {
    for (const run of this.closed) this.masks.end(run);
    for (const run of this.over) await this.masks.destroy(run);
  }
  private turn(run: Id, unnamed: boolean): void {
    if (unnamed) {
      this.masks.begin(run);
      this.begun.push(run);
    } else if (this.isUnnamed(run)) {
      this.masks.cancel(run);
      this.over.push(run);
    }
  }
  private isUnnamed(run: Id): boolean {
    return this.house.session.runs.get(run)?.terms.identity === 'unnamed';
  }
}
