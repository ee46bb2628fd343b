// The last two budgets: what a phone loads and when it can be used, and how soon it answers a touch.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openStep } from '../kit/gathering.ts';
import { root } from '../kit/server.ts';
import { cardsStep, spec } from '../kit/specs.ts';
import { makeSession, openDoor } from '../kit/visit.ts';
import { Child } from './child.ts';
import { median, quantiles } from './quantiles.ts';
import { feedback, launch, seenAt, slowPhone, type SlowPhone } from './slow-phone.ts';
import { within, type Result } from './table.ts';

const visits = 5;
const touches = 5;
const wanted = { door: 'form .btn.go', box: 'form.compose textarea' };

/** KB of the files with this ending among what was asked for, each compressed with gzip. */
async function weight(asked: readonly string[], ending: string): Promise<number> {
  const paths = new Set(asked.map((url) => new URL(url).pathname).filter((path) => path.endsWith(ending)));
  const files = await Promise.all([...paths].map((path) => readFile(join(root, 'dist/client', path))));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1024;
}
async function arrive(phone: SlowPhone, code: string): Promise<{ door: number; box: number }> {
  await phone.page.goto(`/j/${code}`, { waitUntil: 'commit' });
  const door = await seenAt(phone, 'door');
  const tapped = await phone.page.evaluate(() => performance.now());
  await phone.page.locator(wanted.door).tap();
  return { door, box: (await seenAt(phone, 'box')) - tapped };
}

async function loading(browser: Browser, base: string, code: string): Promise<Result[]> {
  const times: { door: number; box: number }[] = [];
  let script = 0;
  let style = 0;
  for (let visit = 0; visit < visits; visit += 1) {
    const phone = await slowPhone(browser, base, wanted);
    times.push(await arrive(phone, code));
    script = await weight(phone.asked, '.js');
    style = await weight(phone.asked, '.css');
    await phone.close();
  }
  return [
    within('phone: script until a card can be written', 'KB gz', script, 60),
    within('phone: style until a card can be written', 'KB gz', style, 12),
    within('phone, Slow 4G: navigation → usable', 'ms', median(times.map(({ door }) => door)), 1500),
    within('phone, Slow 4G: joining → box to write in', 'ms', median(times.map(({ box }) => box)), 1500),
  ];
}

/** The same touches on a page of one button that adds one word: what this machine and browser take by themselves. */
async function bareTouches(browser: Browser): Promise<number[]> {
  const phone = await slowPhone(browser, 'http://127.0.0.1', {});
  const { page } = phone;
  await page.setContent('<button>+</button>');
  await page.evaluate(() =>
    document
      .querySelector('button')
      ?.addEventListener('click', () => document.body.append(document.createElement('b'))),
  );
  const took: number[] = [];
  for (let n = 0; n < touches; n += 1)
    took.push(await feedback(page, 'b', () => page.locator('button').tap()));
  await phone.close();
  return took;
}

async function answering(browser: Browser, base: string, code: string, dots: () => Promise<void>) {
  const phone = await slowPhone(browser, base, wanted);
  const { page } = phone;
  await arrive(phone, code);
  const box = page.locator(wanted.box).first();
  const took = {
    typing: [] as number[],
    sending: [] as number[],
    editing: [] as number[],
    dot: [] as number[],
  };
  for (let n = 0; n < touches; n += 1) {
    await box.fill(`น้ำมาไม่ถึงปลายคลอง ครั้งที่ ${n}`);
    took.typing.push(await typed(phone));
    took.sending.push(
      await feedback(page, 'article .say', () => page.locator('form.compose .btn.go').first().tap()),
    );
    const change = page.locator('article .act').first();
    await change.waitFor();
    took.editing.push(await feedback(page, 'form.compose', () => change.tap()));
    await page.locator('form.compose .btn.quiet').tap();
    await page.locator('form.compose').nth(1).waitFor({ state: 'detached' });
  }
  await dots();
  await page.locator('.thing .put').first().waitFor();
  for (let n = 0; n < touches; n += 1) {
    const put = page.locator('.thing .put').nth(n % 3);
    took.dot.push(await feedback(page, '.thing .pips .on', () => put.tap()));
  }
  await phone.close();
  const least = median(await bareTouches(browser));
  const row = (name: string, values: readonly number[]): Result =>
    within(
      `phone, 4× slower: ${name} (longest ${Math.round(quantiles(values).max)})`,
      'ms',
      median(values),
      100,
      least,
    );
  return [
    row('a letter', took.typing),
    row('sending → card', took.sending),
    row('changing → box', took.editing),
    row('a dot', took.dot),
  ];
}
/** From a key to the frame that shows its letter. */
async function typed({ page }: SlowPhone): Promise<number> {
  const felt = page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        addEventListener(
          'keydown',
          ({ timeStamp }) =>
            addEventListener(
              'input',
              () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
              { once: true },
            ),
          { once: true, capture: true },
        ),
      ),
  );
  await page.locator(wanted.box).first().press('x');
  return felt;
}

export async function phoneRows(): Promise<Result[]> {
  const browser = await launch();
  if (!browser) return [];
  // What is measured is what would be served.
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-stale'], { stdio: 'inherit' });
  const sala = new Child('./sala-server.ts');
  const { base } = await sala.call<{ base: string }>('start');
  const made = await makeSession(base, spec(cardsStep({ dotsEach: touches, dotsOn: 'cards' })));
  const desk = await openDoor(base, made.desk, 'desk');
  const run = await openStep(desk, 0);
  try {
    return [
      ...(await loading(browser, base, made.code)),
      ...(await answering(browser, base, made.code, async () => {
        await desk.do('openDots', { open: true }, run);
      })),
    ];
  } finally {
    await browser.close();
    desk.close();
    await sala.end();
  }
}
