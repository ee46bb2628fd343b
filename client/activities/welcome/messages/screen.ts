// The sentences of the welcome on the screen.
import { dictionary } from '../../../messages/dictionary.svelte.ts';

export const words = dictionary({ en: () => import('./screen/en.ts'), th: () => import('./screen/th.ts') });
