// One evening in a real browser: a desk, a screen and nine phones, from the first page to a record that verifies.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFailed, test } from 'vitest';
import { sampleFocusGroup } from '../../shared/methods/sample-focus-group.ts';
import type { SampleAnswer } from '../../shared/methods/sample/types.ts';
import type { RecordFile } from '../../shared/record/types.ts';
import { inLanguage, type Language } from '../../shared/text/local-text.ts';
import { simulatedPeople } from '../kit/people.ts';
import { newFolder, root, startServer, type TestServer } from '../kit/server.ts';
import { launch, Watch } from './kit/browser.ts';
import { DeskHand } from './kit/desk.ts';
import { flaws, shoot, shootBoth } from './kit/look.ts';
import { PhoneHand } from './kit/phone.ts';
import { wordsIn } from './kit/words.ts';

const hostKey = 'an-evening-of-tests';
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({}, { SALA_OPEN: '', SALA_HOST_KEY: hostKey });
  browser = await launch();
});
// What stood there when something failed is worth more than its stack.
afterEach(async ({ task }) => {
  const pages = browser.contexts().flatMap((context) => context.pages());
  if (task.result?.state === 'fail')
    await Promise.all(pages.map((page, at) => shoot(page, `failed.${at}`).catch(() => {})));
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.each<Language>(['th', 'en'])(
  '[E1] [E2] a focus group from the door to a record that verifies (%s)',
  async (language) => {
    const say = await wordsIn(language);
    const sample = sampleFocusGroup(language);
    const titles = sample.spec.steps.map(({ title }) => inLanguage(title, language));
    const [, , , , , proposals] = titles;
    const text = (answer: SampleAnswer) => answer.text[language];
    const watch = new Watch(server.base);
    const wrong: string[] = [];
    onTestFailed(() => console.error([...watch.faults, ...wrong].join('\n')));
    const look = async (page: Page, name: string) => {
      wrong.push(...(await flaws(page, name)));
      await shootBoth(page, `${language}.${name}`);
    };

    // The host signs in with the printed link and opens the worked example with one click.
    const deskPage = await watch.open(browser, language, 'desk');
    await deskPage.goto(`/#host=${hostKey}`);
    await deskPage.getByRole('button', { name: say('home', 'sample.open') }).waitFor();
    expect(deskPage.url()).not.toContain(hostKey);
    await look(deskPage, 'home');
    await deskPage.getByRole('button', { name: say('home', 'sample.open') }).click();
    await deskPage.waitForURL(/\/s\/[^/]+\/desk$/);
    const session = new URL(deskPage.url()).pathname.split('/')[2] ?? '';
    const desk = new DeskHand(deskPage, say);
    const code = await desk.code();
    expect(code).toMatch(/^\d{6}$/);

    const screen = await watch.open(browser, language, 'screen');
    await screen.goto(await desk.screenLink());
    await screen.getByText(code.slice(0, 3)).first().waitFor();

    // Nine phones; one types the digits on the first page, the others came by QR.
    const people = simulatedPeople(language).filter(({ phone }) => phone);
    const phones = await Promise.all(
      people.map(async (person) => new PhoneHand(await watch.open(browser, language, 'phone'), person, say)),
    );
    const [first, second] = phones as [PhoneHand, PhoneHand];
    await first.page.goto(`/j/${code}`);
    await first.button('phone', 'join.go').waitFor();
    await look(first.page, 'phone.join');
    await Promise.all(phones.map((phone, i) => (i === 1 ? phone.joinByDigits(code) : phone.join(code))));
    await screen.getByText('9', { exact: false }).first().waitFor();
    await Promise.all([
      look(screen, 'screen.lobby'),
      look(first.page, 'phone.waiting'),
      look(deskPage, 'desk.planned'),
    ]);

    // Welcome: everybody agrees.
    await desk.next(titles[0] ?? '');
    await first.button('welcome.phone', 'consent.yes').waitFor();
    await Promise.all([look(first.page, 'phone.welcome'), look(screen, 'screen.welcome')]);
    await Promise.all(phones.map((phone) => phone.agree()));
    await look(deskPage, 'desk.welcome');

    // One short answer each, and one spoken by somebody without a phone.
    const opening = sample.runs[0];
    if (!opening) throw new Error('the example has an opening round');
    await desk.next(titles[1] ?? '');
    await Promise.all(phones.map((phone) => phone.writeKept(phone.person.says.get(1)?.map(text)[0] ?? '')));
    const spoken = opening.answers.find(({ by }) => by === 'din') as SampleAnswer;
    await desk.enter(text(spoken), say('common', 'channel.voice'), true);
    await desk.note(opening.note[language]);
    await desk.card(text(spoken));

    // Obstacles: one card names a person; it is hidden with a reason, and its author writes it again.
    const [b1] = sample.runs[3]?.answers as [SampleAnswer];
    await deskPage.getByRole('button', { name: titles[4] }).click();
    await desk.button('open.this').click();
    const tawan = phones.find(({ person }) => person.key === b1.by) as PhoneHand;
    await tawan.writeKept(text(b1));
    await desk.hide(text(b1), 'names-a-person', b1.hide?.words[language] ?? '');
    await tawan.page.getByText(b1.hide?.words[language] ?? '').waitFor();
    await expect.poll(() => screen.getByText(text(b1)).count()).toBe(0);
    await look(tawan.page, 'phone.hidden');

    // The worst moments: the page is loaded again while a card is on its way …
    const [, , lost, late] = sample.runs[3]?.answers as [
      SampleAnswer,
      SampleAnswer,
      SampleAnswer,
      SampleAnswer,
    ];
    const [onTheWay, offline] = [text(lost), text(late)];
    await second.box.fill(onTheWay);
    await second.button('cards.phone', 'write.send').click({ noWaitAfter: true });
    await second.page.reload();
    await second.card(onTheWay).getByText(say('common', 'status.shown')).waitFor();
    await expect.poll(() => second.card(onTheWay).count()).toBe(1);
    // … and there is no signal while somebody writes: it stays on the phone, survives, and is kept once.
    await watch.cut(first.page, true);
    await first.write(offline);
    await first.card(offline).getByText(say('common', 'status.held')).waitFor();
    await look(first.page, 'phone.offline');
    await watch.cut(first.page, false);
    await first.card(offline).getByText(say('common', 'status.shown')).waitFor();
    await expect.poll(() => first.card(offline).count()).toBe(1);

    // Proposals: cards, piles, a merge, one voice on the screen, dots, answers.
    const round = sample.runs[4];
    if (!round) throw new Error('the example has proposals');
    await deskPage.getByRole('button', { name: proposals }).click();
    await desk.button('open.this').click();
    await Promise.all(
      phones.map(async (phone) => {
        for (const answer of phone.person.says.get(5) ?? []) await phone.writeKept(text(answer));
      }),
    );
    await Promise.all([look(first.page, 'phone.cards'), look(deskPage, 'desk.inbox')]);
    for (const { name, answers } of round.clusters) {
      const mine = round.answers.filter(({ id, by }) => answers.includes(id) && by !== 'din');
      await desk.makePile(name[language], mine.map(text));
    }
    const same = round.answers.filter(({ sameAs }) => sameAs);
    for (const answer of same) {
      const into = round.answers.find(({ id }) => id === answer.sameAs) as SampleAnswer;
      if (into.by !== 'din') await desk.merge(text(answer), text(into));
    }
    await screen
      .getByText(round.clusters[0]?.name[language] ?? '')
      .first()
      .waitFor();
    await look(screen, 'screen.cards');
    await screen.setViewportSize({ width: 1024, height: 768 });
    await shoot(screen, `${language}.screen.cards.1024`);
    await screen.setViewportSize({ width: 1920, height: 1080 });

    await desk.look('shown');
    const star = round.answers.find(({ id }) => id === round.spotlight) as SampleAnswer;
    await desk.spotlight(text(star));
    await screen.getByText(text(star)).first().waitFor();
    await look(screen, 'screen.spotlight');
    await desk.button('stage.step').click();

    await desk.button('dots.begin', 'cards.desk').click();
    await Promise.all(
      phones.map(async (phone) => {
        for (const at of round.dots[phone.person.key] ?? [])
          await phone.placeDot(round.clusters[at]?.name[language] ?? '');
        await phone.page.getByText(say('cards.phone', 'dots.none')).waitFor();
      }),
    );
    await look(first.page, 'phone.dots');
    await desk.button('dots.reveal', 'cards.desk').click();
    await desk.button('stage.results').click();
    await first.page.getByRole('heading', { name: say('cards.phone', 'results.title') }).waitFor();
    await Promise.all([look(screen, 'screen.results'), look(first.page, 'phone.results')]);
    const answered = round.answers.find(({ response, by }) => response && by !== 'din') as SampleAnswer;
    await desk.respond(
      text(answered),
      answered.response?.as ?? '',
      answered.response?.reason[language] ?? '',
    );
    await phones
      .find(({ person }) => person.key === answered.by)
      ?.page.getByText(answered.response?.reason[language] ?? '')
      .waitFor();
    await look(deskPage, 'desk.cards');

    // How it was, and the end.
    await deskPage.getByRole('button', { name: titles[7] }).click();
    await desk.button('open.this').click();
    await first.page.getByRole('radio').first().waitFor();
    await look(first.page, 'phone.feedback');
    await Promise.all(phones.map((phone) => phone.giveFeedback()));
    await desk.button('show', 'feedback.desk').click();
    // Nobody sees numbers before the step has closed.
    await deskPage.getByText(say('feedback.desk', 'at-close')).first().waitFor();
    await desk.button('close').last().click();
    await deskPage.getByText(say('feedback.desk', 'at-close')).first().waitFor({ state: 'detached' });
    await look(deskPage, 'desk.feedback');
    await desk.button('stage.results').click();
    await look(screen, 'screen.feedback');
    await desk.end();
    await first.page.getByRole('link', { name: say('phone', 'over.do') }).waitFor();
    await Promise.all([look(first.page, 'phone.over'), look(screen, 'screen.ended')]);

    // The record: a page for people, a file for anybody who wants to check.
    await first.page.getByRole('link', { name: say('phone', 'over.do') }).click();
    const title = inLanguage(sample.spec.title, language);
    await first.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await look(first.page, 'record.phone');
    const record = await watch.open(browser, language, 'desk');
    await record.goto(`/r/${session}`);
    await record.getByRole('heading', { level: 1, name: title }).waitFor();
    // The reader's own device checks it.
    await record
      .getByRole('region', { name: say('record', 'check.title') })
      .getByText(say('record', 'check.details'))
      .waitFor();
    await look(record, 'record');
    await shoot(record, `${language}.record.whole`, true);
    const file = await record.request.get(`/r/${session}/record.json`);
    const kept = ((await file.json()) as RecordFile).contributions.map((one) => one.text);
    for (const once of [onTheWay, offline]) expect(kept.filter((one) => one === once)).toHaveLength(1);
    const { data, remove } = await newFolder();
    const path = `${data}.json`;
    await writeFile(path, await file.body());
    const verified = await promisify(execFile)(process.execPath, [
      join(root, 'bin/sala.mjs'),
      'verify',
      path,
    ]);
    expect(verified.stdout).toMatch(/ok/i);
    await remove();

    expect(wrong).toEqual([]);
    expect(watch.faults).toEqual([]);
  },
);
