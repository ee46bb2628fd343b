// The whole server, put together: store, doors, rooms, routes and live line on one port.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { activities } from '../shared/activities/registry.ts';
import { openAccess, type Access, type AccessLimits } from './access/access.ts';
import type { Config } from './config.ts';
import { createApp } from './http/app.ts';
import { archiveAssets } from './http/asset-archive.ts';
import { isFromHere } from './http/security.ts';
import { StaticFiles } from './http/static-files.ts';
import { People } from './people/people.ts';
import { newId, newSalt, random } from './random.ts';
import { Replays } from './replay/replays.ts';
import { Hall } from './room/hall.ts';
import { Recorder } from './room/recorder.ts';
import { RunKeys } from './room/run-keys.ts';
import type { RoomTools } from './room/room.ts';
import { openRooms } from './room/rooms.ts';
import { openSockets } from './socket/socket.ts';
import { applyErasures, noteErasure, type Erasure } from './store/erasures.ts';
import { openSqlite } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

export type Running = {
  http: HttpServer;
  port: number;
  store: Store;
  access: Access;
  hall: Hall;
  replays: Replays;
  close(): Promise<void>;
};
export type Options = {
  build: string;
  version: string;
  client: string;
  log: Logger;
  limits?: AccessLimits;
  commandsPerMinute?: number;
  idleAfter?: number;
  /** Time, ids, salts and chance of the rooms; tests hand in their own, so that two sessions can be alike. */
  tools?: Partial<RoomTools>;
  /** What lies between the rooms and the store; tests let it fail. */
  aroundStore?(store: Store): Store;
};

/**
 * Whoever sends a request drop by drop does not hold a line for minutes. Headers: a browser of somebody who hosts often
 * carries a cookie for each of its sessions.
 */
const wires = {
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 10_000,
  maxHeaderSize: 32 * 1024,
};
/** Idle sessions leave memory after this long. */
const idleAfterDefault = 15 * 60_000;

export async function listen(config: Config, options: Options): Promise<Running> {
  const { log } = options;
  const tools: RoomTools = { now: () => Date.now(), newId, newSalt, random, ...options.tools };
  const { now } = tools;
  const opened = await openSqlite(config.data);
  const store = options.aroundStore?.(opened) ?? opened;
  const erased = await applyErasures(config.keys, store);
  if (erased.unreadable > 0) log.warn({ lines: erased.unreadable }, 'erasures that cannot be read');
  const access = await openAccess(store, config, now, options.limits);
  const note = (erasure: Erasure) => noteErasure(config.keys, erasure);
  const people = new People(store, now, note);
  const runKeys = new RunKeys(config.keys);
  const hall = new Hall(store, activities, tools, runKeys, options.idleAfter ?? idleAfterDefault);
  hall.onFault = (error) => log.error({ err: error }, 'a commit failed; the room was read again');
  hall.onRedact = (session, words) => note({ at: now(), session, words: [...words] });
  people.onChanged((session, key, name) => hall.renamed(session, key, name));
  access.doors.onRevoked((door) => hall.revoked(door));

  await archiveAssets(join(options.client, 'assets'), join(config.data, 'assets'), now());
  const files = await StaticFiles.of(options.client, join(config.data, 'assets'));
  const recorder = new Recorder();
  const rooms = openRooms(
    hall,
    people,
    recorder,
    () => access.codes.unused(),
    `sala ${options.version}`,
    config.mostPeople,
  );
  const replays = new Replays(hall, people, (error) => log.error({ err: error }, 'a replay failed'));
  const app = createApp({
    config,
    store,
    access,
    people,
    rooms,
    replays,
    files,
    noteErasure: note,
    now,
    log,
  });
  const http = createServer(wires, app);
  const io = openSockets(http, {
    hall,
    build: options.build,
    now,
    // The desk shows the screen in miniature, under its own cookie.
    door: async (cookies, session, as) =>
      (await access.verifyCookies(cookies, session, as)) ??
      (as === 'screen' ? access.verifyCookies(cookies, session, 'desk') : null),
    stillOpens: (door) => access.doors.stillOpens(door),
    noteReading: (session, by) => people.noteDesk(session, by),
    admit: () => access.handshakes.admit().ok,
    sameOrigin: (headers) => isFromHere(headers, config),
    commandsPerMinute: options.commandsPerMinute ?? 240,
    onFault: (error) => log.error({ err: error }, 'a socket request failed'),
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.port, config.host, resolve);
  });
  return {
    http,
    port: (http.address() as AddressInfo).port,
    store,
    access,
    hall,
    replays,
    async close() {
      replays.close();
      await io.close();
      await hall.close();
      await recorder.close();
      await store.close();
    },
  };
}
