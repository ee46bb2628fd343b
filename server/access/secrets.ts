// Secrets and ids: from the system's generator, and how a secret is known without being kept.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../shared/activity/contract.ts';

/** 256 bits. Too many to guess, so that one SHA-256 is enough to keep them and a thousand phones cost nothing. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const secretShape = /^[\w-]{43}$/;
/** 96 bits, no time inside. Hex, since ids stand in addresses, cookie names and on command lines. */
export const newId = (): Id => randomBytes(12).toString('hex');

/** What is stored instead of a secret: hex. `kind` keeps a link's secret from ever passing as a host key. */
export const hashSecret = (kind: 'door' | 'host', secret: string): string =>
  createHash('sha256').update(`sala/1\n${kind}\n${secret}`).digest('hex');

/** What the host's cookie holds: it opens the same doors as the key, but no link can be made of it. */
export const hostToken = (key: string): string =>
  createHash('sha256').update(`sala/1\nhost-token\n${key}`).digest('base64url');

/** Compares two hashes of the same length without telling by time how much of them agrees. */
export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
