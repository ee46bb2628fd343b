// The sentences of the cards on the screen.
import { dictionary } from '../../../messages/dictionary.svelte.ts';

export const words = dictionary({
  en: () => import('../messages/screen/en.ts'),
  th: () => import('../messages/screen/th.ts'),
});
