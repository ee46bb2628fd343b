// Real phones on a bad network: nothing is lost, nothing is said twice, and each card says truly where it is.
import { createServer, type AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../server/store/sqlite.ts';
import { seeded } from '../kit/chance.ts';
import { openStep } from '../kit/gathering.ts';
import type { Line } from '../kit/line.ts';
import { simulatedPeople, type Person } from '../kit/people.ts';
import { newFolder, spawnServer, type ServerProcess } from '../kit/server.ts';
import { cardsStep, spec } from '../kit/specs.ts';
import { truthOf } from '../kit/truth.ts';
import { makeSession, openDoor, type Made } from '../kit/visit.ts';
import { BadNetwork } from './kit/bad-network.ts';
import { launch, sizes } from './kit/browser.ts';
import { PhoneHand } from './kit/phone.ts';
import { wordsIn, type Say } from './kit/words.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
const folder = await newFolder();
const port = await freePort();
let server: ServerProcess;
let network: BadNetwork;
let browser: Browser;
let made: Made;
let desk: Line;
let say: Say;
beforeAll(async () => {
  say = await wordsIn('en');
  server = await spawnServer(folder, port);
  network = await BadNetwork.open(port, seeded(3));
  browser = await launch();
  made = await makeSession(server.base, spec(cardsStep()));
  desk = await openDoor(server.base, made.desk, 'desk');
});
afterAll(async () => {
  desk?.close();
  await browser?.close();
  await network?.close();
  await server?.kill('SIGKILL');
  await folder.remove();
});

const dayAhead = () => {
  const real = Date.now.bind(Date);
  Date.now = () => real() + 86_400_000;
};
const forbidden = () => {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
};
/** Notes each text that stands twice among one's own cards, however short a moment. */
const watchForTwins = () => {
  const twins: string[] = [];
  Object.assign(window, { twins });
  new MutationObserver(() => {
    const texts = [...document.querySelectorAll('article .say')].map((say) => say.textContent ?? '');
    for (const text of texts)
      if (texts.indexOf(text) !== texts.lastIndexOf(text) && !twins.includes(text)) twins.push(text);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
};
async function phone(odd: (() => void) | null): Promise<PhoneHand> {
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${network.port}`,
    viewport: sizes.phone,
    locale: 'en-GB',
    hasTouch: true,
    isMobile: true,
  });
  context.setDefaultTimeout(60_000);
  if (odd) await context.addInitScript(odd);
  const page = await context.newPage();
  const hand = new PhoneHand(page, simulatedPeople('en')[0] as Person, say);
  await hand.join(made.code);
  return hand;
}
/** Every text of the log with how often it stands there. */
async function logged(): Promise<Map<string, number>> {
  const store = await openSqlite(folder.data);
  try {
    const { house, beside } = await truthOf(store, made.id);
    const texts = [...house.session.contributions.values()].map((one) => beside.say(one.text) ?? '');
    return new Map(texts.map((text) => [text, texts.filter((other) => other === text).length]));
  } finally {
    await store.close();
  }
}
const shown = (page: Page, text: string) =>
  page.getByRole('article').filter({ hasText: text }).getByText(say('common', 'status.shown'));

test('[E1] [E2] [E3] cards written through delays, cuts, deaf lines and a killed server are there once', async () => {
  const phones = await Promise.all([phone(null), phone(dayAhead), phone(forbidden)]);
  await openStep(desk, 0);
  const tabs: BrowserContext = (phones[0] as PhoneHand).page.context();
  const tab = await tabs.newPage();
  await tab.goto(`/j/${made.code}`);
  const all = [...phones, new PhoneHand(tab, (phones[0] as PhoneHand).person, say)];
  await Promise.all(all.map(({ box }) => box.waitFor()));

  await Promise.all(all.map(({ page }) => page.evaluate(watchForTwins)));
  const written: string[][] = all.map(() => []);
  const round = async (name: string) => {
    for (const [who, hand] of all.entries()) {
      const text = `${name} of ${who}.`;
      await hand.write(text);
      written[who]?.push(text);
    }
  };
  network.delay = 150;
  await round('slow');
  network.cut(0.7);
  await round('cut');
  network.halfClose(1);
  await round('half');
  network.cut(1);
  await server.kill('SIGKILL');
  await round('gone');
  server = await spawnServer(folder, port);
  await round('back');
  network.deaf = true;
  await round('deaf');
  network.hear();
  // A page that is loaded anew while it sends: what it wrote is seen at once and kept once.
  network.delay = 400;
  await Promise.all(
    all.map(async (hand, who) => {
      // Where nothing can be stored the browser asks before the page is left; this one stays.
      if (who === 2) return;
      const text = `left of ${who}.`;
      await hand.write(text);
      written[who]?.push(text);
      await hand.page.reload();
      await hand.card(text).waitFor();
      await hand.page.evaluate(watchForTwins);
    }),
  );
  network.delay = 20;
  await round('last');

  for (const [who, hand] of all.entries())
    for (const text of written[who] ?? []) {
      await shown(hand.page, text).waitFor();
      expect(await hand.card(text).count()).toBe(1);
    }
  for (const { page } of all) {
    expect(await page.evaluate(() => (window as unknown as { twins: string[] }).twins)).toEqual([]);
    expect(await page.getByText(say('common', 'status.sending')).count()).toBe(0);
    expect(await page.getByText(say('common', 'connection.offline')).count()).toBe(0);
    expect(await page.getByText(say('common', 'connection.connecting')).count()).toBe(0);
  }
  const there = await logged();
  expect([...there.keys()].sort()).toEqual(written.flat().sort());
  expect([...there.values()].every((times) => times === 1)).toBe(true);
});
