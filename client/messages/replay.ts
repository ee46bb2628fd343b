// The sentences about simulated people who play a worked example.
import { dictionary } from './dictionary.svelte.ts';

export const replay = dictionary({
  en: () => import('./replay/en.ts'),
  th: () => import('./replay/th.ts'),
});
