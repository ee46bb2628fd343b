// Builds what is missing or stale, once, whoever asks.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { alone } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { builtHash, sourceHash } from './sources.mjs';

/** Returns the name of the build in dist/. `force` builds also where nothing changed. */
export async function buildIfStale({ force = false } = {}) {
  const build = sourceHash();
  if (!force && builtHash() === build) return build;
  if (!existsSync(inRoot('node_modules/vite'))) {
    throw new Error('Building needs the development packages: run "npm ci --include=dev" once.');
  }
  return alone(async () => {
    if (!force && builtHash() === build) return build;
    const started = Date.now();
    console.log('Building …');
    rmSync(inRoot('dist/build.json'), { force: true });
    const [{ buildClient }, { buildServer }] = await Promise.all([
      import('./build-client.mjs'),
      import('./build-server.mjs'),
    ]);
    await Promise.all([buildClient(build), buildServer()]);
    writeFileSync(inRoot('dist/build.json'), `${JSON.stringify({ build })}\n`);
    console.log(`Built ${build} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
    return build;
  });
}
