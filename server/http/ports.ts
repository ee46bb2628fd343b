// What the routes need from the rooms, and nothing more.
import type { Id, Key, No } from '../../shared/activity/contract.ts';
import type { Naming } from '../../shared/session/naming.ts';
import type { SessionSpec } from '../../shared/session/spec.ts';
import type { Language, LocalText } from '../../shared/text/local-text.ts';
import type { DoorRole } from '../access/doors.ts';
import type { Encoded } from './compress.ts';

/** A worked example that ships with a method. */
export type SampleWish = { sample: string; language: Language };
export type Peek = {
  title: LocalText;
  language: Language;
  status: 'planned' | 'running' | 'ended';
  /** Null: too few to say. */
  here: number | null;
  sample: boolean;
  /** Under which name people will stand: said before they give one. */
  naming: Naming;
};
export type Arrival = {
  key: Key;
  role: DoorRole;
  /** As readName gives it, for the people store; empty: taken back. Null: as it was. */
  name: string | null;
  /** Null for links, whose language the device itself keeps. */
  language: Language | null;
};
/** The shared first state, compressed once per revision; the same bytes for all. */
export type FirstState = Encoded & {
  /** Seconds; 0: must not be kept by anybody between (doors are restricted). At most 10. */
  maxAge: number;
};

export interface Rooms {
  /** The code comes from `access.codes.unused()`; asked again where the store finds it taken. */
  create(wish: SessionSpec | SampleWish): Promise<{ id: Id; code: string } | No>;
  /** Null: no such session. */
  duplicate(id: Id): Promise<{ id: Id; code: string } | No | null>;
  remove(id: Id): Promise<void>;
  peek(id: Id): Promise<Peek | null>;
  /** Somebody is let in and named; the same key again changes nothing but the name. Null: no such session. */
  join(id: Id, arrival: Arrival): Promise<{ ok: true } | No | null>;
  /** Where the first state of everyone lies now. */
  viewAddress(id: Id): Promise<string | null>;
  firstState(address: string): Promise<FirstState | null>;
  /** UTF-8; null: no such session, or it has not ended. */
  record(id: Id, as: 'json' | 'html'): Promise<Buffer | null>;
}
