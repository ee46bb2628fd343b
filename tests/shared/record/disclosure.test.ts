// What a public record tells, and what it never tells.
import { beforeAll, expect, test } from 'vitest';
import { recordHtml } from '../../../shared/record/html.ts';
import type { RecordFile } from '../../../shared/record/types.ts';
import { canaries, everythingElse } from '../../kit/all-events.ts';
import { facilitator, playedEvening } from '../../kit/evening.ts';
import { openHouse, type PlayedHouse } from '../../kit/house.ts';
import { recordFile } from '../../kit/records.ts';
import { cardsStep, spec } from '../../kit/specs.ts';

let evening: PlayedHouse;
beforeAll(async () => {
  evening = await playedEvening('th', { atLast: everythingElse });
});
const holds = (text: string): string[] =>
  Object.entries(canaries).flatMap(([name, canary]) => (text.includes(canary) ? [name] : []));

test('[E6] nothing that was hidden, withdrawn, erased or meant for few stands in the public record', () => {
  const file = recordFile(evening);
  expect(holds(JSON.stringify(file))).toEqual([]);
  expect(holds(recordHtml(file))).toEqual([]);
});
test('[E5] auditors get the whole log, but what was erased', () => {
  const text = JSON.stringify(recordFile(evening, 'auditor'));
  // A name stands beside the log, in no record where people have made-up names.
  expect(Object.keys(canaries).filter((name) => !holds(text).includes(name))).toEqual(['redacted', 'name']);
});
test('what was hidden is not told in the readable file of an auditor either', () => {
  expect(holds(recordHtml(recordFile(evening, 'auditor')))).toEqual([]);
});
test('[E5] who put a dot where, agreed, or answered what, stands as a checksum only', () => {
  const file = recordFile(evening);
  const open = file.log.events.flatMap((event) => ('skeleton' in event ? [event.skeleton] : []));
  const types = new Set(open.map((skeleton) => (JSON.parse(skeleton) as { type: string }).type));
  for (const type of ['cards/dotPlaced', 'cards/dotTaken', 'welcome/agreed', 'feedback/answered'])
    expect(types).not.toContain(type);
  expect(types).toContain('cards/dotsRevealed');
  expect(file.log.events.filter((event) => 'hash' in event && 'salt' in event)).toEqual([]);
});
test('[E5] of each text that is not told, neither salt nor words stand in the public record', () => {
  const file = recordFile(evening);
  const whole = recordFile(evening, 'auditor');
  const told = new Set(file.log.words.map(({ w }) => w));
  const text = JSON.stringify(file);
  const untold = whole.log.words.filter(({ w }) => !told.has(w));
  expect(untold.length).toBeGreaterThan(20);
  for (const { salt } of untold) expect(text).not.toContain(salt);
});

/** Two cards, the second merged into the first, and then something happens to one of them. */
function merged(then: (house: PlayedHouse, kept: string, same: string) => void): RecordFile {
  const house = openHouse(spec()).join(facilitator, 'facilitator').join('ada').join('bee');
  const run = house.open(0, facilitator);
  const kept = house.card('ada', run, 'the first one');
  const same = house.card('bee', run, 'the second one');
  house.must(facilitator, 'merge', { ids: [same], into: kept });
  then(house, kept, same);
  house.must(facilitator, 'end', {});
  return recordFile(house);
}
const textOf = (file: RecordFile, no: number) => file.contributions[no]?.text;

test('[C9] both texts of merged cards stand in the record', () => {
  const file = merged(() => {});
  expect([textOf(file, 0), textOf(file, 1)]).toEqual(['the first one', 'the second one']);
});
test('what says the same as a hidden or an erased card goes with it', () => {
  const hidden = merged((house, kept) =>
    house.must(facilitator, 'moderate', { ids: [kept], to: 'hidden', reason: 'insult' }),
  );
  expect([textOf(hidden, 0), textOf(hidden, 1)]).toEqual([null, null]);
  const erased = merged((house, kept) => house.must(facilitator, 'redact', { id: kept }));
  expect([textOf(erased, 0), textOf(erased, 1)]).toEqual([null, null]);
});
test('who takes back the card that another was merged into takes back only their own', () => {
  const file = merged((house, kept) => house.must('ada', 'withdraw', { id: kept }));
  expect([textOf(file, 0), textOf(file, 1)]).toEqual([null, 'the second one']);
  expect(recordHtml(file)).toContain('the second one');
});
test('names stand in the record only of those who spoke, where the terms show them', () => {
  const house = openHouse(spec(cardsStep({}, { identity: 'attributed' })))
    .join(facilitator, 'facilitator')
    .join('ada', 'participant', 'Ada Lovelace')
    .join('bee', 'participant', 'Bee Name')
    .join('cat', 'participant', 'Cat Name');
  house.card('ada', house.open(0, facilitator), 'under my name');
  house.must(
    facilitator,
    'addFor',
    { prompt: 0, text: 'written for me', onBehalfOf: 'Dao Spoken', channel: 'voice' },
    house.run(0),
  );
  house.must(facilitator, 'end', {});
  const file = recordFile(house);
  expect(file.names).toEqual([{ key: 'ada', name: 'Ada Lovelace' }]);
  const html = recordHtml(file);
  expect(html).toContain('Ada Lovelace');
  expect(html).toContain('Dao Spoken');
  for (const name of ['Bee Name', 'Cat Name']) expect(JSON.stringify(file)).not.toContain(name);
});
