// The sentence for a refusal: what happened and what to do, never a code.
import { common } from './common.ts';
import type { Dictionary } from './dictionary.svelte.ts';
import type { Facts } from './fill.ts';

type Refused = { no: string; facts?: unknown };

const plain = (facts: unknown): Facts =>
  typeof facts !== 'object' || facts === null
    ? {}
    : Object.fromEntries(
        Object.entries(facts).filter(([, fact]) => typeof fact === 'string' || typeof fact === 'number'),
      );

/** An activity hands in its own dictionary (keys `no.…`), which is asked first. */
export function refusal({ no, facts }: Refused, ...own: readonly Dictionary<never>[]): string {
  const key = `no.${no}`;
  for (const t of [...own, common as Dictionary<never>]) if (t.has(key)) return t(key as never, plain(facts));
  return common('no.unknown');
}
