// The sentences of the phone surface.
import { dictionary } from './dictionary.svelte.ts';

export const phone = dictionary({ en: () => import('./phone/en.ts'), th: () => import('./phone/th.ts') });
