// Simulated people play a worked example: only in sessions of sample content, once at a time, stoppable.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Id, No } from '../../shared/activity/contract.ts';
import { play } from '../../shared/methods/replay/play.ts';
import { samples } from '../../shared/methods/samples.ts';
import type { People } from '../people/people.ts';
import type { Hall } from '../room/hall.ts';
import { castIn, Refused } from './hands.ts';

/** `over`: why it is not running any more: played to the end, stopped here, or refused by the rules. */
export type ReplayState =
  | { is: 'none' }
  | { is: 'running'; step: number; steps: number }
  | { is: 'over'; because: 'ended' | 'stopped' | 'refused'; no?: string };

type Running = { abort: AbortController; state: ReplayState };
/** Plays take memory and time of the server, so there are only so many at once. */
const mostAtOnce = 8;

export class Replays {
  /** Milliseconds that one second of the play takes at speed 1; tests need not wait for anybody to think. */
  patience = 1000;
  private readonly known = new Map<Id, Running>();
  private readonly hall: Hall;
  private readonly people: People;
  private readonly onFault: (error: unknown) => void;

  constructor(hall: Hall, people: People, onFault: (error: unknown) => void) {
    this.hall = hall;
    this.people = people;
    this.onFault = onFault;
  }

  state(session: Id): ReplayState {
    return this.known.get(session)?.state ?? { is: 'none' };
  }
  stop(session: Id): void {
    this.known.get(session)?.abort.abort();
  }
  close(): void {
    for (const { abort } of this.known.values()) abort.abort();
  }
  /** `speed` 1: as slowly as one can follow; 20: in a few seconds. */
  async start(session: Id, speed: number): Promise<{ ok: true } | No> {
    const guest = await this.hall.open(session);
    if (!guest) return { no: 'session-gone' };
    const { method, sample: marked, language, status, order } = guest.room.house.session;
    const sample = samples.get(method.key)?.(language);
    if (!marked || !sample || sample.spec.steps.length !== order.length) return { no: 'not-a-sample' };
    if (this.state(session).is === 'running') return { no: 'replay-running' };
    if (status !== 'planned') return { no: 'session-started' };
    if ([...this.known.values()].filter(({ state }) => state.is === 'running').length >= mostAtOnce)
      return { no: 'busy' };

    const running: Running = {
      abort: new AbortController(),
      state: { is: 'running', step: 0, steps: order.length },
    };
    const { signal } = running.abort;
    this.known.set(session, running);
    guest.held += 1;
    const tools = this.hall.tools;
    const perform = async () => {
      const { cast, leave } = await castIn({
        guest,
        people: this.people,
        newId: tools.newId,
        alive: () => !signal.aborted && this.hall.has(guest),
        onPresence: () => this.hall.outlet.here(guest),
      });
      try {
        await play({
          sample,
          language,
          cast,
          random: tools.random,
          pause: (seconds) => sleep((seconds * this.patience) / speed, undefined, { signal }),
          tell: (beat) => {
            if (beat.is === 'opened') running.state = { is: 'running', step: beat.step, steps: order.length };
          },
        });
      } finally {
        leave();
      }
    };
    void perform()
      .then(
        () => (running.state = { is: 'over', because: 'ended' }),
        (error: unknown) => {
          running.state = signal.aborted
            ? { is: 'over', because: 'stopped' }
            : { is: 'over', because: 'refused', ...(error instanceof Refused ? { no: error.no } : {}) };
          if (!signal.aborted && !(error instanceof Refused)) this.onFault(error);
        },
      )
      // Whoever still waits for a pause of theirs must not act any more.
      .finally(() => {
        running.abort.abort();
        guest.held -= 1;
      });
    return { ok: true };
  }
}
