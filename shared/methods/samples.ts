// The worked examples of this release, by the key of their method: one line each.
import type { Language } from '../text/local-text.ts';
import type { Sample } from './sample/types.ts';
import { sampleFocusGroup } from './sample-focus-group.ts';
import type { sampled } from './sampled.ts';

const byMethod: Readonly<Record<(typeof sampled)[number], (language: Language) => Sample>> = {
  'focus-group': sampleFocusGroup,
};
export const samples: ReadonlyMap<string, (language: Language) => Sample> = new Map(Object.entries(byMethod));
