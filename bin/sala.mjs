#!/usr/bin/env node
// npx sala …: the one command-line tool. `serve` is npm start; the rest is server/cli.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { needNode } from '../scripts/lib/node.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';

await needNode();
if (process.argv[2] === 'serve') {
  process.argv.splice(2, 1);
  await import('../scripts/start.mjs');
} else {
  // The sources themselves where Node can read them: never stale, and nothing to build before verifying a file.
  const source = inRoot('server/cli/main.ts');
  const cli = process.features.typescript && existsSync(source) ? source : inRoot('dist/server/cli.js');
  process.argv[1] = cli;
  await import(pathToFileURL(cli).href);
}
