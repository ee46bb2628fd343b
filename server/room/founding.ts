// Founding a session: its first batch, sealed before anybody can look.
import type { Id, Millis } from '../../shared/activity/contract.ts';
import { emptyHead, seal } from '../../shared/log/chain.ts';
import { decide } from '../../shared/session/decide.ts';
import { emptyHouse, type Activities } from '../../shared/session/house.ts';
import type { SessionSpec } from '../../shared/session/spec.ts';
import type { Batch, StoredEvent } from '../store/store.ts';
import type { RoomTools } from './room.ts';

/** The version of a method that a session names; raised when its agenda changes. */
const methodVersion = 1;

export function found(
  spec: SessionSpec,
  activities: Activities,
  tools: RoomTools,
): { id: Id; at: Millis; batch: Batch } | { no: string } {
  const id = tools.newId();
  const at = tools.now();
  const wish = {
    run: null,
    name: 'create',
    data: { id, spec, version: methodVersion },
    terms: null,
    writtenAt: null,
  };
  const nothingBeside = { say: () => null, nameOf: () => null };
  const judged = decide(emptyHouse(id, activities), wish, { key: 'system', role: 'system' }, nothingBeside, {
    ...tools,
    at,
  });
  if ('no' in judged) return judged;
  const skeletons = judged.events.map((event) => JSON.stringify(event));
  let head = emptyHead(id, skeletons[0] ?? '');
  const events = skeletons.map((skeleton): StoredEvent => {
    const sealed = seal(head, at, skeleton, tools.newSalt());
    head = { seq: sealed.seq, link: sealed.link, at };
    return sealed;
  });
  const words = judged.words.map(({ w, salt, text, original }) => ({
    w,
    seq: head.seq,
    salt,
    text,
    original,
  }));
  return { id, at, batch: { events, words, receipts: [], redact: [], forget: [] } };
}
