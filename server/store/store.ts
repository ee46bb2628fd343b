// The one store interface. Each engine passes tests/contracts/store.ts.
import type { Id, Key, Millis } from '../../shared/activity/contract.ts';
import type { ChainFault, Head } from '../../shared/log/chain.ts';

/** An event as stored. `skeleton` is the exact text that is hashed; `salt` and `link` are lower-case hex. */
export type StoredEvent = { seq: number; at: Millis; skeleton: string; salt: string; link: string };
/** Erasable words of an event. `original` is what was typed, where normalising changed it. Redacted: both null, no salt. */
export type StoredWords = {
  w: Id;
  seq: number;
  salt: string | null;
  text: string | null;
  original: string | null;
};
/** What a command came to, under a hash of actor and command key that names nobody; of two, the first counts. */
export type Receipt = { hash: string; run: Id | null; answer: string };

export type SessionRow = {
  id: Id;
  space: string;
  created: Millis;
  method: string;
  title: string;
  status: string;
};
/** A revocable named link, or the seat of a device; only a hash of its secret is kept. */
export type Door = {
  id: Id;
  session: Id;
  key: Key;
  role: string;
  name: string;
  secretHash: string;
  created: Millis;
  until: Millis | null;
  revoked: Millis | null;
};
export type PersonRow = { session: Id; key: Key; name: string };

export type Batch = {
  events: readonly StoredEvent[];
  words: readonly StoredWords[];
  receipts: readonly Receipt[];
  /** Words to destroy (text, original and salt) in the same transaction. */
  redact: readonly Id[];
  /** Runs whose receipts are forgotten, because they closed under a contract that keeps none. */
  forget: readonly Id[];
};
export type LoadedSession = { events: StoredEvent[]; words: StoredWords[]; receipts: Receipt[] };
/**
 * Some of what a room takes in, as columns side by side: events in order, and the head after them; words that are not
 * erased; receipts, the oldest first. The last piece says whether all of it was there to the end.
 */
export type Piece =
  | {
      of: 'some';
      at: readonly Millis[];
      skeletons: readonly string[];
      head: Head | null;
      w: readonly Id[];
      texts: readonly string[];
      hashes: readonly string[];
      answers: readonly string[];
    }
  | { of: 'end' };

/** Where another thread finds what is committed; see reader.ts. */
export type Origin = { engine: 'sqlite'; file: string };

export class AppendConflict extends Error {
  override name = 'AppendConflict';
}
/** A session id or join code that is in use. */
export class Taken extends Error {
  override name = 'Taken';
}

/** What can be read of a session beside the store, in another thread. */
export type Reader = Pick<Store, 'load' | 'names'>;

/** All promises settle only after a flush to disk. Everything is ordered as called. */
export interface Store {
  readonly origin: Origin;
  /** Creates the session row, its join code and first batch in one transaction. Throws Taken on a taken code or id. */
  create(row: SessionRow, code: string, batch: Batch): Promise<void>;
  /**
   * The only write to a log. Throws AppendConflict where `expectedSeq` is not the last stored seq (0: empty), or where
   * `fence` is lower than one seen; nothing is stored then.
   */
  append(session: Id, expectedSeq: number, fence: number, batch: Batch): Promise<void>;
  load(session: Id): Promise<LoadedSession | null>;
  /** The same without what only proofs need, a piece at a time: one is taken in while the next is read. */
  pieces(session: Id): AsyncIterable<Piece>;
  /** [E5] The first fault of a session's chain, looked for in a thread of its own; null: unbroken. */
  check(session: Id): Promise<ChainFault | null>;
  /**
   * Destroys words outside an append: what was erased before is erased again after a restore. Unknown ids and sessions
   * are passed over. Where a room is open, redaction goes through `append`.
   */
  redactWords(session: Id, words: readonly Id[]): Promise<void>;
  /** Raises and returns the fence of a session; earlier holders can no longer append. */
  lease(session: Id): Promise<number>;

  sessions(): Promise<(SessionRow & { code: string | null })[]>;
  session(id: Id): Promise<(SessionRow & { code: string | null }) | null>;
  /** Title and status for listings; not part of the log. */
  describe(id: Id, title: string, status: string): Promise<void>;
  sessionByCode(code: string): Promise<Id | null>;
  /** Sets or, with null, frees the join code. Throws Taken on a code that another session has. */
  setCode(id: Id, code: string | null): Promise<void>;
  /** Removes everything of a session, people and doors included. */
  remove(id: Id): Promise<void>;

  addDoor(door: Door): Promise<void>;
  doorBySecret(secretHash: string): Promise<Door | null>;
  doors(session: Id): Promise<Door[]>;
  revokeDoor(id: Id, at: Millis): Promise<void>;

  setName(row: PersonRow): Promise<void>;
  names(session: Id): Promise<PersonRow[]>;
  forget(session: Id, key: Key): Promise<void>;
  /** Notes that somebody read names. */
  noteAccess(session: Id, by: Key, what: string, at: Millis): Promise<void>;
  accesses(session: Id): Promise<{ by: Key; what: string; at: Millis }[]>;

  /** Small settings of the installation (the hash of the host key, for one). */
  setting(name: string): Promise<string | null>;
  setSetting(name: string, value: string): Promise<void>;

  /** A consistent copy of all that is committed, written beside running appends. Throws where `path` exists. */
  backup(path: string): Promise<void>;
  /** Waits for everything asked before; all later calls are refused. */
  close(): Promise<void>;
}
