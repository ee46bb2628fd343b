// What the store's two threads say to each other.
import type { Id } from '../../../shared/activity/contract.ts';
import type { Piece, Store } from '../store.ts';

/** What the worker does within a commit; the rest has ways of its own. */
export type Method = Exclude<keyof Store, 'origin' | 'load' | 'pieces' | 'check' | 'backup' | 'close'>;
export type Arguments<M extends Method> = Parameters<Store[M]>;
export type Result<M extends Method> = Awaited<ReturnType<Store[M]>>;

export type Call =
  | { id: number; do: 'call'; method: Method; args: readonly unknown[] }
  /** Begins to read a session, and is answered with the first of it. */
  | { id: number; do: 'read'; reading: number; session: Id; how: keyof Read }
  | { id: number; do: 'more'; reading: number }
  /** Nobody wants the rest. */
  | { id: number; do: 'drop'; reading: number }
  | { id: number; do: 'close' };

/** What is read in pieces: all that is stored, or what a room takes in. */
export type Read = { whole: Columns; lean: Piece };

export type Failure = { name: string; message: string };
export type Answer = { id: number; value: unknown } | { id: number; failure: Failure };

/** Rows travel as columns: half the time of as many objects. */
export type Columns =
  | { of: 'events'; seq: number[]; at: number[]; skeleton: string[]; salt: string[]; link: string[] }
  | {
      of: 'words';
      w: string[];
      seq: number[];
      salt: (string | null)[];
      text: (string | null)[];
      original: (string | null)[];
    }
  | { of: 'receipts'; hash: string[]; run: (string | null)[]; answer: string[] }
  | { of: 'end' };

export type Report =
  { is: 'ready' } | { is: 'unopened'; failure: Failure } | { is: 'answers'; answers: Answer[] };

export type WorkerStart =
  | { job: 'serve'; file: string }
  | { job: 'backup'; file: string; to: string }
  | { job: 'check'; file: string; session: string };

export const asFailure = (error: unknown): Failure =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
