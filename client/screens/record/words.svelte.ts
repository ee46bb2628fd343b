// The sentences of records and of their checks, in the reader's language; only the one in use travels.
import type { Language } from '../../../shared/text/local-text.ts';
import type { FindingWords } from '../../../shared/record/findings/sentences.ts';
import type { RecordWordsOf } from '../../../shared/record/telling.ts';
import { tongue } from '../../messages/language.svelte.ts';

type Words = { record: RecordWordsOf; findings: FindingWords };
const sources: Record<Language, () => Promise<[{ default: RecordWordsOf }, { default: FindingWords }]>> = {
  en: () =>
    Promise.all([
      import('../../../shared/record/words/en.ts'),
      import('../../../shared/record/findings/en.ts'),
    ]),
  th: () =>
    Promise.all([
      import('../../../shared/record/words/th.ts'),
      import('../../../shared/record/findings/th.ts'),
    ]),
};

class RecordWords {
  #words = $state.raw<Partial<Record<Language, Words>>>({});
  private asked = false;
  /** Null until they have come. */
  get now(): Words | null {
    return this.#words[tongue.now] ?? null;
  }
  async ready(): Promise<void> {
    if (!this.asked) tongue.before((language) => this.fetch(language));
    this.asked = true;
    await this.fetch(tongue.now);
  }
  private async fetch(language: Language): Promise<void> {
    if (this.#words[language]) return;
    const [record, findings] = await sources[language]();
    this.#words = { ...this.#words, [language]: { record: record.default, findings: findings.default } };
  }
}
export const recordWords = new RecordWords();
