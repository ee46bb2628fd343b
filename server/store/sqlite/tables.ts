// The tables of the embedded engine, as kysely sees them.
import type { Generated } from 'kysely';

type SessionTable = {
  n: Generated<number>;
  id: string;
  space: string;
  created: number;
  method: string;
  title: string;
  status: string;
  code: string | null;
  fence: Generated<number>;
};
type EventTable = {
  gid: Generated<number>;
  session: number;
  seq: number;
  at: number;
  skeleton: string;
  salt: Uint8Array;
  link: Uint8Array;
};
/**
 * The only place where anything erasable is written. Rows are added at the end and wiped in place at their own size,
 * never moved: a B-tree page that is split or merged leaves copies of its rows in the gaps, which `secure_delete` does
 * not reach (measured: words under a random key were found on the disk after they were deleted).
 */
type ErasableTable = {
  id: Generated<number>;
  gone: number;
  salt: Uint8Array | null;
  text: string | null;
  original: string | null;
};
type WordTable = { id: number; session: number; w: string; seq: number };
type ReceiptTable = {
  id: Generated<number>;
  session: number;
  hash: string;
  run: string | null;
  answer: string;
};
type PersonTable = { session: number; key: string; name: number };
type DoorTable = {
  id: string;
  session: number;
  key: string;
  role: string;
  name: number;
  secret_hash: string;
  created: number;
  until: number | null;
  revoked: number | null;
};
type AccessTable = { id: Generated<number>; session: number; by: string; what: string; at: number };
type SettingTable = { name: string; value: string };

export type Tables = {
  session: SessionTable;
  event: EventTable;
  erasable: ErasableTable;
  word: WordTable;
  receipt: ReceiptTable;
  person: PersonTable;
  door: DoorTable;
  access: AccessTable;
  setting: SettingTable;
};
