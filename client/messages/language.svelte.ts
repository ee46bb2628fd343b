// Which language the person reads: chosen by the browser, switchable, remembered on the device.
import { languages, type Language } from '../../shared/text/local-text.ts';
import { remember, remembered } from '../parts/remembered.ts';

const isLanguage = (x: unknown): x is Language => languages.some((language) => language === x);

function chosen(): Language {
  const kept = remembered('language');
  if (isLanguage(kept)) return kept;
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages;
  return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'th';
}

class Tongue {
  #now = $state<Language>(chosen());
  #waiting = new Set<(language: Language) => Promise<void>>();

  /** The language of everything the system says. Reading it makes a component follow the switch. */
  get now(): Language {
    return this.#now;
  }
  get other(): Language {
    return this.#now === 'th' ? 'en' : 'th';
  }
  /** What has to be fetched before a language can be spoken. */
  before(fetch: (language: Language) => Promise<void>): void {
    this.#waiting.add(fetch);
  }
  /** Switches when all dictionaries in use are there, so that no sentence is ever missing. */
  async speak(language: Language): Promise<void> {
    await this.use(language);
    remember('language', language);
  }
  /** For this page only: what hangs on the wall speaks the room's language, whatever the laptop's owner reads. */
  async use(language: Language): Promise<void> {
    await Promise.all([...this.#waiting].map((fetch) => fetch(language)));
    this.#now = language;
    this.mark();
  }
  /** A language that a host chose holds only until the person chooses another one. */
  async suggest(language: Language): Promise<void> {
    if (isLanguage(remembered('language')) || language === this.#now) return;
    await this.speak(language);
  }
  mark(): void {
    if (typeof document !== 'undefined') document.documentElement.lang = this.#now;
  }
}
export const tongue = new Tongue();
