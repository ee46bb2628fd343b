// How many people a method is made for; methods are fetched apart, for a desk can run without knowing.
import { fetched, type Fetched } from './fetched.svelte.ts';

export type GroupSize = { readonly min: number; readonly max: number };

export function groupSizeOf(key: () => string): Fetched<GroupSize> {
  return fetched(async () => {
    const method = key();
    const { methods } = await import('../../../shared/methods/registry.ts');
    return methods.get(method)?.groupSize ?? null;
  });
}
