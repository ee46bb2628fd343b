// npm run demo: simulated people hold the worked example against a running server, or join a session that you lead.
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { play } from '../../shared/methods/replay/play.ts';
import { sampleFocusGroup } from '../../shared/methods/sample-focus-group.ts';
import type { Language } from '../../shared/text/local-text.ts';
import { seeded } from './chance.ts';
import { tellBeat } from './demo-lines.ts';
import { follow } from './follow.ts';
import { paced, simulatedPeople, socketCast } from './people.ts';
import { root } from './server.ts';
import { makeSession, signIn } from './visit.ts';

const usage = `npm run demo -- [URL] [--lang th|en] [--speed 1..20] [--host KEY] [--seed N]
npm run demo -- [URL] --join CODE [--phones 9]

  URL       of a running server; http://localhost:3000 where nothing is said
  --lang    the language of the session: th (the default) or en
  --speed   1 is slow enough to follow every card, 20 is over in seconds; 3 where nothing is said
  --host    the server's host key; else SALA_HOST_KEY, else what lies in ./keys/host-key
  --join    simulated people join the session with this code, and take part in what you open
  --phones  how many of them (with --join)
`;
/** What stops the demo, said in a sentence. */
class Problem extends Error {}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'th' },
      speed: { type: 'string', default: '3' },
      host: { type: 'string' },
      seed: { type: 'string', default: '1' },
      join: { type: 'string' },
      phones: { type: 'string', default: '9' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const language = values.lang as Language;
  if (language !== 'th' && language !== 'en') throw new Problem('--lang is th or en.');
  const speed = numberFrom('--speed', values.speed, 1, 20);
  const random = seeded(numberFrom('--seed', values.seed, 0, 2 ** 32 - 1));
  const base = baseFrom(positionals[0] ?? 'http://localhost:3000');
  const door = await hello(base);

  if (values.join !== undefined) {
    const people = simulatedPeople(language, numberFrom('--phones', values.phones, 1, 500));
    const code = values.join.replaceAll(/\D/g, '');
    console.log(`${people.length} simulated people join ${base}/j/${code}. Ctrl+C sends them home.\n`);
    await Promise.all(
      people.map((person) =>
        follow({
          base,
          code,
          language,
          person,
          pace: paced(speed),
          random,
          tell: (did, words) => console.log(`  ${person.name}: ${did}${words ? `  ${words}` : ''}`),
        }),
      ),
    );
    return console.log('\nThe session has ended.');
  }

  const made = await makeSession(
    base,
    { sample: 'focus-group', language },
    await hostCookie(base, door, values.host),
  );
  console.log(`
  Sample content: the situation is real, people and opinions are invented.

  Desk     ${base}${made.desk}
  Screen   ${base}${made.screen}
  Phones   ${base}/j/${made.code}     code ${made.code.slice(0, 3)} ${made.code.slice(3)}
`);
  const cast = await socketCast(base, made, language);
  const say = tellBeat(language);
  await play({
    sample: sampleFocusGroup(language),
    language,
    cast,
    pause: paced(speed),
    random,
    tell: (beat) => console.log(say(beat)),
  });
  cast.close();

  const response = await fetch(`${base}/r/${made.id}/record.json`);
  if (!response.ok) throw new Problem(`The record could not be fetched: ${response.status}.`);
  const file = join(tmpdir(), `sala-demo-${made.id}.json`);
  await writeFile(file, await response.text());
  console.log(`\n  Record   ${base}/r/${made.id}\n\n  npx sala verify ${file}`);
  const { status } = spawnSync(process.execPath, [join(root, 'bin/sala.mjs'), 'verify', file], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Problem('The record does not verify.');
}

function numberFrom(name: string, text: string, from: number, to: number): number {
  const n = Number(text);
  if (!Number.isFinite(n) || n < from || n > to)
    throw new Problem(`${name} is a number from ${from} to ${to}.`);
  return n;
}
function baseFrom(text: string): string {
  const url = URL.parse(/^https?:\/\//.test(text) ? text : `http://${text}`);
  if (!url) throw new Problem(`${text} is not an address of a server.`);
  return url.origin;
}
type Door = { host: boolean; open: boolean };
async function hello(base: string): Promise<Door> {
  const none = `No Sala server answers at ${base}. Start one with "npm start", or name its address: npm run demo -- http://192.168.1.20:3000`;
  const response = await fetch(`${base}/api/host`).catch(() => null);
  const door: unknown = response?.ok ? await response.json().catch(() => null) : null;
  if (typeof door !== 'object' || door === null || !('open' in door)) throw new Problem(none);
  return door as Door;
}
async function hostCookie(base: string, { open }: Door, named: string | undefined): Promise<string> {
  const kept = () => readFile(join(process.env.SALA_KEYS ?? join(root, 'keys'), 'host-key'), 'utf8');
  const key = named ?? process.env.SALA_HOST_KEY ?? (open ? '' : (await kept().catch(() => '')).trim());
  if (key === '') {
    if (open) return '';
    throw new Problem(
      'Only the host may open a session here. Name the host key: npm run demo -- --host KEY (npm start prints it in the link after #host=).',
    );
  }
  return signIn(base, key).catch(() => {
    throw new Problem(`${base} does not take this host key.`);
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const option = error instanceof TypeError && 'code' in error ? error.message : null;
    console.error(
      error instanceof Problem ? `\n${error.message}\n` : option ? `${option}\n\n${usage}` : error,
    );
    process.exit(1);
  },
);
