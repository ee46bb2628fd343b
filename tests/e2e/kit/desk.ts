// A facilitator's hands: keyboard first, and the mouse where people would take it.
import type { Locator, Page } from 'playwright-core';
import type { Place, Say } from './words.ts';

export class DeskHand {
  readonly page: Page;
  private readonly say: Say;
  private facet = 'inbox';

  constructor(page: Page, say: Say) {
    this.page = page;
    this.say = say;
  }
  button(key: string, place: Place = 'desk'): Locator {
    return this.page.getByRole('button', { name: this.say(place, key), exact: true });
  }
  dialog(key: string, facts?: Parameters<Say>[2], place: Place = 'cards.desk'): Locator {
    return this.page.getByRole('dialog', { name: this.say(place, key, facts) });
  }
  async code(): Promise<string> {
    const button = this.page.getByRole('button', { name: /\d{3}\s?\d{3}/ });
    return ((await button.textContent()) ?? '').replaceAll(/\D/g, '');
  }
  /** A link for the projector, made in the dialog and read from it. */
  async screenLink(): Promise<string> {
    await this.page.keyboard.press('l');
    const dialog = this.dialog('links', {}, 'desk');
    await dialog.getByRole('combobox', { name: this.say('desk', 'links.role') }).selectOption('screen');
    await dialog.getByRole('button', { name: this.say('desk', 'links.make') }).click();
    const url = (await dialog.getByText(/\/s\/.+\/screen#/).textContent()) ?? '';
    await dialog.getByRole('button', { name: this.say('common', 'close') }).click();
    return url.trim();
  }
  /** The next step by its key; waits until it is open. */
  async next(title: string): Promise<void> {
    await this.page.keyboard.press('ArrowRight');
    await this.page
      .getByRole('listitem')
      .filter({ hasText: title })
      .and(this.page.locator('[aria-current=step]'))
      .waitFor();
  }
  /** A card in the list, scrolled to where the list has it. */
  async card(text: string): Promise<Locator> {
    const card = this.page.getByRole('article').filter({ hasText: text });
    const list = this.page.getByRole('list', { name: this.say('cards.desk', `facet.${this.facet}`) });
    await list.waitFor();
    // Only what is near is in the page: look through the list from its beginning.
    for (let at = 0; (await card.count()) === 0 && at < 40; at += 1) {
      await list.evaluate((frame, to) => {
        frame.scrollTop = to;
        return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      }, at * 300);
    }
    await card.first().waitFor();
    return card.first();
  }
  async choose(texts: readonly string[]): Promise<void> {
    for (const text of texts) await (await this.card(text)).getByRole('checkbox').check();
  }
  async makePile(name: string, texts: readonly string[]): Promise<void> {
    await this.choose(texts);
    await this.page.keyboard.press('n');
    const dialog = this.dialog('pile.new');
    await dialog.getByRole('textbox').fill(name);
    await dialog.getByRole('button', { name: this.say('cards.desk', 'pile.do') }).click();
    await dialog.waitFor({ state: 'detached' });
    await this.pile(name).waitFor();
  }
  pile(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
  /** By its words: the middle of an opened card is a button, which would swallow the key that follows. */
  private async take(text: string): Promise<void> {
    await (await this.card(text)).click({ position: { x: 24, y: 20 } });
  }
  async hide(text: string, reason: string, words: string): Promise<void> {
    await this.take(text);
    await this.page.keyboard.press('h');
    const dialog = this.dialog('hide.title', { n: 1 });
    await dialog.getByRole('radio', { name: this.say('common', `hide.${reason}`) }).check();
    await dialog.getByRole('textbox').fill(words);
    await dialog.getByRole('button', { name: this.say('cards.desk', 'hide.do') }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  async merge(text: string, into: string): Promise<void> {
    await this.take(text);
    await this.page.keyboard.press('m');
    const dialog = this.dialog('merge.title', { n: 1 });
    await dialog.getByRole('searchbox').fill(into);
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: this.say('cards.desk', 'merge.do') }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  async spotlight(text: string): Promise<void> {
    await this.take(text);
    await this.page.keyboard.press('s');
  }
  async respond(text: string, as: string, reason: string): Promise<void> {
    await this.take(text);
    await this.page.keyboard.press('r');
    const dialog = this.dialog('respond.title');
    await dialog.getByRole('radio', { name: this.say('common', `response.${as}`), exact: true }).check();
    await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: this.say('cards.desk', 'respond.do') }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  /** For somebody without a phone. */
  async enter(text: string, name: string, spoken: boolean): Promise<void> {
    await this.page.keyboard.press('e');
    const dialog = this.dialog('enter.title');
    await dialog.getByRole('textbox', { name: this.say('cards.desk', 'enter.text') }).fill(text);
    await dialog.getByRole('textbox', { name: this.say('cards.desk', 'enter.for') }).fill(name);
    await dialog
      .getByRole('radio', { name: this.say('common', spoken ? 'channel.voice' : 'channel.paper') })
      .check();
    await dialog.getByRole('button', { name: this.say('cards.desk', 'enter.do') }).click();
    await dialog.getByText(this.say('cards.desk', 'enter.kept')).waitFor();
    await dialog.getByRole('button', { name: this.say('common', 'close') }).click();
  }
  async note(text: string): Promise<void> {
    await this.page.getByRole('tab', { name: this.say('desk', 'notes') }).click();
    const box = this.page.getByRole('textbox', { name: this.say('desk', 'notes'), exact: true });
    await box.fill(text);
    await box.blur();
    await this.page.getByRole('tabpanel').getByText(this.say('desk', 'notes.saved')).waitFor();
  }
  /** Which cards are listed: waiting ones and loose ones, shown ones, … */
  async look(facet: string): Promise<void> {
    const name = this.say('cards.desk', `facet.${facet}`);
    await this.page
      .getByRole('group', { name: this.say('cards.desk', 'facets') })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
    this.facet = facet;
  }
  async end(): Promise<void> {
    await this.button('end').click();
    const dialog = this.dialog('end.title', {}, 'desk');
    await dialog.getByRole('button', { name: this.say('desk', 'end.do') }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('link', { name: this.say('desk', 'record') })
      .waitFor();
  }
}
