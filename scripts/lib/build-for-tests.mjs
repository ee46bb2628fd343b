// Vitest's global setup of the tests in a browser: what they open is what `npm start` would serve.
import { spawnSync } from 'node:child_process';
import { inRoot } from './paths.mjs';

export default function setup() {
  if (!process.env.SALA_CHROMIUM)
    throw new Error('SALA_CHROMIUM names no browser; run these tests with "npm test".');
  // Under the test runner Vite would read the environment of tests.
  const env = { ...process.env, NODE_ENV: 'production' };
  delete env.VITEST;
  const { status } = spawnSync(process.execPath, [inRoot('scripts/build.mjs'), '--if-stale'], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The build failed.');
}
