// [E6] Twin sessions that differ only in what is secret: outsiders get the same bytes.
import { expect, test } from 'vitest';
import type { RoomTools } from '../../../server/room/room.ts';
import { listOf, openStep } from '../../kit/gathering.ts';
import { seeded } from '../../kit/chance.ts';
import type { Line } from '../../kit/line.ts';
import { saturday } from '../../kit/house.ts';
import { cardsStep, spec, step } from '../../kit/specs.ts';
import { startServer } from '../../kit/server.ts';
import { joinByCode, makeSession, openDoor, type Phone } from '../../kit/visit.ts';

type Twin = {
  name: string;
  /** The waiting card, and what becomes of it. */
  card: string[];
  fate: 'waits' | 'hidden' | 'withdrawn' | 'redacted';
  agrees: boolean;
  /** Which of two clusters get a dot of ada's; `take`: and whether one is taken back. */
  dots: (0 | 1)[];
  take: boolean;
  point: number;
  said: string;
  note: string | null;
};
const plain: Twin = {
  name: 'Ada',
  card: ['short'],
  fate: 'waits',
  agrees: true,
  dots: [0],
  take: false,
  point: 5,
  said: '',
  note: null,
};
const text = { en: 'A question' };
const agenda = spec(
  step('welcome', { text, consent: [text] }),
  cardsStep({}, { moderation: 'before' }),
  cardsStep({}),
  step('feedback', {
    questions: [
      { text, kind: 'scale' },
      { text, kind: 'text' },
    ],
  }),
);

/** Everything that an onlooking phone, the screen and the public receive while the twin's evening goes by. */
async function witnessed(twin: Twin): Promise<{ phone: string[]; screen: string[]; open: string[] }> {
  const clock = { at: saturday };
  const random = seeded(1);
  let made = 0;
  // Ids in order of making, so that one more of them changes no order among the others.
  const tools: RoomTools = {
    now: () => clock.at,
    newId: () => `id${String((made += 1)).padStart(14, '0')}`,
    newSalt: () => seeded(made)().toString(16).slice(2).padEnd(32, '0').slice(0, 32),
    random,
  };
  const server = await startServer({ tools });
  try {
    const { base } = server;
    const session = await makeSession(base, agenda);
    const desk = await openDoor(base, session.desk, 'desk');
    const screen = await openDoor(base, session.screen, 'screen');
    const ada = await joinByCode(base, session.code, twin.name);
    const ben = await joinByCode(base, session.code, 'Ben');
    const guest = await server.running.hall.open(session.id);
    const open: string[] = [];
    /** One thing after the other: what was done is pushed and has arrived before the next. */
    const settled = async () => {
      await expect.poll(() => guest?.room.viewer.waits, { interval: 5, timeout: 5000 }).toBe(false);
      for (const line of [ben, screen]) await line.do('nothing', {});
      clock.at += 1000;
    };
    const did = async (line: Line, name: string, data: unknown, run: string | null = null) => {
      const answer = await line.do(name, data, run, { terms: line === ada ? 1 : null });
      if (!answer.ok) throw new Error(`${name}: ${answer.no}`);
      await settled();
      return answer.made[0] as string;
    };
    const get = async (path: string) => open.push(await (await fetch(base + path)).text());
    await settled();
    for (const line of [ben, screen]) line.keepHeard = true;
    for (const line of [ben, screen]) await line.greet();

    const opened = async (index: number) => {
      const run = await openStep(desk, index);
      await settled();
      return run;
    };
    await did(ada, 'agree', { yes: twin.agrees }, await opened(0));
    const before = await opened(1);
    await ben.look([listOf(before, 'cards', 'newest'), listOf(before, 'cards', 'time', 'waiting')]);
    const [first, ...edits] = twin.card;
    const card = await did(ada, 'addCard', { prompt: 0, text: first }, before);
    for (const edit of edits) await did(ada, 'editCard', { id: card, text: edit }, before);
    if (twin.fate === 'hidden') await did(desk, 'moderate', { ids: [card], to: 'hidden', reason: 'insult' });
    if (twin.fate === 'withdrawn') await did(ada, 'withdraw', { id: card });
    if (twin.fate === 'redacted') await did(desk, 'redact', { id: card });
    if (twin.note)
      await did(desk, 'note', { step: guest?.room.house.session.order[0], text: twin.note, version: 0 });
    // Asking about what waits is refused alike, whatever became of it.
    await ben.do('editCard', { id: card, text: 'x' }, before, { terms: 1 });
    await get(`/api/view/${guest?.address}`);

    const run = await opened(2);
    const clusters = [
      await did(desk, 'makeCluster', { name: 'a' }, run),
      await did(desk, 'makeCluster', { name: 'b' }, run),
    ];
    await did(desk, 'openDots', { open: true }, run);
    for (const order of ['placed', 'dots', 'size']) {
      for (const line of [ben, screen]) await line.look([listOf(run, 'clusters', order)]);
      for (const on of twin.dots) await did(ada, 'placeDot', { on: clusters[on] }, run);
      if (twin.take) await did(ada, 'takeDot', { on: clusters[twin.dots[0] as 0 | 1] }, run);
      if (order !== 'size')
        for (const on of twin.take ? twin.dots.slice(1) : twin.dots)
          await did(ada, 'takeDot', { on: clusters[on] }, run);
    }
    await ben.do('placeDot', { on: clusters[0] }, run, { terms: 1 });
    await settled();
    const closing = await opened(3);
    await did(ada, 'answer', { question: 0, point: twin.point }, closing);
    await did(ada, 'answer', { question: 1, text: twin.said }, closing);
    await did(desk, 'show', { shown: true }, closing);
    await get(`/api/view/${guest?.address}`);
    await get(`/api/code/${session.code}`);
    const phone = [...ben.heard];
    for (const line of [desk, screen, ada, ben]) line.close();
    return {
      phone: told(phone, ben, base),
      screen: told(screen.heard, screen, base),
      open: open.map((one) => plainly(one)),
    };
  } finally {
    await server.stop();
  }
}

const ping = new Set(['unknown-command', 'not-allowed'].map((no) => JSON.stringify({ ok: false, no })));
/** Names by order of appearance in place of random ids and links; the clock is the test's own. */
function told(heard: string[], line: Line | Phone, base: string): string[] {
  const seen = new Map<string, string>();
  const name = (id: string) => seen.get(id) ?? (seen.set(id, `#${seen.size}`), `#${seen.size - 1}`);
  // An answer is noted a moment after it came, so pushes and answers are compared each in their own order.
  const answers = heard.filter((one) => one.startsWith('{'));
  const pushes = heard.filter((one) => !one.startsWith('{'));
  return (
    [...pushes, ...answers]
      // Signals go by the clock on the wall; what only asks whether all has arrived is the test's own.
      .filter((one) => !one.startsWith('["s"') && !ping.has(one))
      .map((one) =>
        one
          .replaceAll(line.welcome?.key ?? base, 'me')
          .replace(/"now":\d+|"at":\d+|"startedAt":\d+|"endsAt":\d+/g, (time) => time.replace(/\d+/, 't'))
          .replace(/\b[0-9a-f]{64}\b/g, 'link')
          .replace(/\bid\d{14}\b/g, name),
      )
  );
}
const plainly = (one: string): string => told([one], { welcome: null } as Line, 'nobody')[0] ?? '';

const twins: [string, Partial<Twin>][] = [
  ['the name that ada gave', { name: 'Somebody with quite another name' }],
  ['a longer text, changed twice', { card: ['long '.repeat(50), 'other', 'yet another'] }],
  ['a card that was hidden', { fate: 'hidden' }],
  ['a card that was withdrawn', { fate: 'withdrawn' }],
  ['a card that was erased', { fate: 'redacted' }],
  ['whether she agreed', { agrees: false }],
  ['where the dots are', { dots: [1] }],
  ['how many dots there are', { dots: [0, 1, 1] }],
  ['a dot that was taken back', { dots: [1, 0], take: true }],
  ['what she answered', { point: 1, said: 'much to say' }],
  ['what the desk noted', { note: 'a quiet one' }],
];
const one = witnessed(plain);

test('the witnesses hear enough for their silence to mean something', async () => {
  const { phone, screen, open } = await one;
  expect(phone.length).toBeGreaterThan(15);
  expect(screen.length).toBeGreaterThan(10);
  expect(open.every((text) => text.length > 20)).toBe(true);
});
test.each(twins)('[E6] outsiders cannot tell: %s', async (_what, secret) => {
  const [theirs, other] = [await one, await witnessed({ ...plain, ...secret })];
  for (const who of ['phone', 'screen', 'open'] as const) {
    other[who].forEach((heard, index) => expect(heard, `${who} ${index}`).toBe(theirs[who][index]));
    expect(other[who]).toHaveLength(theirs[who].length);
  }
});
