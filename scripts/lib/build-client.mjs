// Builds the client with Vite, keeps replaced assets for 30 days, and compresses what is sent as it lies there.
import { existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inRoot } from './paths.mjs';
import { filesUnder } from './sources.mjs';

const assets = 'dist/client/assets';
const kept = 30 * 24 * 60 * 60 * 1000;
const compressed = /\.(br|gz)$/;
const worthIt = /\.(js|css|html|svg|json|webmanifest|txt|map)$/;

// Phones get a bundle of their own: one shared with the desk would carry what only the desk needs.
const pages = [
  { input: 'client/index.html', manifest: '.vite/manifest.json', output: {} },
  {
    input: 'client/phone.html',
    manifest: '.vite/phone.json',
    // Each file less is a round trip less, and what is compressed together is shorter.
    output: {
      codeSplitting: {
        groups: [
          { name: 'phone', tags: ['$initial'] },
          { name: 'phone', test: /rolldown\/runtime/ },
          { name: 'words-th', test: /(client\/messages\/(common|phone)|text\/contributions)\/th\.ts$/ },
          { name: 'words-en', test: /(client\/messages\/(common|phone)|text\/contributions)\/en\.ts$/ },
        ],
      },
    },
  },
];

/** The assets that the manifests of the build in dist/ name. */
function currentAssets() {
  const manifests = pages
    .map(({ manifest }) => inRoot(`dist/client/${manifest}`))
    .filter((file) => existsSync(file));
  const chunks = manifests.flatMap((file) => Object.values(JSON.parse(readFileSync(file, 'utf8'))));
  const names = chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]);
  return [...new Set(names)].map((name) => `dist/client/${name}`).filter((path) => existsSync(inRoot(path)));
}

/** What was current until now starts its 30 days now, however old it is: phones in use may still ask for it. */
function startKeeping(paths) {
  const now = new Date();
  for (const path of paths) utimesSync(inRoot(path), now, now);
}

function dropOldAssets() {
  const current = new Set(currentAssets());
  for (const path of filesUnder(assets).filter((path) => !compressed.test(path) && !current.has(path))) {
    if (statSync(inRoot(path)).mtimeMs > Date.now() - kept) continue;
    for (const ending of ['', '.br', '.gz']) rmSync(inRoot(path + ending), { force: true });
  }
}

const isOlder = (path, than) => !existsSync(path) || statSync(path).mtimeMs < statSync(than).mtimeMs;

async function compress(path) {
  const file = inRoot(path);
  if (!isOlder(`${file}.br`, file) && !isOlder(`${file}.gz`, file)) return;
  const bytes = await readFile(file);
  const brotli = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, brotli));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

/** `build` is the build's name; the client reads it as `import.meta.env.SALA_BUILD`. */
export async function buildClient(build) {
  const vite = await import('vite');
  startKeeping(currentAssets());
  for (const { input, manifest, output } of pages) {
    await vite.build({
      configFile: inRoot('vite.config.ts'),
      logLevel: 'warn',
      define: { 'import.meta.env.SALA_BUILD': JSON.stringify(build) },
      build: { emptyOutDir: false, manifest, rolldownOptions: { input: inRoot(input), output } },
    });
  }
  // Served beside the records that name it.
  await copyFile(inRoot('docs/record.schema.json'), inRoot('dist/client/record.schema.json'));
  dropOldAssets();
  await Promise.all(
    filesUnder('dist/client')
      .filter((path) => worthIt.test(path))
      .map(compress),
  );
}
