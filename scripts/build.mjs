// npm run build: client and server into dist/. With --if-stale only where sources changed since the last time.
import { needNode } from './lib/node.mjs';

await needNode();
const { buildIfStale } = await import('./lib/build.mjs');
try {
  await buildIfStale({ force: !process.argv.includes('--if-stale') });
} catch (error) {
  console.error(error.errors ? 'The build failed; see above.' : error.message);
  process.exitCode = 1;
}
