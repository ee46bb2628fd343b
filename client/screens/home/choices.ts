// The methods of this release, as the chooser shows them.
import type { Choice } from './draft.svelte.ts';

export const choices: readonly Choice[] = [];
