// The sentences of the record surface.
import { dictionary } from './dictionary.svelte.ts';

export const record = dictionary({ en: () => import('./record/en.ts'), th: () => import('./record/th.ts') });
