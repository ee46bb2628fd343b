// [V10] A log in which an earlier release mixed names and made-up names unmasks nobody.
import { expect, test } from 'vitest';
import type { CardRow, ClusterRow } from '../../../shared/activities/cards/views.ts';
import type { Audience, Id } from '../../../shared/activity/contract.ts';
import { recordHtml } from '../../../shared/record/html.ts';
import { restOf } from '../../../shared/session/house.ts';
import { contributionRow, sessionHead } from '../../../shared/session/views.ts';
import type { PlayedHouse } from '../../kit/house.ts';
import { mixedOfOld } from '../../kit/mixed.ts';
import { findings, recordFile } from '../../kit/records.ts';
import { openHouse } from '../../kit/house.ts';
import { cardsStep, spec } from '../../kit/specs.ts';

const canary = 'CANARY-given-name';
const by = 'facilitator';

/** Ada gives a card under a made-up name, then one under her own; it is in a pile and on stage. */
function told(house: PlayedHouse, last: number): { house: PlayedHouse; named: Id } {
  house.card('ada', house.run(0), 'what I would not say aloud');
  const named = house.card('ada', house.run(last), 'what I stand for');
  house.must(by, 'makeCluster', { name: 'a pile', ids: [named] }, house.run(last));
  house.must(by, 'stage', { stage: { show: 'contribution', contribution: named } });
  return { house, named };
}
/** What anybody but the desk may see of the run, and what the desk shows as the room's. */
function seen({ house, beside }: PlayedHouse, run: Id): string {
  const { activity, state } = house.runs.get(run)!;
  const rest = restOf(house, run, beside);
  const rows = (['everyone', 'screen'] as const).flatMap((to) =>
    Object.values(activity.lists).flatMap((list) =>
      [...list.ids(state)].map((id) => list.row(state, id, { to } as Audience, rest)),
    ),
  );
  const heads = (['everyone', 'screen', 'desk'] as const).map((to) => sessionHead(house, to, beside));
  return JSON.stringify([rows, heads]);
}
const mixed = () => told(mixedOfOld({ opened: 2 }, canary), 1);
const agreed = () => {
  const step = cardsStep({}, { identity: 'attributed' });
  const house = openHouse(spec(step, step)).join(by, by).join('ada', 'participant', canary);
  house.open(0, by);
  house.open(1, by);
  return told(house, 1);
};

test('[E6] [V10] the record of a mixed log gives no name, and says so', () => {
  const { house } = mixed();
  house.must(by, 'end', {});
  for (const kind of ['public', 'auditor'] as const) {
    const file = recordFile(house, kind);
    expect(file.names).toEqual([]);
    expect(JSON.stringify(file)).not.toContain(canary);
    expect(recordHtml(file)).not.toContain(canary);
    expect(findings(file)).toEqual([]);
  }
  expect(recordHtml(recordFile(house))).toContain('ชื่อจริงไม่อยู่ในไฟล์นี้');
});
test('what 0.1.0 wrote of a mixed session with its names still verifies, but is not told under them', () => {
  const { house } = mixed();
  house.must(by, 'end', {});
  const file = { ...recordFile(house), names: [{ key: 'ada', name: canary }] };
  expect(findings(file)).toEqual([]);
  expect(recordHtml(file)).not.toContain(canary);
});
test('[E6] [V10] of a mixed log neither phones nor the screen get a name; the desk does', () => {
  const { house, named } = mixed();
  expect(seen(house, house.run(1))).not.toContain(canary);
  expect(contributionRow(house.house, named, house.beside)?.name?.name).toBe(canary);
});
test('where all of a session is held under names they stand on cards, in piles, on stage and in the record', () => {
  const { house, named } = agreed();
  const run = house.run(1);
  const { activity, state } = house.house.runs.get(run)!;
  const rest = restOf(house.house, run, house.beside);
  const row = (list: string, to: 'screen' | 'everyone' | 'desk') => {
    const found = activity.lists[list]!;
    const id = [...found.ids(state)].find((one) => list === 'clusters' || one === named)!;
    return found.row(state, id, { to }, rest) as unknown;
  };
  for (const to of ['screen', 'everyone', 'desk'] as const) {
    expect((row('clusters', to) as ClusterRow).quotes).toMatchObject([{ id: named, name: canary }]);
    expect((row('cards', to) as CardRow).name?.name).toBe(canary);
    expect(JSON.stringify(sessionHead(house.house, to, house.beside).stage)).toContain(canary);
  }
  house.must(by, 'end', {});
  expect(recordFile(house).names).toEqual([{ key: 'ada', name: canary }]);
  expect(recordHtml(recordFile(house))).toContain(canary);
});
test('under made-up names a pile quotes nobody by name', () => {
  const house = openHouse(spec()).join(by, by).join('ada', 'participant', canary);
  house.open(0, by);
  told(house, 0);
  expect(seen(house, house.run(0))).not.toContain(canary);
});
