// npm run check: types, components, rules of style and format, two at a time; everything is said, then it fails or not.
import { spawn } from 'node:child_process';
import { needNode } from './lib/node.mjs';
import { inRoot, root } from './lib/paths.mjs';

await needNode({ types: true });
const cache = 'node_modules/.cache/sala';
const checks = [
  [
    'components',
    'svelte-check/bin/svelte-check',
    '--tsconfig',
    'tsconfig.json',
    '--fail-on-warnings',
    '--output',
    'human',
  ],
  ['types', 'typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['rules', 'eslint/bin/eslint.js', '.', '--max-warnings=0'],
  ['shared alone', 'typescript/bin/tsc', '--noEmit', '-p', 'shared/tsconfig.json'],
  [
    'format',
    'prettier/bin/prettier.cjs',
    '--check',
    '.',
    '--cache',
    `--cache-location=${cache}/prettier`,
    '--log-level=warn',
  ],
];

/** Output is held back until the end of one check, so that two do not mix. */
function run([name, program, ...args]) {
  const started = Date.now();
  const child = spawn(process.execPath, [inRoot(`node_modules/${program}`), ...args], { cwd: root });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}`);
      if (code !== 0) console.log(Buffer.concat(said).toString().trimEnd());
      resolve(code === 0);
    });
  });
}

const waiting = [...checks];
const passed = [];
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) passed.push(await run(next));
}
await Promise.all([work(), work()]);
process.exit(passed.every(Boolean) ? 0 : 1);
