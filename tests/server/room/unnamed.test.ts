// [E2] [E6] The contract `unnamed`: the log knows a key per run, and nothing on disk says whose it is once the run closed.
import { readdir, readFile, writeFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContributionRow, MineRow } from '../../../shared/session/view-types.ts';
import { checkChain } from '../../../shared/log/chain.ts';
import { evening, leave, listOf, steps, type Evening } from '../../kit/gathering.ts';
import { newKey } from '../../kit/line.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { cardsStep, spec } from '../../kit/specs.ts';
import type { StepRow } from '../../../shared/session/view-types.ts';
import { joinByCode, type Phone } from '../../kit/visit.ts';

let server: TestServer;
let all: Evening;
const unnamed = () => spec(cardsStep({}, { identity: 'unnamed' }));
beforeEach(async () => {
  server = await startServer();
  all = await evening(server.base, 2, unnamed());
});
afterEach(async () => {
  leave(all);
  await server.stop();
});
const card = (text: string) => ['addCard', { prompt: 0, text }] as const;
const under = { terms: 1 };
const two = () => all.phones as [Phone, Phone];
const events = async () =>
  ((await server.running.store.load(all.made.id))?.events ?? []).map(({ at, skeleton }) => ({
    at,
    ...(JSON.parse(skeleton) as { type: string; by: string; author?: string; writtenAt?: number | null }),
  }));
const added = async () => (await events()).filter(({ type }) => type === 'contribution/added');
async function files(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
const runKeys = () => files(join(server.keys, 'runs'));
const stepId = () => all.desk.rows<StepRow>(steps)[0]?.id;
const close = async () => {
  await all.desk.do('closeStep', { id: stepId() });
  await all.desk.until(() => all.desk.rows<StepRow>(steps)[0]?.phase === 'closed');
};

test('people act under a key of the run that is not theirs, and see, mend and take back what is their own', async () => {
  const [ada, ben] = two();
  const first = await ada.do(...card('first'), all.run, { ...under, writtenAt: Date.now() });
  await ada.do(...card('second'), all.run, under);
  await ben.do(...card('of ben'), all.run, under);
  await ada.until(() => ada.mineRows<MineRow>().length === 2);
  await ben.until(() => ben.mineRows<MineRow>().length === 1);
  expect(ben.mineRows<MineRow>().map(({ text }) => text)).toEqual(['of ben']);
  const [a, b, c] = await added();
  expect(a?.author).toBe(b?.author);
  expect(a?.author).not.toBe(c?.author);
  const seats = new Set([ada.key, ben.key]);
  for (const event of await added()) {
    expect(seats.has(event.author ?? '') || seats.has(event.by)).toBe(false);
    expect(event.writtenAt).toBeNull();
  }
  const id = first.ok ? first.made[0] : '';
  expect(await ben.do('editCard', { id, text: 'not mine' }, all.run, under)).toMatchObject({
    no: 'not-yours',
  });
  expect(await ben.do('withdraw', { id })).toMatchObject({ no: 'not-yours' });
  expect(await ada.do('editCard', { id, text: 'mended' }, all.run, under)).toMatchObject({ ok: true });
  await ada.until(() => ada.mineRows<MineRow>().some(({ text }) => text === 'mended'));
  expect(await ada.do('withdraw', { id })).toMatchObject({ ok: true });
  await ada.until(() => ada.mineRows<MineRow>().some(({ status }) => status === 'withdrawn'));
  for (const { type, by } of await events())
    if (type === 'contribution/withdrawn') expect(by).toBe(a?.author);
});

test('times are told to the minute, or as the event before', async () => {
  const [ada] = two();
  await ada.do(...card('x'), all.run, under);
  const log = await events();
  const index = log.findIndex(({ type }) => type === 'contribution/added');
  const [before, at] = [log[index - 1]?.at ?? 0, log[index]?.at ?? 0];
  expect(at === before || at % 60_000 === 0).toBe(true);
});

test('[E3] after the room was read again the same person has the same key, and still sees what is theirs', async () => {
  const [ada] = two();
  await ada.do(...card('before'), all.run, under);
  server.running.hall.forget(all.made.id);
  await ada.afresh();
  expect(ada.mineRows<MineRow>().map(({ text }) => text)).toEqual(['before']);
  expect(await ada.do(...card('after'), all.run, under)).toMatchObject({ ok: true });
  const authors = new Set((await added()).map(({ author }) => author));
  expect(authors.size).toBe(1);
});

test('[E6] the run’s key is never in the data folder, and is destroyed when the run closes, with the receipts', async () => {
  const [ada] = two();
  const key = newKey();
  await ada.do(...card('x'), all.run, { ...under, key });
  const [file] = await runKeys();
  const secret = await readFile(file as string);
  expect(secret.length).toBe(32);
  const everywhere = async () => Promise.all((await files(server.data)).map((path) => readFile(path)));
  const known = (bytes: Buffer) =>
    [secret, Buffer.from(secret.toString('hex')), Buffer.from(secret.toString('base64'))].some((form) =>
      bytes.includes(form),
    );
  expect((await everywhere()).some(known)).toBe(false);
  await close();
  expect(await runKeys()).toEqual([]);
  expect((await everywhere()).some(known)).toBe(false);
  const stored = await server.running.store.load(all.made.id);
  expect(stored?.receipts.filter(({ run }) => run === all.run)).toEqual([]);
  expect(checkChain(all.made.id, stored?.events ?? [])).toBeNull();
  // [E2] The same wish again is refused now, not done twice.
  expect(await ada.do(...card('x'), all.run, { ...under, key })).toMatchObject({ ok: false });
  expect((await added()).length).toBe(1);
});

test('what a crash between closing and destroying left behind goes when the room is read again', async () => {
  await close();
  const folder = join(server.keys, 'runs', all.made.id);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, all.run), Buffer.alloc(32, 7));
  server.running.hall.forget(all.made.id);
  await all.phones[0]?.afresh();
  expect(await runKeys()).toEqual([]);
});

test('a closed unnamed run is not opened again, since everybody could answer once more; a new run has a key of its own', async () => {
  const [ada] = two();
  await ada.do(...card('x'), all.run, under);
  await close();
  expect(await all.desk.do('openStep', { id: stepId() })).toMatchObject({ ok: false, no: 'unnamed-again' });
  expect(await all.desk.do('openStep', { id: stepId(), again: true })).toMatchObject({ ok: true });
  await all.desk.until(() => all.desk.rows<StepRow>(steps)[0]?.phase === 'open');
  const again = all.desk.rows<StepRow>(steps)[0]?.run as string;
  await ada.until(() => ada.state?.heads[again] !== undefined);
  expect(await ada.do(...card('y'), again, under)).toMatchObject({ ok: true });
  const [a, b] = await added();
  expect(a?.author).not.toBe(b?.author);
});

test('a lost key takes nothing more in, and says so', async () => {
  const [ada] = two();
  await ada.do(...card('x'), all.run, under);
  const [file] = await runKeys();
  await rm(file as string);
  server.running.hall.forget(all.made.id);
  await ada.afresh();
  expect(await ada.do(...card('y'), all.run, under)).toMatchObject({ ok: false, no: 'key-gone' });
});

test('once people have come a step that keeps nobody’s name does not begin to', async () => {
  const named = { identity: 'pseudonymous', moderation: 'after', onPhones: true };
  expect(await all.desk.do('changeTerms', { run: all.run, terms: named })).toMatchObject({
    ok: false,
    no: 'names-promised',
  });
  expect(
    await all.desk.do('changeTerms', {
      run: all.run,
      terms: { ...named, identity: 'unnamed', onPhones: false },
    }),
  ).toMatchObject({ ok: true });
});

test('nobody is named beside what is given, on the desk either', async () => {
  const [ada] = two();
  await ada.do(...card('x'), all.run, under);
  const window = listOf(null, 'contributions', 'time');
  await all.desk.look([window]);
  await all.desk.until(() => all.desk.rows(window).length === 1);
  expect(all.desk.rows<ContributionRow>(window)).toMatchObject([{ name: null }]);
});

test('before anybody has come the step may name people again; then they act under their own keys, and no key stays', async () => {
  leave(all);
  all = await evening(server.base, 0, unnamed());
  const named = { identity: 'pseudonymous', moderation: 'after', onPhones: true };
  expect(await all.desk.do('changeTerms', { run: all.run, terms: named })).toMatchObject({ ok: true });
  const ada = await joinByCode(server.base, all.made.code);
  all.phones.push(ada);
  await ada.until(() => ada.state?.heads[all.run] !== undefined);
  expect(await ada.do(...card('x'), all.run, { terms: 2 })).toMatchObject({ ok: true });
  expect((await added()).map(({ author }) => author)).toEqual([ada.key]);
  expect(await files(join(server.keys, 'runs', all.made.id))).toEqual([]);
});
