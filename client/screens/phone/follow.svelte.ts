// Follows the stage, but never under the fingers of somebody who writes: then it says so and waits.
import type { Id } from '../../../shared/activity/contract.ts';
import type { SessionHead, StepRow } from '../../../shared/session/view-types.ts';
import { offer, stageKey, type Offer } from './offer.ts';

type Sight = { head: Pick<SessionHead, 'status' | 'stage'>; steps: readonly StepRow[] };

export class Follow {
  #chosen = $state.raw<{ step: Id; at: string } | null>(null);
  /** The step in which a text stands that is not sent. */
  #writing = $state.raw<Id | null>(null);
  private readonly sight: () => Sight | null;

  constructor(sight: () => Sight | null) {
    this.sight = sight;
  }
  /** What the stage and the person's choice say. */
  get wanted(): Offer | null {
    const sight = this.sight();
    if (!sight) return null;
    const at = stageKey(sight.head.stage);
    return offer(sight.head, sight.steps, this.#chosen?.at === at ? this.#chosen.step : null);
  }
  /** What is shown now. */
  get shown(): Offer | null {
    const held = this.#held;
    return held ? { is: 'step', step: held } : this.wanted;
  }
  get writing(): boolean {
    return this.#writing !== null;
  }
  /** The session is elsewhere, and somebody is still writing here. */
  get waiting(): boolean {
    return this.#held !== null;
  }
  /** Whether the person looks at something else than the stage by choice. */
  get astray(): boolean {
    const sight = this.sight();
    return sight !== null && this.#chosen?.at === stageKey(sight.head.stage);
  }
  choose(step: Id): void {
    const sight = this.sight();
    this.#writing = null;
    if (sight) this.#chosen = { step, at: stageKey(sight.head.stage) };
  }
  /** To where the session is. */
  goOn(): void {
    this.#chosen = null;
    this.#writing = null;
  }
  /** Something stands in a box of the shown step, or no longer. */
  write(something: boolean): void {
    const { shown } = this;
    this.#writing = something && shown?.is === 'step' ? shown.step.id : null;
  }

  get #held(): StepRow | null {
    const { wanted } = this;
    const writing = this.#writing;
    if (writing === null || (wanted?.is === 'step' && wanted.step.id === writing)) return null;
    return this.sight()?.steps.find((one) => one.id === writing && one.run !== null) ?? null;
  }
}
