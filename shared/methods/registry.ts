// The methods of this release: one line each.
import { focusGroup } from './focus-group.ts';
import type { Method } from './types.ts';

export const methods: ReadonlyMap<string, Method> = new Map(
  [focusGroup].map((method) => [method.key, method]),
);
