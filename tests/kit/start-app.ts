// The HTTP app over a real port, with the real store in a folder of its own.
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccess, type Access, type AccessLimits } from '../../server/access/access.ts';
import { readConfig } from '../../server/config.ts';
import { createApp } from '../../server/http/app.ts';
import { archiveAssets } from '../../server/http/asset-archive.ts';
import type { Deps } from '../../server/http/deps.ts';
import { newLog } from '../../server/http/log.ts';
import { StaticFiles } from '../../server/http/static-files.ts';
import { People } from '../../server/people/people.ts';
import { noteErasure } from '../../server/store/erasures.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { cookiesOf, HttpClient } from './http.ts';
import { PlainRooms } from './plain-rooms.ts';

export type Clock = { at: number };
export type Started = {
  client: HttpClient;
  store: Store;
  access: Access;
  people: People;
  rooms: PlainRooms;
  clock: Clock;
  /** Everything that was logged, as text. */
  logged(): string;
  /** A folder of this test's own. */
  folder: string;
  /** The host's cookie. */
  host(): Promise<string>;
  stop(): Promise<void>;
};
export type StartOptions = {
  env?: Record<string, string>;
  limits?: AccessLimits;
  /** Files of the built client, by path. */
  client?: Record<string, string>;
  change?(deps: Deps): Deps;
};

export const builtClient = {
  'index.html': '<!doctype html><title>Sala</title>',
  'phone.html': '<!doctype html><title>Sala on a phone</title>',
  'assets/main-abc.js': 'x'.repeat(2000),
};

export async function startApp({
  env = {},
  limits,
  client = builtClient,
  change,
}: StartOptions = {}): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'sala-'));
  const config = readConfig({ HOST: '127.0.0.1', ...env }, folder);
  const built = join(folder, 'client');
  await mkdir(join(built, 'assets'), { recursive: true });
  for (const [path, text] of Object.entries(client)) await writeFile(join(built, path), text);
  await archiveAssets(join(built, 'assets'), join(config.data, 'assets'), Date.now());

  const clock = { at: 1_750_000_000_000 };
  const now = () => clock.at;
  const store = await openSqlite(config.data);
  const access = await openAccess(store, config, now, limits);
  const note = (noted: Parameters<typeof noteErasure>[1]) => noteErasure(config.keys, noted);
  const people = new People(store, now, note);
  const rooms = new PlainRooms(store, access, people);
  const lines: string[] = [];
  const log = newLog({ write: (line) => void lines.push(line) }, 'debug');
  const files = await StaticFiles.of(built, join(config.data, 'assets'));
  const replays: Deps['replays'] = {
    state: () => ({ is: 'none' }),
    start: async () => ({ no: 'not-a-sample' }),
    stop: () => {},
  };
  const deps: Deps = { config, store, access, people, rooms, replays, files, log, now, noteErasure: note };
  const server = createServer(createApp(change ? change(deps) : deps));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const http = new HttpClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

  return {
    client: http,
    store,
    access,
    people,
    rooms,
    clock,
    folder,
    logged: () => lines.join(''),
    host: async () => cookiesOf(await http.post('/api/host', { key: config.hostKey ?? access.hostKey.made })),
    async stop() {
      http.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Session = { id: string; code: string; desk: string; screen: string };
const spec = {
  method: 'focus-group',
  language: 'th',
  title: { th: 'น้ำในคลอง', en: 'The canal' },
  about: {},
  steps: [
    {
      activity: 'cards',
      title: { en: 'Question' },
      minutes: 5,
      settings: {},
      terms: { identity: 'pseudonymous', moderation: 'after', onPhones: true },
    },
  ],
};
export const someSpec = (): typeof spec => structuredClone(spec);

export async function openSession({ client }: Started, cookie: string): Promise<Session> {
  const answer = await client.post('/api/sessions', spec, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`not opened: ${answer.status} ${answer.bytes}`);
  return answer.json as Session;
}
export const secretIn = (link: string): string => link.split('#')[1] ?? '';
/** The cookie that a link gives. */
export async function enter({ client }: Started, link: string): Promise<string> {
  return cookiesOf(await client.post('/api/door', { secret: secretIn(link) }));
}
/** A code that no session has. */
export const otherCode = (code: string, n = 1): string =>
  String(100_000 + ((Number(code) - 100_000 + n) % 900_000));
