// A phone gets a page of its own at the address with its code, and nothing else does.
import { afterEach, expect, test } from 'vitest';
import { startApp, type Started } from '../../kit/start-app.ts';

let app: Started;
afterEach(() => app.stop());

test.each([
  ['/j/482913', 'Sala on a phone'],
  ['/j/48291', 'Sala'],
  ['/j/abcdef', 'Sala'],
  ['/', 'Sala'],
  ['/s/abc/desk', 'Sala'],
])('at %s stands the page “%s”', async (path, title) => {
  app = await startApp();
  const page = await app.client.ask(path);
  expect(page.bytes.toString()).toContain(`<title>${title}</title>`);
});
test.each(['/index.html', '/phone.html'])('%s is no address', async (path) => {
  app = await startApp();
  expect((await app.client.ask(path)).status).toBe(404);
});
