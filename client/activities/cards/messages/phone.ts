// The sentences of cards on the phone.
import { dictionary } from '../../../messages/dictionary.svelte.ts';

export const words = dictionary({ en: () => import('./phone/en.ts'), th: () => import('./phone/th.ts') });
