// The sentences of the desk surface.
import { dictionary } from './dictionary.svelte.ts';

export const desk = dictionary({ en: () => import('./desk/en.ts'), th: () => import('./desk/th.ts') });
