// Which words were refused where nobody sees it now.
import type { Item } from '../../connection/outbox.svelte.ts';

export type Unsent = { key: string; text: string; no: string; facts: Item['facts'] };

/** `run`: the one in view, which shows its own. Wishes without words of their own leave nothing to save. */
export const unsentOf = (items: readonly Item[], run: string | null): Unsent[] =>
  items.flatMap(({ command, state, no, facts }) => {
    const { text } = (command.data ?? {}) as { text?: unknown };
    if (state !== 'refused' || command.run === run || typeof text !== 'string' || text === '') return [];
    return [{ key: command.key, text, no: no ?? 'unknown', facts }];
  });
