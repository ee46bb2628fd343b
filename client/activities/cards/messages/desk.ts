// The sentences of the cards on the desk.
import { dictionary } from '../../../messages/dictionary.svelte.ts';

export const cardsDesk = dictionary({
  en: () => import('./desk/en.ts'),
  th: () => import('./desk/th.ts'),
});
