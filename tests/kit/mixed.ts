// A session in which release 0.1.0 let people be named in one step and not in the other; this release refuses it.
import type { Id } from '../../shared/activity/contract.ts';
import { openHouse, type PlayedHouse } from './house.ts';
import { cardsStep, spec } from './specs.ts';

const attributed = { identity: 'attributed', moderation: 'after', onPhones: true } as const;

/** Step 0 under made-up names, step 1 under given ones; so many of them are open. Ada's name is a canary. */
export function mixedOfOld({ opened }: { opened: 1 | 2 }, name = 'CANARY-given-name'): PlayedHouse {
  const by = 'facilitator';
  const house = openHouse(spec(cardsStep(), cardsStep())).join(by, by).join('ada', 'participant', name);
  const { title, minutes, settings, script, probes } = house.house.session.steps.get(house.step(1))!;
  const facts = { title, minutes, settings, script, probes, terms: attributed };
  const wrote = (event: { type: string; [field: string]: unknown }) => house.wrote({ v: 1, ...event, by });
  house.open(0, by);
  wrote({ type: 'session/stepChanged', step: house.step(1), facts });
  if (opened === 2)
    wrote({
      type: 'session/stepOpened',
      step: house.step(1),
      opens: 'run-under-names' as Id,
      settings,
      terms: attributed,
    });
  return house;
}
