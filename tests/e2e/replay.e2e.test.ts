// One click fills a worked example with simulated people; another sends them home; whoever watches sees it happen.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../kit/server.ts';
import { launch, Watch } from './kit/browser.ts';
import { flaws, shoot } from './kit/look.ts';
import { wordsIn } from './kit/words.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await launch();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('the desk of a worked example is filled with simulated people, who go when they are told to', async () => {
  const say = await wordsIn('th');
  const watch = new Watch(server.base);
  const desk = await watch.open(browser, 'th', 'desk');
  await desk.goto('/');
  await desk.getByRole('button', { name: say('home', 'sample.open') }).click();
  const panel = desk.getByRole('region', { name: say('replay', 'title') });
  await panel.getByRole('button', { name: say('replay', 'start') }).click();
  await panel.getByText(say('replay', 'arriving')).waitFor();
  await desk.getByRole('button', { name: say('common', 'people', { n: 9 }) }).waitFor();
  expect(await flaws(desk, 'desk.replay')).toEqual([]);
  await shoot(desk, 'th.desk.replay');
  await panel.getByRole('button', { name: say('replay', 'stop') }).click();
  await panel.getByText(say('replay', 'stopped')).waitFor();
  expect(watch.faults).toEqual([]);
});

test('left alone they hold the session to its end, and the desk offers the record', async () => {
  server.running.replays.patience = 1;
  const say = await wordsIn('en');
  const watch = new Watch(server.base);
  const desk = await watch.open(browser, 'en', 'desk');
  await desk.goto('/');
  await desk.getByRole('button', { name: say('home', 'sample.open') }).click();
  await desk.getByRole('button', { name: say('replay', 'start') }).click();
  await desk.getByRole('link', { name: say('desk', 'record') }).waitFor();
  expect(watch.faults).toEqual([]);
});
