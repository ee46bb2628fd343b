// The hashes of the log. One code for server, browser and verifier; see SPEC.md, rules L1–L4.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 over the fields joined by line feeds, as 64 hex digits. All fields but the last are free of line feeds
 * (constants, hex, decimals), so no two lists of fields give the same bytes.
 */
const hash = (...fields: readonly (string | number)[]): string =>
  bytesToHex(sha256(utf8ToBytes(fields.join('\n'))));

/** [L1] The commitment to erasable words. */
export const wordsHash = (salt: string, text: string): string => hash('sala/1', 'words', salt, text);
/** [L2] The commitment to a skeleton; alone it tells nothing, since the salt is secret where the event is withheld. */
export const skeletonHash = (salt: string, skeleton: string): string =>
  hash('sala/1', 'skeleton', salt, skeleton);
/** [L3] link(0): binds the session's id and first settings. */
export const rootLink = (session: string, opening: string): string =>
  hash('sala/1', 'root', session, opening);
/** [L4] link(n): binds everything before it. */
export const nextLink = (link: string, seq: number, at: number, skeleton: string): string =>
  hash('sala/1', 'link', link, seq, at, skeleton);

/** A digest of any text (state, receipts). */
export const digest = (kind: string, text: string): string => hash('sala/1', kind, text);
