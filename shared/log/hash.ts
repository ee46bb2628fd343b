// The hashes of the log. One code for server, browser and verifier; see SPEC.md, rules L1–L4.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 over the fields joined by line feeds, as 64 hex digits. All fields but the last are free of line feeds
 * (constants, hex, decimals), so no two lists of fields give the same bytes.
 */
function hash(...fields: readonly (string | number)[]): string {
  const text = fields.join('\n');
  // One hasher begun anew and one place for the bytes: making them for each text costs as much as hashing it.
  const room = text.length * 3 > bytes.length ? new Uint8Array(text.length * 3) : bytes;
  begun._cloneInto(hasher);
  hasher.update(room.subarray(0, utf8.encodeInto(text, room).written)).digestInto(digested);
  return bytesToHex(digested);
}
/** Every engine has it; of its types this is what is used. */
declare const TextEncoder: new () => { encodeInto(text: string, into: Uint8Array): { written: number } };
const utf8 = new TextEncoder();
const bytes = new Uint8Array(16_384);
const begun = sha256.create();
const hasher = sha256.create();
const digested = new Uint8Array(32);

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
