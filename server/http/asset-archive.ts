// [E13] Earlier assets stay served for 30 days: a copy of each release's is kept beside the data.
import { copyFile, mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const keptFor = 30 * 24 * 60 * 60 * 1000;

async function namesIn(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  } catch {
    return [];
  }
}

/**
 * Copies what the current build has, marks it as in use now, and drops what no build has had for 30 days. Names carry a
 * hash of the content, so equal names are equal files.
 */
export async function archiveAssets(current: string, archive: string, now: number): Promise<void> {
  await mkdir(archive, { recursive: true });
  const there = new Set(await namesIn(archive));
  for (const name of await namesIn(current)) {
    if (!there.has(name)) await copyFile(join(current, name), join(archive, name));
    await utimes(join(archive, name), now / 1000, now / 1000);
    there.delete(name);
  }
  for (const name of there) {
    const file = join(archive, name);
    if ((await stat(file)).mtimeMs < now - keptFor) await rm(file, { force: true });
  }
}
