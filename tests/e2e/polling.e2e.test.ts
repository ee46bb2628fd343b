// A network that lets no web socket through: the line goes on by long polling, and what is written arrives.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStep } from '../kit/gathering.ts';
import type { Line } from '../kit/line.ts';
import { simulatedPeople, type Person } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { cardsStep, spec } from '../kit/specs.ts';
import { makeSession, openDoor, type Made } from '../kit/visit.ts';
import { launch, sizes } from './kit/browser.ts';
import { PhoneHand } from './kit/phone.ts';
import { wordsIn } from './kit/words.ts';

let server: TestServer;
let browser: Browser;
let made: Made;
let desk: Line;
beforeAll(async () => {
  server = await startServer();
  browser = await launch();
  made = await makeSession(server.base, spec(cardsStep()));
  desk = await openDoor(server.base, made.desk, 'desk');
});
afterAll(async () => {
  desk?.close();
  await browser?.close();
  await server?.stop();
});

/** As where something on the way refuses the upgrade. */
const noSockets = () => {
  window.WebSocket = class {
    onerror: ((event: Event) => void) | null = null;
    constructor() {
      setTimeout(() => this.onerror?.(new Event('error')));
    }
    close() {}
  } as unknown as typeof WebSocket;
};

test('[E1] a card arrives where no web socket can be had', async () => {
  const say = await wordsIn('en');
  const context = await browser.newContext({ baseURL: server.base, viewport: sizes.phone, locale: 'en-GB' });
  context.setDefaultTimeout(30_000);
  await context.addInitScript(noSockets);
  const page = await context.newPage();
  const polled: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('transport=polling')) polled.push(request.method());
  });
  const hand = new PhoneHand(page, simulatedPeople('en')[0] as Person, say);
  await hand.join(made.code);
  await openStep(desk, 0);
  await hand.writeKept('The water does not reach the end of the canal');
  expect(polled).toContain('POST');
});
