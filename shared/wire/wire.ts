// What travels between server and phones. Rules are numbered in SPEC.md.
import type * as v from 'valibot';
import type { Id, Json, Millis } from '../activity/contract.ts';
import type { commandSchema, helloSchema } from './door.ts';

/** The wire version; the server speaks this one and the one before. */
export const wire = 1;

/** A window: part of a list that someone looks at. `run` is null for lists of the session itself. */
export type WindowName = { run: Id | null; list: string; order: string; facet: string | null; page: number };
export const windowKey = (name: WindowName): string =>
  [name.run ?? '', name.list, name.order, name.facet ?? '', name.page].join('|');

/** A row in a window or a personal list. */
export type Row = { readonly id: Id } & { readonly [field: string]: Json };
/** One change. `h`: a head (run id, or '' for the session). `w`: a window (key, index, row). `p`: personal list. */
export type Patch =
  | readonly ['h', string, Json]
  | readonly ['put', string, number, Row]
  | readonly ['drop', string, Id]
  /** The number of rows in the whole list behind a window. */
  | readonly ['total', string, number]
  /** A window that belongs to the first state no more, because its run left the stage. */
  | readonly ['close', string]
  /** After a gap: no other windows than these. */
  | readonly ['only', readonly string[]]
  /** Personal head of a scope, a personal row, a personal row gone. */
  | readonly ['ph', string, Json]
  | readonly ['pput', string, string, Row]
  | readonly ['pdrop', string, string, Id];

/** Everything a shared audience sees at one revision. */
export type State = {
  rev: number;
  heads: Record<string, Json>;
  windows: Record<string, { rows: Row[]; total: number }>;
};
/** Everything that only one person sees. `lists`: scope|list → rows; empty ones are not there. */
export type Personal = { rev: number; heads: Record<string, Json>; lists: Record<string, Row[]> };

/** Pushed to everybody who looks at the same windows; `from` is the revision it stands on. */
export type Push = { from: number; rev: number; patches: readonly Patch[] };
/** For one person; a phone applies it, and those before it, together with revision `with` of the shared part (0: at once). */
export type PersonalPush = Push & { with: number };

export type CommandMessage = v.InferOutput<typeof commandSchema>;

/** `rev` and `mine`: the revisions that contain the effect, `push` leads to the latter; `link` is the receipt against a rewritten log. */
export type Answer =
  | {
      ok: true;
      rev: number;
      mine: number;
      at: Millis;
      link: string;
      made: readonly Id[];
      push?: PersonalPush;
    }
  | { ok: false; no: string; facts?: Json };

export type Hello = v.InferOutput<typeof helloSchema>;

/** The server's greeting: who you are, what you see, what the time is. */
export type Welcome =
  | {
      ok: true;
      wire: number;
      build: string;
      now: Millis;
      key: string;
      role: string;
      session: Id;
      /** Present where the client's revision could not be continued. */
      state: State | null;
      /** Otherwise the patches it missed. */
      missed: Push | null;
      mine: Personal | null;
    }
  | { ok: false; no: 'door' | 'wire' | 'session-gone' | 'busy' };

/** Names of the socket events. */
export const on = {
  hello: 'hello',
  do: 'do',
  windows: 'windows',
  push: 'p',
  mine: 'm',
  signal: 's',
  gone: 'gone',
  gap: 'gap',
} as const;
