// node scripts/run.mjs FILE.ts args…: runs a TypeScript file of this repository as it is.
import { passThrough } from './lib/child.mjs';
import { needNode } from './lib/node.mjs';

await needNode({ types: true });
const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.exit(await passThrough(process.execPath, ['--enable-source-maps', file, ...args]));
