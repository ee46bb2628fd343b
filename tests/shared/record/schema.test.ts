// The published schema describes real records, and nothing beside them.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import type { RecordFile } from '../../../shared/record/types.ts';
import { everythingElse } from '../../kit/all-events.ts';
import { playedEvening } from '../../kit/evening.ts';
import { openHouse, type PlayedHouse } from '../../kit/house.ts';
import { recordFile } from '../../kit/records.ts';
import { spec } from '../../kit/specs.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../docs/record.schema.json', import.meta.url), 'utf8'),
) as { $id: string };
const valid = new Ajv2020({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
}).compile(schema);
const wrong = (file: unknown): string[] =>
  valid(file) ? [] : (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
let evening: PlayedHouse;
beforeAll(async () => {
  evening = await playedEvening('en', { atLast: everythingElse });
});

test.each(['public', 'auditor'] as const)('a %s record of an evening with everything in it', (kind) => {
  expect(wrong(recordFile(evening, kind))).toEqual([]);
});
test('a record names the schema by its id', () => {
  expect(recordFile(evening).$schema).toBe(schema.$id);
});
test('a session that has only been prepared', () => {
  expect(wrong(recordFile(openHouse(spec())))).toEqual([]);
});
test('what does not belong is refused, wherever it stands', () => {
  const spoil: ((file: RecordFile) => unknown)[] = [
    (file) => Object.assign(file, { extra: 1 }),
    (file) => Object.assign(file.session, { extra: 1 }),
    (file) => Object.assign(file.people[0] ?? {}, { name: 'Ada' }),
    (file) => Object.assign(file.agenda[0] ?? {}, { script: 'for the facilitator' }),
    (file) => Object.assign((file.agenda[1]?.runs[0]?.content ?? {}) as object, { byPerson: {} }),
    (file) => Object.assign(file.contributions[0] ?? {}, { status: 'lost' }),
    (file) => Object.assign(file.log.events[0] ?? {}, { hash: '0'.repeat(64) }),
    (file) => Object.assign(file.log.words[0] ?? {}, { original: 'as typed' }),
  ];
  for (const change of spoil) {
    const file = recordFile(evening);
    change(file);
    expect(wrong(file), String(change)).not.toEqual([]);
  }
});
test('every property says what it is, or its name and type do', () => {
  const text = JSON.stringify(schema);
  expect(text).toContain('"additionalProperties":false');
  expect(text.match(/"description"/g)?.length).toBeGreaterThan(70);
});
