// [E8] A list that is made in steps, while the meeting goes on, is the list that is made at once.
import { describe, expect, test } from 'vitest';
import { windowOf } from '../../../shared/views/look.ts';
import type { SharedAudience } from '../../../shared/activity/contract.ts';
import type { WindowName } from '../../../shared/wire/wire.ts';
import { AudienceView } from '../../../server/room/audience-view.ts';
import { Dirty } from '../../../server/room/dirty.ts';
import { ListView } from '../../../server/room/list-view.ts';
import { Sorted, type Entry } from '../../../server/room/sorted.ts';
import { fuzzSpec, wishOf } from '../../fuzz/wishes.ts';
import { seeded } from '../../kit/chance.ts';
import { openHouse } from '../../kit/house.ts';

const people = ['desk', 'ada', 'ben', 'cem'];
/** A meeting with things in it, and a way to go on with it by some random wish. */
function meeting(seed: number) {
  const chance = seeded(seed);
  const played = openHouse(fuzzSpec(), { seed });
  played.join('desk', 'facilitator');
  for (const key of people.slice(1)) played.join(key);
  const goOn = () => {
    const key = people[Math.floor(chance() * people.length)] as string;
    const wish = wishOf(played.house, chance, key, key === 'desk' ? 'facilitator' : 'participant');
    if (wish) played.do(key, wish.name, wish.data, wish.run);
    played.wait(chance() * 20);
  };
  for (let n = 0; n < 150; n += 1) goOn();
  return { played, chance, goOn };
}
const windowsOf = (run: string | undefined): [SharedAudience, WindowName][] => [
  ['desk', { run: null, list: 'contributions', order: 'newest', facet: null, page: 0 }],
  ['desk', { run: null, list: 'contributions', order: 'time', facet: 'hidden', page: 0 }],
  ...(run === undefined
    ? []
    : ([
        ['desk', { run, list: 'cards', order: 'cluster', facet: null, page: 0 }],
        ['screen', { run, list: 'cards', order: 'dots', facet: null, page: 0 }],
        ['everyone', { run, list: 'clusters', order: 'size', facet: null, page: 0 }],
      ] satisfies [SharedAudience, WindowName][])),
];

describe.each(Array.from({ length: 12 }, (_, n) => n + 1))('seed %i', (seed) => {
  test('whatever happens between the steps is in it', () => {
    const { played, chance, goOn } = meeting(seed);
    const { house, beside } = played;
    const run = [...house.runs].find(([, one]) => 'cards' in one.activity.lists)?.[0];
    let steps = 0;
    for (const [to, name] of windowsOf(run)) {
      const dirty = new Dirty();
      played.touch = dirty;
      const view = ListView.open(house, name.run ?? '', name.list, to, beside);
      const key = `${name.run ?? ''}|${name.list}`;
      const follow = () => {
        if (dirty.lists.has(key)) view?.rebuild();
        else view?.update(dirty.rows.get(key) ?? []);
        dirty.clear();
      };
      for (const _ of view?.inSteps(name) ?? []) {
        steps += 1;
        // Not every step, or it would never come to an end.
        if (chance() < 0.3) goOn();
        if (chance() < 0.5) follow();
      }
      follow();
      expect(view?.window(name)).toEqual(windowOf(house, name, to, beside));
    }
    expect(steps).toBeGreaterThan(20);
  });
});

test('entries sorted in steps are the entries sorted at once', () => {
  const chance = seeded(7);
  for (const length of [0, 1, 511, 512, 513, 5_000]) {
    const entries = Array.from({ length }, (_, n): Entry => [Math.floor(chance() * 50), `id${n}`]);
    const [slow, quick] = [new Sorted(), new Sorted()];
    for (const _ of slow.fillInSteps(entries)) expect(slow.size).toBe(0);
    quick.fill([...entries]);
    expect(slow.slice(0, length)).toEqual(quick.slice(0, length));
    for (const sorted of [slow, quick]) {
      sorted.set('id1', 99);
      sorted.remove('id0');
    }
    expect(slow.slice(0, length)).toEqual(quick.slice(0, length));
  }
});

test('[V9] it is made only while all is durable, and where that cannot be, nobody joins', async () => {
  const { played } = meeting(3);
  const view = new AudienceView(played.house, 'desk', played.beside, 1);
  const name = windowsOf(undefined)[0]?.[1] as WindowName;
  await expect(view.prepare([name], () => Promise.reject(new Error('astray')))).rejects.toThrow('astray');
  let asked = 0;
  const release = await view.prepare([name], async () => void (asked += 1));
  expect(asked).toBeGreaterThan(0);
  const group = view.join([name]);
  release();
  expect(group && Object.values(view.state(group).windows)).toContainEqual(
    windowOf(played.house, name, 'desk', played.beside),
  );
});
