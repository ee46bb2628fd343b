// How long an open answer may be; apart, so that a phone need not carry the rules for it.

/** In graphemes. */
export const longest = 500;
