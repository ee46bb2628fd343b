// The host key as the operator sees it: kept beside the run keys, never in the database or a backup of it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostKey } from './access/host-key.ts';
import type { Config } from './config.ts';

/** Null where nobody on this machine knows the key any more (its file was removed). */
export async function hostKeyToPrint(hostKey: HostKey, config: Config): Promise<string | null> {
  if (config.hostKey !== null) return config.hostKey;
  const file = join(config.keys, 'host-key');
  if (hostKey.made !== null) {
    await mkdir(config.keys, { recursive: true, mode: 0o700 });
    await writeFile(file, `${hostKey.made}\n`, { mode: 0o600 });
    return hostKey.made;
  }
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  return kept !== '' && hostKey.tokenFor(kept) !== null ? kept : null;
}
