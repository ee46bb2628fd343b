// Name and version of this software, as it stands in records.
import { readFile } from 'node:fs/promises';

/** As a source this file lies two folders below package.json; bundled, all lie in dist/server. */
export async function software(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8').catch(() => '{}');
  const { version = '0' } = JSON.parse(text) as { version?: string };
  return `sala ${version}`;
}
