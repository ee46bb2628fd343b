// Checking a record: whatever is changed in it is found, and found where it stands.
import { beforeAll, describe, expect, test } from 'vitest';
import { activities } from '../../../shared/activities/registry.ts';
import { wordsHash } from '../../../shared/log/hash.ts';
import type { RecordFile } from '../../../shared/record/types.ts';
import { verifyRecord, verifyText } from '../../../shared/record/verify.ts';
import { everythingElse } from '../../kit/all-events.ts';
import { facilitator, playedEvening } from '../../kit/evening.ts';
import { openHouse, type PlayedHouse } from '../../kit/house.ts';
import { findings, leaves, recordFile } from '../../kit/records.ts';
import { cardsStep, spec } from '../../kit/specs.ts';

let evening: PlayedHouse;
beforeAll(async () => {
  evening = await playedEvening('th', { atLast: everythingElse });
});
/** A short session, quick enough to be checked once for every letter in it. */
function short(): PlayedHouse {
  const house = openHouse(spec(cardsStep({ dotsEach: 1 }, { identity: 'attributed' })))
    .join(facilitator, 'facilitator')
    .join('ada', 'participant', 'Ada');
  const run = house.open(0, facilitator);
  const first = house.card('ada', run, 'น้ำไม่ถึงปลายคลอง\nบรรทัดสอง');
  const second = house.card('ada', run, 'same again');
  const cluster = house.must(facilitator, 'makeCluster', { name: 'น้ำ', ids: [first] }, run).made[0] ?? '';
  house.must(facilitator, 'merge', { ids: [second], into: first });
  house.must(facilitator, 'openDots', { open: true }, run);
  house.must('ada', 'placeDot', { on: cluster }, run);
  house.must(facilitator, 'revealDots', { revealed: true }, run);
  house.must(facilitator, 'respond', { id: first, as: 'accepted', reason: 'จะทำ' });
  house.must(facilitator, 'end', {});
  return house;
}
const copy = (file: RecordFile): RecordFile => JSON.parse(JSON.stringify(file)) as RecordFile;
const other = (value: unknown): unknown =>
  typeof value === 'string'
    ? /[0-9a-f]$/.test(value)
      ? value.replace(/.$/, (last) => (last === '1' ? '2' : '1'))
      : `${value}x`
    : typeof value === 'number'
      ? value + 1
      : typeof value === 'boolean'
        ? !value
        : 'x';
/** `$.log.events[4].at` is found where event 5 is named, `$.people[0].key` where that path is. */
function names(found: readonly unknown[], path: string, file: RecordFile): boolean {
  const event = /^\$\.log\.events\[(\d+)\]/.exec(path);
  const seq = event ? file.log.events[Number(event[1])]?.seq : undefined;
  const word = /^\$\.log\.words\[\d+\]/.exec(path)?.[0];
  return found.some((one) => {
    const finding = one as { is: string; path?: string; seq?: number };
    if (finding.path === path || (word !== undefined && finding.path?.startsWith(word))) return true;
    if (seq !== undefined && finding.seq === seq) return true;
    return path.startsWith('$.log.head') && finding.is === 'head';
  });
}

describe.each(['public', 'auditor'] as const)('a %s record', (kind) => {
  test('of an evening with everything in it is whole', () => {
    expect(verifyRecord(recordFile(evening, kind), activities)).toMatchObject({
      ok: true,
      findings: [],
      events: evening.events.length,
      erased: 1,
    });
  });

  test('[E5] every changed value is found, and its place is named', () => {
    const file = recordFile(short(), kind);
    const outside = /^\$\.made\.|^\$\.names\[\d+\]\.name$/;
    for (const leaf of leaves(file)) {
      const before = leaf.value;
      leaf.put(other(before));
      const found = findings(file);
      if (outside.test(leaf.path) || (kind === 'public' && leaf.path === '$.log.state'))
        expect(found, leaf.path).toEqual([]);
      else {
        expect(found, leaf.path).not.toEqual([]);
        if (leaf.path !== '$.log.state' && leaf.path !== '$.kind')
          expect(names(found, leaf.path, file), `${leaf.path}: ${JSON.stringify(found)}`).toBe(true);
      }
      leaf.put(before);
    }
    expect(findings(file)).toEqual([]);
  });

  test('[E5] every value that is taken out or turned to null is found', () => {
    const file = recordFile(short(), kind);
    const paths = [...leaves(file)].map(({ path }) => path);
    for (const [index, path] of paths.entries()) {
      // Which versions made the file is its maker's word alone.
      if (path.startsWith('$.made.activities')) continue;
      const without = copy(file);
      [...leaves(without)][index]?.drop();
      expect(findings(without), `without ${path}`).not.toEqual([]);
      if ([...leaves(file)][index]?.value === null) continue;
      const empty = copy(file);
      [...leaves(empty)][index]?.put(null);
      expect(findings(empty), `null at ${path}`).not.toEqual([]);
    }
  });
});

test('[E5] one changed event gives one finding that names it', () => {
  const file = recordFile(evening, 'auditor');
  const event = file.log.events[16] as { skeleton: string; seq: number };
  event.skeleton = event.skeleton.replace('"v":1', '"v": 1');
  expect(findings(file)).toEqual([{ is: 'chain', seq: 17, fault: 'link' }]);
});
test('[E5] two changed events far apart are both named', () => {
  const file = recordFile(evening, 'auditor');
  for (const at of [20, 200]) {
    const event = file.log.events[at] as { skeleton: string };
    event.skeleton = event.skeleton.replace('"v":1', '"v": 1');
  }
  expect(findings(file)).toEqual([
    { is: 'chain', seq: 21, fault: 'link' },
    { is: 'chain', seq: 201, fault: 'link' },
  ]);
});
test('[L5] events that are left out, doubled or swapped are found', () => {
  for (const change of [
    (events: unknown[]) => events.splice(9, 1),
    (events: unknown[]) => events.splice(9, 0, events[9]),
    (events: unknown[]) => events.splice(9, 2, events[10], events[9]),
    (events: unknown[]) => events.pop(),
  ]) {
    const file = recordFile(short());
    change(file.log.events);
    expect(findings(file).map(({ is }) => is)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(chain|head)$/)]),
    );
  }
});
test('a changed text is told with both versions', () => {
  const file = recordFile(evening);
  const no = file.contributions.findIndex(({ text }) => text !== null);
  const said = file.contributions[no]?.text ?? '';
  (file.contributions[no] as { text: string }).text = 'ไม่เคยพูด';
  expect(findings(file)).toEqual([
    {
      is: 'differs',
      path: `$.contributions[${no}].text`,
      file: JSON.stringify('ไม่เคยพูด'),
      log: JSON.stringify(said),
    },
  ]);
});
test('[L1] a text cannot lose its first line to its salt', () => {
  const file = recordFile(short());
  const words = file.log.words.find(({ text }) => text.includes('\n'));
  if (!words) throw new Error('no text of two lines');
  const [first = '', second = ''] = words.text.split('\n');
  const moved = { salt: `${words.salt}\n${first}`, text: second };
  // The hash alone would let it pass.
  expect(wordsHash(moved.salt, moved.text)).toBe(wordsHash(words.salt, words.text));
  Object.assign(words, moved);
  expect(findings(file)).toEqual([expect.objectContaining({ is: 'not-a-record' })]);
});
test('a text that vanishes without a word in the log is missed, also where its place is emptied', () => {
  const file = recordFile(short());
  const [one] = file.contributions;
  const text = one?.text;
  Object.assign(one ?? {}, { text: null });
  file.log.words = file.log.words.filter((words) => words.text !== text);
  expect(findings(file)).toEqual([expect.objectContaining({ is: 'words', fault: 'missing' })]);
});
test('a public record that says too much is found out', () => {
  const file = recordFile(evening);
  const whole = recordFile(evening, 'auditor');
  const secret = whole.log.words.filter(({ w }) => !file.log.words.some((words) => words.w === w));
  file.log.words.push(secret[0] as never);
  expect(findings(file)).toEqual([expect.objectContaining({ is: 'words', fault: 'undisclosed' })]);

  const opened = recordFile(evening);
  const at = opened.log.events.findIndex((event) => 'hash' in event);
  opened.log.events[at] = whole.log.events[at] as never;
  expect(findings(opened)).toEqual(
    expect.arrayContaining([{ is: 'disclosure', seq: at + 1, fault: 'open' }]),
  );
});
test('what is added where nothing belongs is found', () => {
  for (const add of [
    (file: object) => Object.assign(file, { extra: 1 }),
    (file: RecordFile) => Object.assign(file.session, { extra: null }),
    (file: RecordFile) => Object.assign(file.session.about, { constructor: null }),
    (file: RecordFile) => Object.assign(file.log, { extra: [] }),
    (file: RecordFile) => file.moderation.push(null as never),
    (file: RecordFile) => file.names.push({ key: 'ada', name: 'Somebody else' }),
  ]) {
    const file = recordFile(short());
    add(file);
    expect(findings(file)).not.toEqual([]);
  }
});
test('a field that stands twice is found in the text, where a program sees only one', () => {
  const text = JSON.stringify(recordFile(short()));
  const doubled = text.replace('"text":', '"text":"ไม่เคยพูด","text":');
  expect(JSON.parse(doubled)).toEqual(JSON.parse(text));
  expect(verifyText(doubled, activities).findings).toEqual([
    { is: 'doubled', path: '$.contributions[0].text' },
  ]);
  expect(verifyText(JSON.stringify(JSON.parse(text), null, 7), activities).ok).toBe(true);
});
test('anything at all can be handed in', () => {
  for (const thing of [null, 1, '', [], {}, { format: 'sala-record/1' }, { log: { events: [] } }])
    expect(verifyRecord(thing, activities).ok).toBe(false);
  expect(verifyText('{', activities).findings).toEqual([expect.objectContaining({ is: 'not-json' })]);
});
