// The environment, read once into a typed configuration; a bad value gives one clear sentence.
import { relative, resolve } from 'node:path';

export type Config = {
  port: number;
  host: string;
  /** Absolute: database, kept assets. */
  data: string;
  /** Absolute: run keys, which must never be in a backup and so never inside `data`. */
  keys: string;
  /** Overrides the host key that is made at the first start. */
  hostKey: string | null;
  /** Anyone may open a session. */
  open: boolean;
  /** Devices that may take a seat in one session; a flood of made-up ones ends here. */
  mostPeople: number;
  /** Where people reach the installation, where that is not plainly this machine's address. */
  publicUrl: URL | null;
};
export class ConfigProblem extends Error {
  override name = 'ConfigProblem';
}
const problem = (sentence: string): never => {
  throw new ConfigProblem(sentence);
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Names that stand in the environment but are empty count as not set. */
const given = (env: Environment, name: string): string | null => env[name]?.trim() || null;

function readPort(text: string | null): number {
  if (text === null) return 3000;
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535
    ? port
    : problem(`PORT must be a whole number from 0 to 65535, not "${text}".`);
}

function readHost(text: string | null): string {
  // All of IPv4: phones on the local network have to reach it, and IPv6 may be switched off.
  if (text === null) return '0.0.0.0';
  return /^[\w.:-]{1,253}$/.test(text)
    ? text
    : problem(`HOST must be an address or a name of this machine, such as 127.0.0.1, not "${text}".`);
}

function readOpen(text: string | null): boolean {
  if (text === null || text === '0') return false;
  return text === '1' || problem(`SALA_OPEN must be 1 (anyone may open a session) or 0, not "${text}".`);
}

function readMostPeople(text: string | null): number {
  if (text === null) return 5000;
  const most = Number(text);
  return /^\d{1,6}$/.test(text) && most >= 1
    ? most
    : problem(`SALA_MOST_PEOPLE must be a whole number from 1 to 999999, not "${text}".`);
}

function readHostKey(text: string | null): string | null {
  // The sentence does not repeat the key: it would stand in a log.
  if (text !== null && (text.length < 16 || text.length > 200))
    problem('SALA_HOST_KEY must have 16 to 200 characters; leave it out and Sala makes one.');
  return text;
}

function readPublicUrl(text: string | null): URL | null {
  if (text === null) return null;
  const url = URL.parse(text);
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  return bare && /^https?:$/.test(url.protocol)
    ? url
    : problem(
        'SALA_PUBLIC_URL must be like https://sala.example.org, without a path, a name or a question mark.',
      );
}

/** Throws ConfigProblem, whose message is a sentence for the operator. */
export function readConfig(env: Environment, from: string = process.cwd()): Config {
  if (given(env, 'DATABASE_URL'))
    problem(
      'DATABASE_URL is set, but this release keeps its data in SQLite only; unset it and use SALA_DATA.',
    );
  const data = resolve(from, given(env, 'SALA_DATA') ?? 'data');
  const keys = resolve(from, given(env, 'SALA_KEYS') ?? 'keys');
  if (!relative(data, keys).startsWith('..'))
    problem('SALA_KEYS must not lie inside SALA_DATA: a backup of the data would take the keys along.');
  return {
    port: readPort(given(env, 'PORT')),
    host: readHost(given(env, 'HOST')),
    data,
    keys,
    hostKey: readHostKey(given(env, 'SALA_HOST_KEY')),
    open: readOpen(given(env, 'SALA_OPEN')),
    mostPeople: readMostPeople(given(env, 'SALA_MOST_PEOPLE')),
    publicUrl: readPublicUrl(given(env, 'SALA_PUBLIC_URL')),
  };
}

/** Cookies carry `Secure` where people come by https. */
export const isSecure = (config: Pick<Config, 'publicUrl'>): boolean =>
  config.publicUrl?.protocol === 'https:';
