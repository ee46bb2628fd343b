// Each session lives in one time zone, chosen when it is made and told in its record.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeRecord } from '../../../shared/record/make.ts';
import { storyOf } from '../../../shared/record/story.ts';
import en from '../../../shared/record/words/en.ts';
import th from '../../../shared/record/words/th.ts';
import { specSchema } from '../../../shared/session/spec.ts';
import { toSpec } from '../../../shared/session/to-spec.ts';
import { deskSessionHead } from '../../../shared/session/views.ts';
import { openHouse } from '../../kit/house.ts';
import { spec } from '../../kit/specs.ts';

const held = (zone?: string) => openHouse({ ...spec(), ...(zone === undefined ? {} : { zone }) });
const recordOf = (house: ReturnType<typeof openHouse>) => makeRecord(house.source(), 'public');

test('the zone stands in the first event, on the desk, in the record, and in a copy of the session', () => {
  const house = held('Europe/Berlin');
  expect(JSON.parse(house.events[0]?.skeleton ?? '')).toMatchObject({ zone: 'Europe/Berlin' });
  expect(deskSessionHead(house.house, house.beside).zone).toBe('Europe/Berlin');
  expect(recordOf(house).session.zone).toBe('Europe/Berlin');
  expect(toSpec(house.house, house.beside).zone).toBe('Europe/Berlin');
});
test('a session of which nobody said where it is lives in Thai time', () =>
  expect(recordOf(held()).session.zone).toBe('Asia/Bangkok'));
test('a record says of which place its times are; one of before is in Thai time', () => {
  const file = recordOf(held('Europe/Berlin'));
  const how = (of: typeof file, language: 'th' | 'en') =>
    JSON.stringify(
      storyOf(of, language, language === 'th' ? th : en).sections.find(({ id }) => id === 'how'),
    );
  expect(how(file, 'en')).toMatch(/Europe\/Berlin, UTC\+[12]/);
  const { zone, ...session } = file.session;
  expect(zone).toBeDefined();
  expect(how({ ...file, session }, 'th')).toContain('เวลาประเทศไทย UTC+7');
});
test('a name that no clock follows is refused at the door', () => {
  const takes = (zone: unknown) => v.safeParse(specSchema, { ...spec(), zone }).success;
  expect(['Asia/Bangkok', 'America/Argentina/Ushuaia', 'UTC', undefined].map(takes)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['Mars/Olympus', '+07:00', '', 7, 'x'.repeat(80), '../etc'].map(takes)).toEqual(
    Array(6).fill(false),
  );
});
