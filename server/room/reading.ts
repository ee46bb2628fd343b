// A session as it is read from the log: what it adds up to, and what lies beside.
import type { Id } from '../../shared/activity/contract.ts';
import type { Head } from '../../shared/log/chain.ts';
import { emptyHouse, evolve, noTouch, type Activities, type House } from '../../shared/session/house.ts';
import { readEvent } from '../../shared/session/read.ts';
import type { Store } from '../store/store.ts';
import { Slices } from './slices.ts';

export type Reading = {
  house: House;
  head: Head;
  words: Map<Id, string>;
  /** Answers by the hash of their commands. */
  receipts: Map<string, string>;
};

/** [E4] In slices that let others in between. Null: there is nothing to read, or not any more. */
export async function readSession(store: Store, id: Id, activities: Activities): Promise<Reading | null> {
  const house = emptyHouse(id, activities);
  const words = new Map<Id, string>();
  const receipts = new Map<string, string>();
  let head: Head | null = null;
  const slices = new Slices();
  for await (const piece of store.pieces(id)) {
    if (piece.of === 'end') return head && { house, head, words, receipts };
    for (const [index, skeleton] of piece.skeletons.entries()) {
      evolve(house, readEvent(skeleton), piece.at[index] as number, noTouch);
      if (slices.due) await slices.rest();
    }
    head = piece.head ?? head;
    for (const [index, w] of piece.w.entries()) words.set(w, piece.texts[index] as string);
    // Of two, the first counts.
    for (const [index, hash] of piece.hashes.entries())
      if (!receipts.has(hash)) receipts.set(hash, piece.answers[index] as string);
  }
  return null;
}
