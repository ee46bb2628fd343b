// The sentences of feedback on the desk.
import { dictionary } from '../../../messages/dictionary.svelte.ts';

export const feedbackDesk = dictionary({
  en: () => import('./desk/en.ts'),
  th: () => import('./desk/th.ts'),
});
