// Facts into a sentence: {name} is replaced, numbers are written the reader's way, {n} chooses the plural.
import type { Language } from './local-text.ts';

/** One sentence, or one for each plural category of the language; `n` in the facts chooses. */
export type Message = string | { readonly other: string; readonly one?: string };
export type Facts = Readonly<Record<string, string | number>>;

const locales = { th: 'th-TH', en: 'en-GB' } as const;
export const localeOf = (language: Language): string => locales[language];

// Making a format costs milliseconds on a phone, using it next to nothing.
const numbers = new Map<Language, Intl.NumberFormat>();
function written(n: number, language: Language): string {
  const format = numbers.get(language) ?? new Intl.NumberFormat(localeOf(language));
  numbers.set(language, format);
  return format.format(n);
}
const plurals = new Map<Language, Intl.PluralRules>();
function category(n: number, language: Language): Intl.LDMLPluralRule {
  const rules = plurals.get(language) ?? new Intl.PluralRules(localeOf(language));
  plurals.set(language, rules);
  return rules.select(n);
}

export function fill(message: Message, language: Language, facts: Facts = {}): string {
  const text =
    typeof message === 'string'
      ? message
      : category(Number(facts.n ?? 0), language) === 'one'
        ? (message.one ?? message.other)
        : message.other;
  return text.replace(/\{(\w+)\}/g, (all, name: string) => {
    const fact = facts[name];
    return typeof fact === 'number' ? written(fact, language) : (fact ?? all);
  });
}
