// Erasing words changes neither chain nor state, whichever event they belong to.
import { beforeAll, expect, test } from 'vitest';
import { activities } from '../../../shared/activities/registry.ts';
import { checkChain } from '../../../shared/log/chain.ts';
import { makeRecord } from '../../../shared/record/make.ts';
import { replay, resultDigest, stateDigest } from '../../../shared/record/replay.ts';
import { verifyRecord } from '../../../shared/record/verify.ts';
import { everythingElse } from '../../kit/all-events.ts';
import { facilitator, playedEvening } from '../../kit/evening.ts';
import { openHouse, type PlayedHouse } from '../../kit/house.ts';
import { recordFile } from '../../kit/records.ts';
import { spec } from '../../kit/specs.ts';

let evening: PlayedHouse;
beforeAll(async () => {
  evening = await playedEvening('en', { atLast: everythingElse });
});
const digests = (house: PlayedHouse) => {
  const replayed = replay(house.id, house.events, activities);
  return [stateDigest(replayed.house), resultDigest(replayed)];
};

test('[E4] replay gives the state that the rules left behind', () => {
  expect(digests(evening)[0]).toBe(stateDigest(evening.house));
});

test('[E4] [E5] with the words of each event erased in turn, chain and state stay and a record can be made', () => {
  const before = digests(evening);
  const source = evening.source();
  const original = makeRecord(source, 'auditor');
  for (const { seq, skeleton } of evening.events) {
    const gone = new Set([...skeleton.matchAll(/"w":"([^"]+)"/g)].map(([, w]) => w));
    if (gone.size === 0) continue;
    const words = source.words.map((one) => (gone.has(one.w) ? { w: one.w, salt: null, text: null } : one));
    for (const kind of ['public', 'auditor'] as const) {
      const record = makeRecord({ ...source, words }, kind);
      expect(checkChain(record.session.id, record.log.events), `event ${seq}`).toBeNull();
      expect(record.log.head).toEqual(original.log.head);
      expect(record.log.state).toBe(original.log.state);
      for (const w of gone) expect(record.log.words.map((one) => one.w)).not.toContain(w);
    }
  }
  expect(digests(evening)).toEqual(before);
});

test('[E5] an erased card leaves its place, its life and a whole record', () => {
  const house = openHouse(spec()).join(facilitator, 'facilitator').join('ada');
  const run = house.open(0, facilitator);
  const first = house.card('ada', run, 'my telephone number');
  house.must('ada', 'editCard', { id: first, text: 'my other number' }, run);
  house.must(facilitator, 'redact', { id: first });
  house.must(facilitator, 'end', {});
  for (const kind of ['public', 'auditor'] as const) {
    const file = recordFile(house, kind);
    expect(JSON.stringify(file)).not.toMatch(/my (telephone|other) number/);
    expect(file.contributions[0]).toMatchObject({ status: 'redacted', text: null, open: false });
    expect(file.contributions[0]?.life.map(({ what }) => what)).toEqual(['added', 'edited', 'redacted']);
    expect(verifyRecord(file, activities)).toMatchObject({ ok: true, erased: 2 });
  }
});
