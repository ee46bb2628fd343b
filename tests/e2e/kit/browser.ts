// A real Chromium, and a watch over its pages: errors, requests to elsewhere, breaches of the policy.
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import type { Language } from '../../../shared/text/local-text.ts';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.SALA_CHROMIUM, args });

export const sizes = {
  phone: { width: 360, height: 740 },
  desk: { width: 1440, height: 900 },
  screen: { width: 1920, height: 1080 },
} as const;

export class Watch {
  /** What must not happen; empty at the end of a good evening. */
  readonly faults: string[] = [];
  private readonly base: string;
  /** Pages that were cut off from the network on purpose, which the browser complains about. */
  private readonly offline = new Set<BrowserContext>();

  constructor(base: string) {
    this.base = base;
  }
  async open(
    browser: Browser,
    language: Language,
    surface: keyof typeof sizes,
    more: BrowserContextOptions = {},
  ): Promise<Page> {
    const context = await browser.newContext({
      baseURL: this.base,
      viewport: sizes[surface],
      locale: language === 'th' ? 'th-TH' : 'en-GB',
      timezoneId: 'Asia/Bangkok',
      reducedMotion: 'reduce',
      ...(surface === 'phone' ? { hasTouch: true, isMobile: true } : {}),
      ...more,
    });
    context.setDefaultTimeout(30_000);
    context.on('page', (page) => this.over(page, surface));
    return context.newPage();
  }
  /** Takes the network away and gives it back. */
  async cut(page: Page, offline: boolean): Promise<void> {
    if (offline) this.offline.add(page.context());
    await page.context().setOffline(offline);
  }

  private over(page: Page, name: string): void {
    const note = (what: string) => this.faults.push(`${name} ${new URL(page.url()).pathname}: ${what}`);
    page.on('pageerror', (error) => note(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      if (this.offline.has(page.context()) && /ERR_INTERNET_DISCONNECTED|WebSocket/.test(message.text()))
        return;
      note(`console ${message.type()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      const ours =
        url.host === new URL(this.base).host || url.protocol === 'data:' || url.protocol === 'blob:';
      if (!ours) note(`asked ${url.href}`);
    });
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== new URL(this.base).host) note(`line to ${socket.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) note(`${response.status()} from ${response.url()}`);
    });
  }
}
