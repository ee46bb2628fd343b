// A participant's thumbs: everything is done by what can be read and tapped.
import type { Locator, Page } from 'playwright-core';
import type { Person } from '../../kit/people.ts';
import type { Say } from './words.ts';

export class PhoneHand {
  readonly page: Page;
  readonly person: Person;
  private readonly say: Say;

  constructor(page: Page, person: Person, say: Say) {
    this.page = page;
    this.person = person;
    this.say = say;
  }
  async join(code: string): Promise<void> {
    await this.page.goto(`/j/${code}`);
    await this.takeSeat();
  }
  /** From the first page, with the digits that stand on the screen. */
  async joinByDigits(code: string): Promise<void> {
    await this.page.goto('/');
    for (const digit of code) await this.page.getByRole('button', { name: digit, exact: true }).click();
    await this.takeSeat();
  }
  async agree(): Promise<void> {
    for (const line of await this.first('checkbox').all()) await line.click();
    await this.button('welcome.phone', 'consent.yes').click();
    await this.page.getByText(this.say('welcome.phone', 'answer.yes')).waitFor();
  }
  get box(): Locator {
    return this.page.getByRole('textbox', { name: this.say('cards.phone', 'write.label') });
  }
  card(text: string): Locator {
    return this.page.getByRole('article').filter({ hasText: text });
  }
  async write(text: string): Promise<void> {
    await this.box.fill(text);
    await this.button('cards.phone', 'write.send').click();
  }
  /** Until the server has it and everybody may see it. */
  async writeKept(text: string): Promise<void> {
    await this.write(text);
    await this.card(text).getByText(this.say('common', 'status.shown')).waitFor();
  }
  async placeDot(pile: string): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^${pile} .*${this.say('cards.phone', 'dots.put')}`) })
      .click();
  }
  async giveFeedback(): Promise<void> {
    const { felt } = this.person;
    for (const [question, answer] of felt.entries()) {
      if (typeof answer === 'number')
        await this.page
          .getByRole('radio', {
            name: `${answer} ${this.say('feedback.phone', `point.${answer}`)}`,
            exact: true,
          })
          .click();
      else if (answer !== null) {
        await this.page.getByRole('textbox', { name: this.say('feedback.phone', 'text.label') }).fill(answer);
        await this.button('feedback.phone', 'text.save').click();
      }
      if (answer !== null)
        await this.page.getByText(this.say('feedback.phone', 'saved'), { exact: true }).waitFor();
      const on = question === felt.length - 1 ? 'finish' : 'next';
      // The pager above has a button of the same name, an arrow without words.
      await this.button('feedback.phone', on)
        .filter({ hasText: this.say('feedback.phone', on) })
        .click();
    }
    await this.page.getByRole('heading', { name: this.say('feedback.phone', 'done.title') }).waitFor();
  }
  button(place: Parameters<Say>[0], key: string): Locator {
    return this.page.getByRole('button', { name: this.say(place, key), exact: true });
  }

  private async takeSeat(): Promise<void> {
    await this.page.getByRole('textbox', { name: this.say('phone', 'join.name') }).fill(this.person.name);
    await this.button('phone', 'join.go').click();
    await this.page.getByRole('heading', { name: this.say('phone', 'wait.planned') }).waitFor();
  }
  /** All that are there once the first is. */
  private first(role: 'checkbox'): { all(): Promise<Locator[]> } {
    const some = this.page.getByRole(role);
    return {
      all: async () => {
        await some.first().waitFor();
        return some.all();
      },
    };
  }
}
