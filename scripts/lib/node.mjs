// Makes sure that a new enough Node runs us: the system's where it is, else the one that npm ci brought along.
import { existsSync } from 'node:fs';
import { passThrough } from './child.mjs';
import { inRoot } from './paths.mjs';

/** The engines of better-sqlite3 and Vitest; older ones crash instead of refusing. */
const needed = [22, 12];
/** From here on Node reads TypeScript by itself. */
const neededForTypes = [22, 18];

const atLeast = ([major, minor]) => {
  const [a, b] = process.versions.node.split('.').map(Number);
  return a > major || (a === major && b >= minor);
};

/** Returns where this Node will do; otherwise runs the same command under the right one and ends with it. */
export async function needNode({ types = false } = {}) {
  const least = types ? neededForTypes : needed;
  if (atLeast(least)) return;
  const node = inRoot(
    process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node',
  );
  if (!existsSync(node) || process.env.SALA_NODE_FOUND) {
    console.error(
      `Sala needs Node ${least.join('.')} or newer and this is ${process.versions.node}. ` +
        'Run "npm ci" first: it brings the right one into node_modules (install scripts must be allowed).',
    );
    process.exit(1);
  }
  const env = { ...process.env, SALA_NODE_FOUND: '1' };
  process.exit(await passThrough(node, [...process.execArgv, ...process.argv.slice(1)], { env }));
}
