// The sentences of welcome on the desk.
import { dictionary } from '../../../messages/dictionary.svelte.ts';

export const welcomeDesk = dictionary({
  en: () => import('./desk/en.ts'),
  th: () => import('./desk/th.ts'),
});
