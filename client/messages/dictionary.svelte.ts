// Sentences in the reader's language: one dictionary a surface or activity, one language on the wire.
import type { Language } from '../../shared/text/local-text.ts';
import { fill, type Facts, type Message } from './fill.ts';
import { tongue } from './language.svelte.ts';

/** What a Thai dictionary must have: exactly the keys of the English one. */
export type Same<T> = { readonly [K in keyof T]: Message };
type Entries = Readonly<Record<string, Message>>;
type Source<T> = () => Promise<{ default: T }>;

export interface Dictionary<K extends string = string> {
  /** The sentence for a key, with `{facts}` filled in; empty until the dictionary has come. */
  (key: K, facts?: Facts): string;
  has(key: string): boolean;
  /** Fetches the language in use; the router waits for it, so that nothing is ever shown without words. */
  ready(): Promise<void>;
}

/**
 * `const t = dictionary({ en: () => import('./en.ts'), th: () => import('./th.ts') })`, then `t('send')` or
 * `t('cards', { n: 3 })` anywhere; it follows the language switch.
 */
export function dictionary<T extends Entries>(sources: {
  en: Source<T>;
  th: Source<Same<T>>;
}): Dictionary<keyof T & string> {
  let entries = $state.raw<Partial<Record<Language, Entries>>>({});
  let asked = false;
  const fetch = async (language: Language): Promise<void> => {
    if (entries[language]) return;
    const { default: words } = await sources[language]();
    entries = { ...entries, [language]: words };
  };
  const ready = (): Promise<void> => {
    if (!asked) tongue.before(fetch);
    asked = true;
    return fetch(tongue.now);
  };
  const say = (key: string, facts?: Facts): string => {
    const message = entries[tongue.now]?.[key];
    return message === undefined ? '' : fill(message, tongue.now, facts);
  };
  const has = (key: string): boolean => Object.hasOwn(entries[tongue.now] ?? {}, key);
  return Object.assign(say, { has, ready });
}
