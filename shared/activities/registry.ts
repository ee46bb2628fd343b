// The activities of this release: one line each.
import type { AnyActivity } from '../activity/contract.ts';
import { cards } from './cards/activity.ts';
import { feedback } from './feedback/activity.ts';
import { welcome } from './welcome/activity.ts';

export const activities: ReadonlyMap<string, AnyActivity> = new Map<string, AnyActivity>([
  ['welcome', welcome],
  ['cards', cards],
  ['feedback', feedback],
]);
