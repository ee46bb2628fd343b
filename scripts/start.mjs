// npm start: builds what is missing or stale, then becomes the server.
import { pathToFileURL } from 'node:url';
import { passThrough } from './lib/child.mjs';
import { needNode } from './lib/node.mjs';
import { inRoot } from './lib/paths.mjs';
import { builtHash, sourceHash } from './lib/sources.mjs';

await needNode();
if (builtHash() !== sourceHash()) {
  // In a process of its own, so that what the build needed of memory is not the server's.
  const code = await passThrough(process.execPath, [inRoot('scripts/build.mjs'), '--if-stale']);
  if (code !== 0) process.exit(code);
}
process.setSourceMapsEnabled(true);
const main = inRoot('dist/server/main.js');
process.argv[1] = main;
await import(pathToFileURL(main).href);
