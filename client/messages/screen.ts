// The sentences of the screen surface.
import { dictionary } from './dictionary.svelte.ts';

export const screen = dictionary({ en: () => import('./screen/en.ts'), th: () => import('./screen/th.ts') });
