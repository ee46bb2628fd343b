// The made-up names of people, for phones: only those of the language in use travel.
import { aliasAt } from '../../shared/text/alias-laps.ts';
import { dictionary } from './dictionary.svelte.ts';

export const aliases = dictionary({
  en: () => import('./aliases/en.ts'),
  th: () => import('./aliases/th.ts'),
});

export const aliasOf = (alias: number): string => aliasAt(alias, (n) => aliases(String(n)));
