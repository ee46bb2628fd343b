// What a record may say: which events stand open in it, and which words of contributions can be read.
import type { Id, Key } from '../activity/contract.ts';
import type { Contribution, Status } from '../contributions/types.ts';
import { sessionDiscloses, type SessionEvent } from '../session/events.ts';
import type { House, LogEvent } from '../session/house.ts';
import { mixesNames, termsRun } from '../session/naming.ts';
import type { SessionState } from '../session/state.ts';
import type { PublicEvent } from '../log/chain.ts';

/** [L7] What the owner of the event says about it. An event that nobody owns is withheld. */
export function isPublic(house: House, event: LogEvent): boolean {
  if (event.run === undefined) return sessionDiscloses(event as unknown as SessionEvent) === 'public';
  return house.runs.get(event.run)?.activity.discloses(event) === 'public';
}

/**
 * Which contributions anybody may read. Merged ones keep their words, but not where they were hidden before they were
 * merged, nor where the one that they stand for is hidden or erased: it says the same.
 */
export function openToAll(session: Readonly<SessionState>): (one: Contribution) => boolean {
  const before = statusBeforeMerging(session);
  return (one) => {
    if (one.status === 'shown') return true;
    if (one.status !== 'merged' || one.mergedInto === null) return false;
    const into = session.contributions.get(one.mergedInto)?.status;
    return (into === 'shown' || into === 'withdrawn') && before.get(one.id) !== 'hidden';
  };
}

/** A merged one can be merged again with what it stands for, so the last act that found it otherwise counts. */
function statusBeforeMerging(session: Readonly<SessionState>): Map<Id, Status> {
  const before = new Map<Id, Status>();
  for (const { to, was } of session.actions.values())
    if (to === 'merged') for (const { id, status } of was) if (status !== 'merged') before.set(id, status);
  return before;
}

/** Authors under terms that say attributed. */
export function spokeNamed({ session }: House): Set<Key> {
  const keys = new Set<Key>();
  for (const one of session.contributions.values())
    if (session.runs.get(one.run)?.terms.identity === 'attributed' && one.status !== 'redacted')
      keys.add(one.by);
  return keys;
}

/** Whom a record calls by name: nobody where some of it was promised under made-up names, for a key says it all. */
export const nameable = (house: House): Set<Key> =>
  mixesNames(termsRun(house.session)) ? new Set() : spokeNamed(house);

/** An event that stands only as a checksum. */
export const isWithheld = (event: PublicEvent): boolean => 'hash' in event;
