// Writes the golden log of this release: node tests/golden/make.ts. Once released it is never written again.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { makeRecord } from '../../shared/record/make.ts';
import { everythingElse } from '../kit/all-events.ts';
import { playedEvening } from '../kit/evening.ts';

const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const folder = new URL(`./v${version}/`, import.meta.url);
await mkdir(folder, { recursive: true });
const file = new URL('evening.json', folder);
if (existsSync(file) && !process.argv.includes('--again'))
  throw new Error(`${file.pathname} is there. While ${version} is not yet released, --again writes it anew.`);
const house = await playedEvening('th', { seed: 11, atLast: everythingElse });
const record = makeRecord({ ...house.source(), by: `sala ${version}` }, 'auditor');
await writeFile(file, `${JSON.stringify(record)}\n`);
console.log(`${file.pathname}: ${house.events.length} events`);
