// [E1] [E2] [E5] Kept first, shown second, answered always; done once; receipts.
import { afterEach, expect, test } from 'vitest';
import type { CardsHead } from '../../../shared/activities/cards/views.ts';
import type { MineRow } from '../../../shared/session/view-types.ts';
import { activities } from '../../../shared/activities/registry.ts';
import { replay, stateDigest } from '../../../shared/record/replay.ts';
import { checkChain } from '../../../shared/log/chain.ts';
import type { Answer } from '../../../shared/wire/wire.ts';
import { evening, leave, listOf } from '../../kit/gathering.ts';
import { newKey } from '../../kit/line.ts';
import { oddStore, type OddStore } from '../../kit/odd-store.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { expectTrue, truthOf } from '../../kit/truth.ts';
import { joinByCode } from '../../kit/visit.ts';

let server: TestServer;
let odd: OddStore;
async function start(): Promise<void> {
  server = await startServer({ aroundStore: (store) => (odd = oddStore(store)).store });
}
afterEach(() => server.stop());
const card = (text: string) => ['addCard', { prompt: 0, text }] as const;
const under = { terms: 1 };

test('[E1] an append that fails: every command of the batch is told to come again, nobody keeps what did not happen', async () => {
  await start();
  const all = await evening(server.base, 3);
  const { desk, phones, run, made } = all;
  odd.failAppends = 1;
  const keys = phones.map(() => newKey());
  const send = () =>
    Promise.all(
      phones.map((phone, n) => phone.do(...card(`card ${n}`), run, { ...under, key: keys[n] as string })),
    );
  // The first goes alone, the others share the next commit; one of the two commits fails.
  const answers = await send();
  expect(answers.some((answer) => !answer.ok)).toBe(true);
  for (const answer of answers) if (!answer.ok) expect(answer).toEqual({ ok: false, no: 'again' });
  const again = await send();
  expect(again).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
  await Promise.all(phones.map((phone) => phone.until(() => phone.mineRows<MineRow>().length === 1)));
  await desk.until(() => desk.head<CardsHead>(run)?.cards === 3);
  const truth = await truthOf(odd.store, made.id);
  expect(truth.house.session.contributions.size).toBe(3);
  for (const line of [desk, ...phones]) expectTrue(line, truth);
  leave(all);
});

test('[E1] while even reading fails everybody is told to come again; then all goes on as if nothing had been', async () => {
  await start();
  const all = await evening(server.base, 1);
  const phone = all.phones[0] as (typeof all.phones)[0];
  odd.failAppends = 1;
  odd.failLoads = 4;
  const key = newKey();
  const answers: Answer[] = [];
  while (!answers.at(-1)?.ok) answers.push(await phone.do(...card('x'), all.run, { ...under, key }));
  expect(answers.length).toBeGreaterThan(1);
  for (const answer of answers.slice(0, -1)) expect(['again', 'door']).toContain(!answer.ok && answer.no);
  await phone.until(() => phone.mineRows<MineRow>().length === 1);
  const truth = await truthOf(odd.store, all.made.id);
  expect(truth.house.session.contributions.size).toBe(1);
  await all.desk.until(() => all.desk.head<CardsHead>(all.run)?.cards === 1);
  for (const line of [all.desk, phone]) expectTrue(line, truth);
  leave(all);
});

test('[E1] [V9] nobody is shown what is not stored yet, not even who comes while it is being stored', async () => {
  await start();
  const all = await evening(server.base, 2);
  const [ada, ben] = all.phones as [(typeof all.phones)[0], (typeof all.phones)[0]];
  let release = () => {};
  odd.hold = new Promise((resolve) => (release = resolve));
  odd.failAppends = 2;
  const stored = odd.reached();
  const first = ada.do(...card('first'), all.run, under);
  await stored;
  // While the first commit is in flight a second batch gathers, and somebody asks to see.
  const second = ben.do(...card('second'), all.run, under);
  const looked = all.desk.look([listOf(all.run, 'cards', 'time')]);
  const view = fetch(`${server.base}/api/code/${all.made.code}`);
  release();
  odd.hold = null;
  expect(await first).toEqual({ ok: false, no: 'again' });
  await second;
  await looked;
  expect((await view).status).toBe(200);
  await all.desk.look([]);
  await all.desk.look([listOf(all.run, 'cards', 'time')]);
  const truth = await truthOf(odd.store, all.made.id);
  expectTrue(all.desk, truth, [listOf(all.run, 'cards', 'time')]);
  leave(all);
});

test('[E2] one key twice at the same moment, and again later, is done once and answered alike', async () => {
  await start();
  const all = await evening(server.base, 1);
  const phone = all.phones[0] as (typeof all.phones)[0];
  const key = newKey();
  const send = () => phone.do(...card('once'), all.run, { ...under, key });
  const [a, b] = await Promise.all([send(), send()]);
  const c = await send();
  const essence = (answer: Answer) => answer.ok && [answer.link, answer.made, answer.at];
  expect(essence(b)).toEqual(essence(a));
  expect(essence(c)).toEqual(essence(a));
  const { house } = await truthOf(odd.store, all.made.id);
  expect(house.session.contributions.size).toBe(1);
  leave(all);
});

test('[E2] a key belongs to its actor: the same one from somebody else is another command', async () => {
  await start();
  const all = await evening(server.base, 2);
  const key = newKey();
  for (const phone of all.phones) await phone.do(...card('mine'), all.run, { ...under, key });
  const { house } = await truthOf(odd.store, all.made.id);
  expect(house.session.contributions.size).toBe(2);
  leave(all);
});

test('[E2] a resent command is answered as before although its run has closed; a new one is refused', async () => {
  await start();
  const all = await evening(server.base, 1);
  const phone = all.phones[0] as (typeof all.phones)[0];
  const key = newKey();
  const first = await phone.do(...card('in time'), all.run, { ...under, key });
  await all.desk.do('end', {});
  const again = await phone.do(...card('in time'), all.run, { ...under, key });
  expect(again).toMatchObject({ ok: true, made: first.ok ? first.made : [] });
  expect(await phone.do(...card('too late'), all.run, under)).toEqual({ ok: false, no: 'step-closed' });
  leave(all);
});

test('[E2] a refused command leaves no receipt: the same key may succeed later', async () => {
  await start();
  const all = await evening(server.base, 1);
  const phone = all.phones[0] as (typeof all.phones)[0];
  const key = newKey();
  expect(await phone.do(...card(''), all.run, { ...under, key })).toEqual({ ok: false, no: 'empty' });
  expect(await phone.do(...card('now'), all.run, { ...under, key })).toMatchObject({ ok: true });
  leave(all);
});

test('[E5] [L9] every answer names a link of the chain, whose last event is what the command did', async () => {
  await start();
  const all = await evening(server.base, 2);
  const links: [string, string][] = [];
  for (let n = 0; n < 6; n += 1) {
    const phone = all.phones[n % 2] as (typeof all.phones)[0];
    const answer = await phone.do(...card(`card ${n}`), all.run, under);
    if (answer.ok) links.push([answer.link, answer.made[0] as string]);
  }
  expect(links).toHaveLength(6);
  const stored = await odd.store.load(all.made.id);
  expect(checkChain(all.made.id, stored?.events ?? [])).toBeNull();
  for (const [link, made] of links) {
    const event = stored?.events.find((one) => one.link === link);
    expect(JSON.parse(event?.skeleton ?? '{}')).toMatchObject({ type: 'contribution/added', id: made });
  }
  leave(all);
});

test('[E4] the log gives the server’s state again, bit for bit, whatever words have gone', async () => {
  await start();
  const all = await evening(server.base, 2);
  for (const [n, phone] of all.phones.entries()) await phone.do(...card(`card ${n}`), all.run, under);
  const guest = await server.running.hall.open(all.made.id);
  await guest?.room.quiet();
  const mine = guest ? stateDigest(guest.room.house) : '';
  const digest = async () => {
    const stored = await odd.store.load(all.made.id);
    return stateDigest(replay(all.made.id, stored?.events ?? [], activities).house);
  };
  expect(await digest()).toBe(mine);
  const words = (await odd.store.load(all.made.id))?.words ?? [];
  expect(words.length).toBeGreaterThan(3);
  for (const { w } of words) {
    await odd.store.redactWords(all.made.id, [w]);
    expect(await digest()).toBe(mine);
  }
  leave(all);
});

test('[E9] a phone that comes after the fault gets what is stored', async () => {
  await start();
  const all = await evening(server.base, 1);
  odd.failAppends = 1;
  await all.desk.do('retitle', { title: { en: 'never' } });
  const phone = await joinByCode(server.base, all.made.code);
  await phone.until(() => phone.mine !== null);
  const truth = await truthOf(odd.store, all.made.id);
  await phone.until(() => phone.state?.heads[''] !== undefined);
  expectTrue(phone, truth);
  phone.close();
  leave(all);
});
