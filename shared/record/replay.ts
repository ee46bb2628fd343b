// Replaying a log from nothing: the state it adds up to, and the life of each contribution.
import type { Id, Millis, Words } from '../activity/contract.ts';
import type { SessionEvent } from '../session/events.ts';
import { emptyHouse, evolve, noTouch, type Activities, type House } from '../session/house.ts';
import { readEvent } from '../session/read.ts';
import { canonical } from '../log/canonical.ts';
import { digest } from '../log/hash.ts';
import { localToText } from '../words/keep.ts';
import { recordBody } from './body.ts';
import type { LifeEntry } from './types.ts';

export type Replayed = { house: House; lives: Map<Id, LifeEntry[]> };

/** Withheld events are simply not in `events`; public facts do not depend on them. */
export function replay(
  session: Id,
  events: readonly { at: Millis; skeleton: string }[],
  activities: Activities,
): Replayed {
  const house = emptyHouse(session, activities);
  const lives = new Map<Id, LifeEntry[]>();
  for (const { at, skeleton } of events) {
    const event = readEvent(skeleton);
    evolve(house, event, at, noTouch);
    if (event.type.startsWith('contribution/')) live(lives, event as unknown as SessionEvent, event.by, at);
  }
  return { house, lives };
}

/** The digest of everything in memory. It holds within one release only, since states may hold whatever is handy. */
export function stateDigest(house: House): string {
  const runs = new Map([...house.runs].map(([id, run]) => [id, run.state]));
  return digest('state', canonical({ session: house.session, runs }));
}

/** [L8] The digest of the result: all that a record can say, each text as its commitment. It holds in every release. */
export function resultDigest({ house, lives }: Replayed): string {
  const commitments = { say: ({ h }: Words) => localToText({ th: h }), nameOf: () => null };
  return digest('result', canonical(recordBody(house, commitments, lives, 'auditor')));
}

function live(lives: Map<Id, LifeEntry[]>, event: SessionEvent, by: string, at: Millis): void {
  const add = (id: Id, entry: Omit<LifeEntry, 'at' | 'by'>) => {
    const entries = lives.get(id) ?? [];
    entries.push({ at, by, ...entry });
    lives.set(id, entries);
  };
  switch (event.type) {
    case 'contribution/added':
      return add(event.id, { what: 'added' });
    case 'contribution/edited':
      return add(event.id, { what: 'edited' });
    case 'contribution/withdrawn':
      return add(event.id, { what: 'withdrawn' });
    case 'contribution/responded':
      return add(event.id, { what: 'responded' });
    case 'contribution/redacted':
      return add(event.id, { what: 'redacted' });
    case 'contribution/undone':
      return event.restored.forEach((id) => add(id, { what: 'undone' }));
    case 'contribution/moderated':
      return event.ids.forEach((id) =>
        add(id, {
          what: event.to,
          ...(event.reason ? { reason: event.reason } : {}),
          ...(event.into ? { into: event.into } : {}),
        }),
      );
  }
}
