// Parts of the cards that a desk sorts: by what became of them.

export const facets = ['inbox', 'waiting', 'shown', 'hidden', 'late', 'merged', 'withdrawn'] as const;
export type Facet = (typeof facets)[number] | 'loose';
/** While the desk is projected only what the room may see anyway. */
export const openFacets = ['loose', 'shown'] as const satisfies readonly Facet[];
/** Those with nothing in them stand back. */
export const always: ReadonlySet<Facet> = new Set(['inbox', 'shown', 'loose']);

/** The facet of one prompt of several. */
export const facetName = (facet: string, prompt: number | null): string =>
  prompt === null ? facet : `${facet}/${prompt}`;
