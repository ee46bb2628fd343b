// The activities of this release: one line each.
import type { AnyActivity } from '../activity/contract.ts';
import { cards } from './cards/activity.ts';

export const activities: ReadonlyMap<string, AnyActivity> = new Map([cards].map((activity) => [activity.name, activity]));
