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

/**
 * [L5] The faults of a chain, in order. After a fault the next event is judged by the link that the faulty one states,
 * so that one changed event gives one fault. Costs two hashes an event.
 */
export function* chainFaults(session: Id, events: Iterable<PublicEvent>): Generator<ChainFault> {
  let head: Head | null = null;
  for (const event of events) {
    // Nobody can withhold the first event: the root is made of it.
    if (head === null && !('skeleton' in event)) return yield { seq: 1, fault: 'link' };
    head ??= emptyHead(session, 'skeleton' in event ? event.skeleton : '');
    const inner = 'hash' in event ? event.hash : skeletonHash(event.salt, event.skeleton);
    if (event.seq !== head.seq + 1) yield { seq: event.seq, fault: 'seq' };
    else if (event.at < head.at) yield { seq: event.seq, fault: 'time' };
    else if (nextLink(head.link, event.seq, event.at, inner) !== event.link)
      yield { seq: event.seq, fault: 'link' };
    head = { seq: event.seq, link: event.link, at: Math.max(head.at, event.at) };
  }
  if (head === null) yield { seq: 1, fault: 'link' };
}

/** The first fault of a chain, or null. */
export function checkChain(session: Id, events: Iterable<PublicEvent>): ChainFault | null {
  for (const fault of chainFaults(session, events)) return fault;
  return null;
}
