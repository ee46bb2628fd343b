// Small, recognisable rows for the contract of stores.
import type { Batch, Door, SessionRow, StoredEvent, StoredWords } from '../../server/store/store.ts';

const hex = (n: number, bytes: number) => n.toString(16).padStart(bytes * 2, '0');

export const row = (id: string): SessionRow => ({
  id,
  space: 'one',
  created: 1_700_000_000_000,
  method: 'focus-group',
  title: '{"th":"ศาลา","en":"Sala"}',
  status: 'open',
});
export const event = (seq: number, by = 'ann'): StoredEvent => ({
  seq,
  at: 1_700_000_000_000 + seq,
  skeleton: JSON.stringify({ t: 'cards/added', v: 1, by, card: `card-${seq}` }),
  salt: hex(seq, 16),
  link: hex(seq, 32),
});
export const words = (w: string, seq: number, text: string, original: string | null = null): StoredWords => ({
  w,
  seq,
  salt: hex(seq + 7, 16),
  text,
  original,
});
export const batch = (some: Partial<Batch> = {}): Batch => ({
  events: [],
  words: [],
  receipts: [],
  redact: [],
  forget: [],
  ...some,
});
/** A batch of one event after `last`, with its receipt. */
export const one = (last: number, by = 'ann'): Batch =>
  batch({
    events: [event(last + 1, by)],
    receipts: [{ hash: `${by}-${last + 1}`, run: 'run', answer: `kept ${last + 1}` }],
  });
export const door = (id: string, session: string, some: Partial<Door> = {}): Door => ({
  id,
  session,
  key: `key-${id}`,
  role: 'moderator',
  name: 'สมชาย',
  secretHash: `hash-${id}`,
  created: 5,
  until: null,
  revoked: null,
  ...some,
});
