// Sealing events into the hash chain, and checking a chain.
import type { Id, Millis } from '../activity/contract.ts';
import { nextLink, rootLink, skeletonHash } from './hash.ts';

export type SealedEvent = { seq: number; at: Millis; skeleton: string; salt: string; link: string };
/** An event in a public record: withheld ones give only their salted hash. */
export type PublicEvent = { seq: number; at: Millis; link: string } & (
  { skeleton: string; salt: string } | { hash: string }
);

export type Head = { seq: number; link: string; at: Millis };

/** [L3] The head before the first event. `opening` is the skeleton of the first event. */
export const emptyHead = (session: Id, opening: string): Head => ({
  seq: 0,
  link: rootLink(session, opening),
  at: 0,
});

export function seal(head: Head, at: Millis, skeleton: string, salt: string): SealedEvent {
  const seq = head.seq + 1;
  return { seq, at, skeleton, salt, link: nextLink(head.link, seq, at, skeletonHash(salt, skeleton)) };
}

export type ChainFault = { seq: number; fault: 'seq' | 'time' | 'link' };

/** [L5] The first fault of a chain, or null. Costs two hashes an event. */
export function checkChain(session: Id, events: readonly PublicEvent[]): ChainFault | null {
  const first = events[0];
  if (!first || !('skeleton' in first)) return { seq: 1, fault: 'link' };
  let head = emptyHead(session, first.skeleton);
  for (const event of events) {
    if (event.seq !== head.seq + 1) return { seq: event.seq, fault: 'seq' };
    if (event.at < head.at) return { seq: event.seq, fault: 'time' };
    const inner = 'hash' in event ? event.hash : skeletonHash(event.salt, event.skeleton);
    if (nextLink(head.link, event.seq, event.at, inner) !== event.link)
      return { seq: event.seq, fault: 'link' };
    head = { seq: event.seq, link: event.link, at: event.at };
  }
  return null;
}
