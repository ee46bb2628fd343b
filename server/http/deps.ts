// What the routes are made of, handed in once, and small questions that several of them ask of a request.
import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Id, Key, Millis } from '../../shared/activity/contract.ts';
import type { Access } from '../access/access.ts';
import { addressKey } from '../access/address.ts';
import type { Config } from '../config.ts';
import type { NoteErasure, People } from '../people/people.ts';
import type { Store } from '../store/store.ts';
import type { Replays } from '../replay/replays.ts';
import type { Rooms } from './ports.ts';
import type { StaticFiles } from './static-files.ts';

export type Deps = {
  config: Config;
  store: Store;
  access: Access;
  people: People;
  rooms: Rooms;
  replays: Pick<Replays, 'state' | 'start' | 'stop'>;
  files: StaticFiles;
  noteErasure: NoteErasure;
  now: () => Millis;
  log: Logger;
};

export const addressOf = (request: Request): string => addressKey(request.ip);

/** Express types a parameter of a path as possibly many. */
export const param = (request: Request, name: string): string => {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
};

/** Who may look after the doors of a session, and under which key that is noted; null: nobody. */
export type Curator = { by: 'host' | 'facilitator' | 'cohost'; key: Key };
export async function curatorOf({ access }: Deps, request: Request, session: Id): Promise<Curator | null> {
  const { cookie } = request.headers;
  if (access.isHost(cookie)) return { by: 'host', key: 'host' };
  const door = await access.verifyCookies(cookie, session, 'desk');
  return door && (door.role === 'facilitator' || door.role === 'cohost')
    ? { by: door.role, key: door.key }
    : null;
}
