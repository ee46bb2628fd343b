// The sentences of the closing questions on the screen.
import { dictionary } from '../../../messages/dictionary.svelte.ts';

export const words = dictionary({ en: () => import('./screen/en.ts'), th: () => import('./screen/th.ts') });
