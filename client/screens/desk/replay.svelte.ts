// How far the simulated people of a worked example are; asked again while they are at work.
import { ask } from '../home/ask.ts';

/** As the server tells it. */
export type ReplayState =
  | { is: 'none' }
  | { is: 'running'; step: number; steps: number }
  | { is: 'over'; because: 'ended' | 'stopped' | 'refused' };
const every = 1500;

export class Replay {
  #state = $state.raw<ReplayState>({ is: 'none' });
  #refused = $state.raw<{ no: string; facts?: unknown } | null>(null);
  #busy = $state(false);
  private readonly path: string;

  constructor(session: string) {
    this.path = `/api/s/${session}/replay`;
  }
  get state(): ReplayState {
    return this.#state;
  }
  get refused(): { no: string; facts?: unknown } | null {
    return this.#refused;
  }
  get busy(): boolean {
    return this.#busy;
  }
  /** Asks now and then until nothing runs any more; gives back how to stop asking. */
  watch(): () => void {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await ask<ReplayState>('GET', this.path);
      if (gone) return;
      if (answer.ok) this.#state = answer.data;
      if (!answer.ok || answer.data.is === 'running') timer = setTimeout(() => void look(), every);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }
  start = (): Promise<void> => this.#tell(this.path, {});
  stop = (): Promise<void> => this.#tell(`${this.path}/stop`);

  async #tell(path: string, body?: unknown): Promise<void> {
    this.#busy = true;
    const answer = await ask<ReplayState>('POST', path, body);
    this.#busy = false;
    this.#refused = answer.ok ? null : answer;
    if (answer.ok) this.#state = answer.data;
  }
}
