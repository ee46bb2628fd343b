// Making a record from a log and its words. What the readable parts say is exactly what is disclosed.
import type { Id, Key, Millis, Words } from '../activity/contract.ts';
import { skeletonHash } from '../log/hash.ts';
import type { PublicEvent, SealedEvent } from '../log/chain.ts';
import type { Activities, House } from '../session/house.ts';
import { readEvent } from '../session/read.ts';
import { recordBody } from './body.ts';
import { isPublic, nameable } from './disclosure.ts';
import { replay, resultDigest } from './replay.ts';
import { recordFormat, recordSchema, type RecordFile, type RecordKind, type RecordWords } from './types.ts';

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
  const replayed = replay(source.session, source.events, source.activities);
  const { house, lives } = replayed;
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
    $schema: recordSchema,
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
      state: resultDigest(replayed),
      events: source.events.map((event) =>
        kind === 'auditor' || isPublic(house, readEvent(event.skeleton)) ? whole(event) : withheld(event),
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

function attributedNames(house: House, names: ReadonlyMap<Key, string>): { key: Key; name: string }[] {
  return [...nameable(house)].flatMap((key) => {
    const name = names.get(key);
    return name === undefined ? [] : [{ key, name }];
  });
}
