// [E6] Canaries: everything that leaves the server for a phone, another phone, a screen and the public is read.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardsHead } from '../../../shared/activities/cards/views.ts';
import type { SessionSpec } from '../../../shared/session/spec.ts';
import { listOf, openStep, steps } from '../../kit/gathering.ts';
import type { Line } from '../../kit/line.ts';
import { cardsStep, spec, step } from '../../kit/specs.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { joinByCode, makeSession, openDoor, post } from '../../kit/visit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Each stands in one place only, and says who besides the desk may read it. */
const canaries = {
  nickname: 'canary-nickname',
  script: 'canary-script',
  probe: 'canary-probe',
  note: 'canary-note',
  door: 'canary-door',
  waiting: 'canary-waiting',
  hidden: 'canary-hidden',
  hiddenOld: 'canary-first-version',
  reason: 'canary-reason',
  withdrawn: 'canary-withdrawn',
  redacted: 'canary-redacted',
  onBehalfOf: 'canary-behalf',
  offPhones: 'canary-room-only',
  feedback: 'canary-feedback',
  laterPrompt: 'canary-later-prompt',
};
const secret = (...names: (keyof typeof canaries)[]): string[] => names.map((name) => canaries[name]);
const found = (line: Line | string, among: string[]): string[] => {
  const all = typeof line === 'string' ? line : line.heard.join('\n');
  return among.filter((canary) => all.includes(canary));
};

const text = { en: 'A question' };
const agenda = (): SessionSpec =>
  spec(
    {
      ...cardsStep({}, { moderation: 'before' }),
      script: { en: canaries.script },
      probes: [{ en: canaries.probe }],
    },
    cardsStep({}, { onPhones: false }),
    step('feedback', { questions: [{ text, kind: 'text' }] }),
    cardsStep({ prompts: [{ text: { en: canaries.laterPrompt } }] }),
  );

/** Every window of cards there is, by every order and facet. */
const everywhere = (run: string) =>
  ['time', 'newest', 'dots', 'cluster'].flatMap((order) =>
    [null, 'waiting', 'hidden', 'withdrawn', 'inbox', 'loose', 'late', 'merged'].map((facet) =>
      listOf(run, 'cards', order, facet),
    ),
  );

test('[E6] what only the desk and the author may read reaches nobody else, from the first look to the public record', async () => {
  const { base } = server;
  const made = await makeSession(base, agenda());
  const desk = await openDoor(base, made.desk, 'desk');
  desk.keepHeard = true;
  await desk.greet();
  const screen = await openDoor(base, made.screen, 'screen');
  const ada = await joinByCode(base, made.code, canaries.nickname);
  const ben = await joinByCode(base, made.code, 'ben');
  for (const line of [screen, ada, ben]) line.keepHeard = true;
  for (const line of [screen, ben]) await line.greet();
  const public_: string[] = [];
  const get = async (path: string) => public_.push(await (await fetch(base + path)).text());

  const run = await openStep(desk, 0);
  const give = async (who: Line, words: string, into = run) => {
    const answer = await who.do('addCard', { prompt: 0, text: words }, into, { terms: 1 });
    if (!answer.ok) throw new Error(answer.no);
    return answer.made[0] as string;
  };
  const waiting = await give(ada, canaries.waiting);
  const hidden = await give(ada, canaries.hiddenOld);
  await ada.do('editCard', { id: hidden, text: canaries.hidden }, run, { terms: 1 });
  await desk.do('moderate', { ids: [hidden], to: 'hidden', reason: 'insult', words: canaries.reason });
  const withdrawn = await give(ada, canaries.withdrawn);
  await ada.do('withdraw', { id: withdrawn });
  const redacted = await give(ada, canaries.redacted);
  await desk.do('redact', { id: redacted });
  const entered = { prompt: 0, text: 'spoken', channel: 'voice', onBehalfOf: canaries.onBehalfOf };
  await desk.do('addFor', entered, run);
  await desk.do('note', { step: desk.rows<{ id: string }>(steps)[0]?.id, text: canaries.note, version: 0 });
  // Whoever asks after ids that are not theirs learns nothing of what stands there.
  for (const id of [waiting, hidden, withdrawn, redacted]) {
    for (const [name, data] of [
      ['editCard', { id, text: 'x' }],
      ['placeDot', { on: id }],
    ] as const)
      await ben.do(name, data, run, { terms: 1 });
    await ben.do('withdraw', { id });
    await ben.do('moderate', { ids: [id], to: 'shown' });
    await ben.do('respond', { id, as: 'accepted', reason: 'x' });
  }
  for (const line of [ben, screen]) {
    await line.look(everywhere(run));
    await line.look([listOf(null, 'contributions', 'time')]).catch(() => {});
    await line.look([]);
  }
  await desk.look([
    listOf(null, 'contributions', 'time'),
    listOf(null, 'actions', 'newest'),
    listOf(null, 'people', 'joined'),
  ]);

  const roomOnly = await openStep(desk, 1);
  await give(ada, canaries.offPhones, roomOnly);
  const pile = await desk.do('makeCluster', { name: 'pile' }, roomOnly);
  await ben.look([...everywhere(roomOnly), listOf(roomOnly, 'clusters', 'size')]);
  await screen.until(() => screen.head<CardsHead>(roomOnly)?.cards === 1);
  await screen.look([listOf(roomOnly, 'cards', 'time')]);
  expect(pile.ok).toBe(true);
  const closing = await openStep(desk, 2);
  await ada.do('answer', { question: 0, text: canaries.feedback }, closing, { terms: 1 });
  await desk.look([listOf(closing, 'texts', 'id')]);
  await get(`/api/code/${made.code}`);
  const joined = await post<{ view: string }>(base, '/api/join', {
    code: made.code,
    name: '',
    language: 'th',
  });
  await get(`/api/view/${joined.json.view}`);
  for (const path of [
    `/r/${made.id}/record.json`,
    `/api/s/${made.id}/doors`,
    '/api/sessions',
    `/api/view/${made.id}`,
    `/api/s/${made.id}/join`,
  ])
    await get(path);
  // A fresh phone's whole first state, over the line.
  const late = await joinByCode(base, made.code, 'late');
  late.keepHeard = true;
  await late.afresh();

  await ada.greet();
  const own = secret('waiting', 'hidden', 'reason', 'withdrawn', 'feedback');
  expect(found(ada, own)).toEqual(own);
  expect(found(ada, secret('script', 'probe', 'note', 'onBehalfOf', 'laterPrompt'))).toEqual([]);
  const others = Object.values(canaries);
  expect(found(ben, others)).toEqual([]);
  expect(found(late, others)).toEqual([]);
  expect(found(screen, others)).toEqual(secret('offPhones'));
  expect(found(public_.join('\n'), others)).toEqual([]);
  // The canaries sing where they may, so silence elsewhere means something.
  const desks = secret(
    'nickname',
    'script',
    'probe',
    'note',
    'waiting',
    'hidden',
    'reason',
    'onBehalfOf',
    'feedback',
  );
  expect(found(desk, desks)).toEqual(desks);

  await desk.do('end', {});
  const record = await fetch(`${base}/r/${made.id}/record.json`);
  expect(record.status).toBe(200);
  const file = await record.text();
  const html = await (await fetch(`${base}/r/${made.id}/record.html`)).text();
  // Prompts of steps that were never opened are part of the agenda's settings, and those stay commitments.
  expect(found(file, others)).toEqual(secret('offPhones'));
  expect(found(html, others)).toEqual(secret('offPhones'));
  for (const line of [desk, screen, ada, ben, late]) line.close();
});
