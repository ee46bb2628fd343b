// A mid-range phone on Slow 4G: a real Chromium with a cold cache, its network and its processor held back.
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium, whatToInstall } from '../../scripts/lib/chromium.mjs';

/** Chrome's own "Slow 4G", as Lighthouse names it: bits a second, and milliseconds added to each request. */
const slow4G = { down: 1_600_000, up: 750_000, latency: 150 };
const slowerBy = 4;
const size = { width: 360, height: 740 };

/** Null, and said so: there is no browser here. */
export async function launch(): Promise<Browser | null> {
  const executablePath = await findChromium();
  if (!executablePath) return (console.log(whatToInstall), null);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  return chromium.launch({ executablePath, args });
}

/** Stands in every page before its own scripts. `window.seen[name]`: when what the selector names was painted first. */
function watch(wanted: Record<string, string>): void {
  const seen: Record<string, number> = {};
  const painted = (note: () => void) => requestAnimationFrame(() => setTimeout(note));
  const look = (): void => {
    for (const [name, selector] of Object.entries(wanted)) {
      if (name in seen || !document.querySelector(selector)) continue;
      seen[name] = Number.NaN;
      painted(() => (seen[name] = performance.now()));
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  Object.assign(window, { seen });
}

export type SlowPhone = {
  page: Page;
  /** Addresses of everything that was asked for so far. */
  asked: string[];
  close(): Promise<void>;
};
export async function slowPhone(
  browser: Browser,
  base: string,
  wanted: Record<string, string>,
): Promise<SlowPhone> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: size,
    locale: 'th-TH',
    hasTouch: true,
    isMobile: true,
  });
  await context.addInitScript(watch, wanted);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow4G.latency,
    downloadThroughput: slow4G.down / 8,
    uploadThroughput: slow4G.up / 8,
  });
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
  return { page, asked, close: () => context.close() };
}

/** Milliseconds since the navigation at which `name` was painted. */
export async function seenAt({ page }: SlowPhone, name: string): Promise<number> {
  const at = (key: string) => (window as unknown as { seen: Record<string, number> }).seen[key] ?? Number.NaN;
  await page.waitForFunction(
    (key) => ((window as unknown as { seen: Record<string, number> }).seen[key] ?? 0) > 0,
    name,
    { timeout: 60_000 },
  );
  return page.evaluate(at, name);
}

/** From the touch or key to the frame in which the page looks as it should: how often `selector` fits has changed. */
export async function feedback(page: Page, selector: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate((selector) => {
    const count = () => document.querySelectorAll(selector).length;
    const before = count();
    const felt = new Promise<number>((resolve) => {
      let start = Number.NaN;
      const begin = (event: Event): void => void (start = Number.isNaN(start) ? event.timeStamp : start);
      // A tap begins to count when the finger leaves, as the browser itself counts it.
      for (const type of ['pointerup', 'keydown'])
        addEventListener(type, begin, { capture: true, once: true });
      const changes = new MutationObserver(() => {
        if (count() === before || Number.isNaN(start)) return;
        changes.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      });
      changes.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    });
    Object.assign(window, { felt });
  }, selector);
  await act();
  return page.evaluate(() => (window as unknown as { felt: Promise<number> }).felt);
}
