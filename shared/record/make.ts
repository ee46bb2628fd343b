// Making a record from a log and its words. What the readable parts say is exactly what is disclosed.
import type { Id, Key, Millis, Words } from '../activity/contract.ts';
import { skeletonHash } from '../log/hash.ts';
import type { PublicEvent, SealedEvent } from '../log/chain.ts';
import { sessionDiscloses, type SessionEvent } from '../session/events.ts';
import type { Activities, House, LogEvent } from '../session/house.ts';
import { recordBody } from './body.ts';
import { replay, stateDigest } from './replay.ts';
import { recordFormat, type RecordFile, type RecordKind, type RecordWords } from './types.ts';

export type LogWords = { w: Id; salt: string | null; text: string | null };
export type Source = {
  session: Id;
  events: readonly SealedEvent[];
  words: readonly LogWords[];
  names: ReadonlyMap<Key, string>;
  activities: Activities;
  /** Who made it and when: name and version of the software. */
  by: string;
  at: Millis;
};

export function makeRecord(source: Source, kind: RecordKind): RecordFile {
  const { house, lives } = replay(source.session, source.events, source.activities);
  const words = new Map(source.words.map((one) => [one.w, one]));
  const said = new Set<Id>();
  const say = (handle: Words): string | null => {
    said.add(handle.w);
    return words.get(handle.w)?.text ?? null;
  };
  const body = recordBody(house, { say, nameOf: () => null }, lives, kind);
  const disclosed = source.words.filter(
    (one): one is RecordWords =>
      one.text !== null && one.salt !== null && (kind === 'auditor' || said.has(one.w)),
  );
  const last = source.events.at(-1);
  return {
    format: recordFormat,
    kind,
    made: {
      by: source.by,
      at: source.at,
      activities: Object.fromEntries(
        [...source.activities].map(([name, activity]) => [name, activity.version]),
      ),
    },
    ...body,
    names: attributedNames(house, source.names),
    log: {
      head: { seq: last?.seq ?? 0, link: last?.link ?? '' },
      state: stateDigest(house),
      events: source.events.map((event) =>
        kind === 'auditor' || isPublic(house, event) ? whole(event) : withheld(event),
      ),
      words: disclosed.map(({ w, salt, text }) => ({ w, salt, text })),
    },
  };
}

const whole = ({ seq, at, link, skeleton, salt }: SealedEvent): PublicEvent => ({
  seq,
  at,
  link,
  skeleton,
  salt,
});
const withheld = ({ seq, at, link, skeleton, salt }: SealedEvent): PublicEvent => ({
  seq,
  at,
  link,
  hash: skeletonHash(salt, skeleton),
});

/** [L7] What the owner of the event says about it. */
function isPublic(house: House, { skeleton }: SealedEvent): boolean {
  const event = JSON.parse(skeleton) as LogEvent;
  if (event.run === undefined) return sessionDiscloses(event as unknown as SessionEvent) === 'public';
  return house.runs.get(event.run)?.activity.discloses(event) === 'public';
}

/** Only of people who gave something under terms that say attributed. */
function attributedNames(house: House, names: ReadonlyMap<Key, string>): { key: Key; name: string }[] {
  const keys = new Set<Key>();
  for (const one of house.session.contributions.values())
    if (house.session.runs.get(one.run)?.terms.identity === 'attributed' && one.status !== 'redacted')
      keys.add(one.by);
  return [...keys].flatMap((key) => {
    const name = names.get(key);
    return name === undefined ? [] : [{ key, name }];
  });
}
