// The sentences of every surface.
import { dictionary } from './dictionary.svelte.ts';

export const common = dictionary({ en: () => import('./common/en.ts'), th: () => import('./common/th.ts') });
