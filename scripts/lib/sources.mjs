// Which files a build is made of, and the hash that names it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './paths.mjs';

const inputs = [
  'client',
  'server',
  'shared',
  'docs/record.schema.json',
  'vite.config.ts',
  'scripts/build.mjs',
  'scripts/lib',
  'package-lock.json',
];
const outputs = [
  'dist/server/main.js',
  'dist/client/index.html',
  'dist/client/phone.html',
  'dist/client/record.schema.json',
];

/** All files under a path inside the checkout, sorted, with `/` on every system. */
export function filesUnder(path) {
  const full = inRoot(path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => filesUnder(`${path}/${entry.name}`))
    .sort();
}

/** Contents and not times: a fresh clone or a changed branch changes times without changing anything. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap(filesUnder).filter((path) => !path.endsWith('.md'))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

/** The name of the build that lies in dist/, or null. */
export function builtHash() {
  if (!outputs.every((path) => existsSync(inRoot(path)))) return null;
  try {
    return JSON.parse(readFileSync(inRoot('dist/build.json'), 'utf8')).build ?? null;
  } catch {
    return null;
  }
}
