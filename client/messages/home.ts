// The sentences of the home surface.
import { dictionary } from './dictionary.svelte.ts';

export const home = dictionary({ en: () => import('./home/en.ts'), th: () => import('./home/th.ts') });
