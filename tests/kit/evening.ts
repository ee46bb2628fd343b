// The worked example, played through the real rules in a time of its own: every beat in order, no clock, no server.
import type { Id, Key } from '../../shared/activity/contract.ts';
import type { Hand } from '../../shared/methods/replay/cast.ts';
import { play } from '../../shared/methods/replay/play.ts';
import { sampleFocusGroup } from '../../shared/methods/sample-focus-group.ts';
import type { Language } from '../../shared/text/local-text.ts';
import { seeded } from './chance.ts';
import { openHouse, type HouseOptions, type PlayedHouse } from './house.ts';

export const facilitator: Key = 'door-facilitator';
type EveningOptions = HouseOptions & {
  /** How much slower than the demo; 9 fills the hour and a half that the agenda plans. */
  pace?: number;
  /** What happens besides, just before the session ends. */
  atLast?(house: PlayedHouse): void;
};

/** Waits without waiting: whoever sleeps least is woken first, and the house's clock is put to that moment. */
class Sleepers {
  private sleeping: { at: number; wake(): void }[] = [];
  private readonly house: PlayedHouse;
  constructor(house: PlayedHouse) {
    this.house = house;
  }
  sleep = (seconds: number): Promise<void> =>
    new Promise((wake) => this.sleeping.push({ at: this.house.now + Math.round(seconds * 1000), wake }));
  async until(done: Promise<void>): Promise<void> {
    let going = true;
    let failed: unknown = null;
    done
      .catch((error: unknown) => {
        failed = error;
      })
      .finally(() => {
        going = false;
      });
    while (going) {
      // Everybody who is awake acts until they sleep again.
      await new Promise((resolve) => setImmediate(resolve));
      this.sleeping.sort((a, b) => a.at - b.at);
      const next = this.sleeping.shift();
      if (!next) continue;
      this.house.now = Math.max(this.house.now, next.at);
      next.wake();
    }
    if (failed) throw failed;
  }
}

export async function playedEvening(
  language: Language,
  { pace = 9, atLast, ...options }: EveningOptions = {},
): Promise<PlayedHouse> {
  const sample = sampleFocusGroup(language);
  const house = openHouse(sample.spec, options).join(facilitator, 'facilitator');
  const sleepers = new Sleepers(house);
  const hand = (key: Key): Hand => ({
    do: (name, data, run) => {
      if (name === 'end') atLast?.(house);
      return Promise.resolve().then(() => house.must(key, name, data, run ?? null).made);
    },
  });
  const evening = play({
    sample,
    language,
    cast: {
      desk: hand(facilitator),
      seat: (person) => {
        const key = `seat-${person.key}`;
        house.join(key, 'participant', person.name[language]);
        return Promise.resolve(hand(key));
      },
      steps: (): readonly Id[] => house.house.session.order,
    },
    pause: (seconds) => sleepers.sleep(seconds * pace),
    random: seeded(7),
    tell: () => {},
  });
  await sleepers.until(evening);
  return house;
}
