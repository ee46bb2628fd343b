// Bundles the server, its command line and its workers into dist/server/, packages left outside.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { inRoot, root } from './paths.mjs';
import { filesUnder } from './sources.mjs';

/** The source names a worker by where it lies; in dist/server/ all lie side by side. */
const workersSideBySide = {
  name: 'workers-side-by-side',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/(new URL\(\s*['"])[^'"]*?([\w-]+-worker)\.ts(?=['"])/g, '$1./$2.js');
      return { contents, loader: 'ts' };
    });
  },
};

export async function buildServer() {
  const { build } = await import('esbuild');
  const workers = filesUnder('server').filter((path) => path.endsWith('-worker.ts'));
  const entryPoints = {
    main: inRoot('server/main.ts'),
    cli: inRoot('server/cli/main.ts'),
    ...Object.fromEntries(workers.map((path) => [basename(path, '.ts'), inRoot(path)])),
  };
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: inRoot('dist/server'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [workersSideBySide],
  });
}
