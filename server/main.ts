// Starts the server as the environment says, and tells the host where to begin.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toString } from 'qrcode';
import { ConfigProblem, readConfig } from './config.ts';
import { hostKeyToPrint } from './host-link.ts';
import { origins } from './http/addresses.ts';
import { newLog } from './http/log.ts';
import { listen } from './listen.ts';

const here = dirname(fileURLToPath(import.meta.url));
/** Bundled, this file stands in dist/server; as a source, in server. */
const root = import.meta.url.endsWith('.js') ? join(here, '../..') : join(here, '..');
const json = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(root, path), 'utf8').catch(() => '{}')) as Record<string, unknown>;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { build } = await json('dist/build.json');
  const { version } = await json('package.json');
  const log = newLog(undefined, process.env.SALA_LOG ?? 'warn');
  const running = await listen(config, {
    build: String(build ?? 'dev'),
    version: String(version ?? '0'),
    client: join(root, 'dist/client'),
    log,
  });
  const [phones, ...others] = origins(config, running.port);
  const key = await hostKeyToPrint(running.access.hostKey, config);
  const link = key === null ? `${phones}/` : `${phones}/#host=${encodeURIComponent(key)}`;
  console.log(`\n  Sala is open.  ศาลาเปิดแล้ว\n\n  Host · ผู้จัด      ${link}`);
  for (const origin of others)
    console.log(
      `                   ${key === null ? `${origin}/` : `${origin}/#host=${encodeURIComponent(key)}`}`,
    );
  console.log(
    `  Phones · มือถือ    ${phones}/   (same network, no internet needed · เครือข่ายเดียวกัน ไม่ต้องมีอินเทอร์เน็ต)\n`,
  );
  console.log(await toString(link, { type: 'terminal', small: true, errorCorrectionLevel: 'L' }));
  console.log(`  Data: ${config.data}\n`);

  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end).on('SIGTERM', end);
}

main().catch((error: unknown) => {
  if (error instanceof ConfigProblem) console.error(error.message);
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    console.error('The port is taken. Set another one: PORT=3001 npm start');
  else console.error(error);
  process.exit(1);
});
