// Keys of the desk in a real browser: what is pressed right after a dialog is not lost with it.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../kit/server.ts';
import { launch, Watch } from './kit/browser.ts';
import { wordsIn } from './kit/words.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('a key pressed right after Escape opens its own dialog', async () => {
  const say = await wordsIn('en');
  const watch = new Watch(server.base);
  const desk = await watch.open(browser, 'en', 'desk');
  await desk.goto('/');
  await desk.getByRole('button', { name: say('home', 'sample.open') }).click();
  await desk.getByRole('button', { name: say('desk', 'keys.all') }).click();
  await desk.getByRole('dialog', { name: say('desk', 'keys.all') }).waitFor();
  // Both are on their way before the page has answered either.
  await Promise.all([desk.keyboard.press('Escape'), desk.keyboard.press('l')]);
  const links = desk.getByRole('dialog', { name: say('desk', 'links') });
  await links.waitFor();
  // The first dialog's event of having closed has come by the time two frames are drawn.
  await desk.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  expect(await links.isVisible()).toBe(true);
  expect(watch.faults).toEqual([]);
});
