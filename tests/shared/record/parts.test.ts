// The small parts of a record: what differs, what stands twice, what time it was.
import { describe, expect, test } from 'vitest';
import { differences } from '../../../shared/record/compare.ts';
import { doubledFields } from '../../../shared/record/doubled.ts';
import en from '../../../shared/record/findings/en.ts';
import { reportOf } from '../../../shared/record/findings/sentences.ts';
import th from '../../../shared/record/findings/th.ts';
import type { Finding } from '../../../shared/record/verify.ts';
import { clockOf, dateOf, offsetOf, sameDay, timeOf } from '../../../shared/record/when.ts';

describe('what differs', () => {
  const between = (a: unknown, b: unknown) => [...differences('$', a, b)].map(({ path }) => path);
  test.each([
    [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
    [{ a: null }, {}, ['$.a']],
    [{}, { a: null }, ['$.a']],
    [[1, null], [1], ['$[1]']],
    [[], {}, ['$']],
    [{ a: '1' }, { a: 1 }, ['$.a']],
    [{ a: 0 }, { a: -0 }, ['$.a']],
    [JSON.parse('{"__proto__":{}}'), {}, ['$.__proto__']],
    [{ toString: null }, {}, ['$.toString']],
  ])('%j and %j', (a, b, paths) => {
    expect(between(a, b)).toEqual(paths);
  });
});

test('fields that stand twice are found at any depth, and no other text is taken for one', () => {
  expect(doubledFields('{"a":1,"b":[{"c":"\\"a\\":1","c":2}],"a":{"a":":,{"}}')).toEqual(['$.b[0].c', '$.a']);
  expect(doubledFields('[{"a":1},{"a":1},"a","a"]')).toEqual([]);
});

describe('what time it was', () => {
  const at = Date.UTC(2027, 1, 19, 17, 5);
  const thai = 'Asia/Bangkok';
  test('in Thailand the day begins seven hours earlier', () => {
    expect(dateOf(at, 'th', thai)).toBe('วันเสาร์ที่ 20 กุมภาพันธ์ 2570');
    expect(dateOf(at - 6 * 60_000, 'en', thai)).toBe('Friday 19 February 2027');
    expect(sameDay(at, at - 6 * 60_000, thai)).toBe(false);
    expect(sameDay(at, at + 23 * 3_600_000, thai)).toBe(true);
  });
  test('with a point in Thai and a colon in English', () => {
    expect([timeOf(at, 'th', thai), timeOf(at, 'en', thai), clockOf(at, 'th', thai)]).toEqual([
      '00.05 น.',
      '00:05',
      '00.05',
    ]);
  });
  test('elsewhere as the clocks there stood, in summer and in winter; what no machine knows is Thai time', () => {
    const july = Date.UTC(2027, 6, 1, 12);
    const told = (zone: string) => [clockOf(at, 'en', zone), clockOf(july, 'en', zone)];
    expect(told('Europe/Berlin')).toEqual(['18:05', '14:00']);
    expect(told('Asia/Kathmandu')).toEqual(['22:50', '17:45']);
    expect(told('Mars/Olympus')).toEqual(told(thai));
    expect([offsetOf(at, 'Europe/Berlin'), offsetOf(july, 'Europe/Berlin')]).toEqual(['UTC+1', 'UTC+2']);
    expect([offsetOf(at, 'Asia/Kathmandu'), offsetOf(at, 'America/St_Johns'), offsetOf(at, 'UTC')]).toEqual([
      'UTC+5:45',
      'UTC−3:30',
      'UTC+0',
    ]);
  });
});

describe('findings as sentences', () => {
  const say = (
    finding: Finding,
    words = en as Parameters<typeof reportOf>[2],
    language: 'en' | 'th' = 'en',
  ) =>
    reportOf(
      {
        ok: false,
        findings: [finding],
        more: false,
        events: 1,
        withheld: 0,
        words: 0,
        erased: 0,
        kind: 'public',
        session: 's',
        head: null,
        outside: [],
      },
      language,
      words,
    ).lines[0];
  test('an event is named by its number', () => {
    expect(say({ is: 'chain', seq: 1017, fault: 'link' })).toBe(
      'Event 1017 was changed: its link does not follow from the one before.',
    );
    expect(say({ is: 'chain', seq: 17, fault: 'link' }, th, 'th')).toBe(
      'เหตุการณ์ที่ 17 ถูกแก้: รหัสของมันไม่ต่อจากข้อก่อนหน้า',
    );
  });
  test('a text is told in both versions', () => {
    expect(
      say({ is: 'differs', path: '$.contributions[2].text', file: '"no"', log: '"yes \\"indeed\\""' }),
    ).toBe('Contribution 3: the text in the file is “no”, the log says “yes "indeed"”.');
  });
  test('what is missing or added is told as that', () => {
    expect(say({ is: 'differs', path: '$.people[0]', file: '', log: '{"key":"k"}' })).toBe(
      'Person 1 is missing in the file; the log says {"key":"k"}.',
    );
    expect(say({ is: 'differs', path: '$.session.extra', file: '1', log: '' })).toBe(
      'Session, extra stands in the file with 1, and not in the log.',
    );
    expect(say({ is: 'differs', path: '$.contributions[0].mergedInto', file: 'null', log: '"x"' })).toBe(
      'Contribution 1, mergedInto: the file says nothing, the log says “x”.',
    );
  });
});
