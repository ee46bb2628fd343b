// npm test: every test, those in a real browser too. Arguments go on to Vitest.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passThrough } from './lib/child.mjs';
import { needNode } from './lib/node.mjs';
import { inRoot, root } from './lib/paths.mjs';

await needNode({ types: true });
const { findChromium, whatToInstall } = await import('./lib/chromium.mjs');
const chromium = await findChromium();
const folder = mkdtempSync(join(tmpdir(), 'sala-tests-'));
const results = join(folder, 'results.json');
const args = [
  inRoot('node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...(chromium ? [] : ['--project=!e2e']),
  ...process.argv.slice(2),
];
const env = { ...process.env, ...(chromium ? { SALA_CHROMIUM: chromium } : {}) };
let code = await passThrough(process.execPath, args, { cwd: root, env });
if (!chromium) {
  console.error(`\n${whatToInstall}`);
  code ||= 1;
}
try {
  console.log(summary(JSON.parse(readFileSync(results, 'utf8'))));
} catch {
  // Vitest said itself why it could not begin.
  code ||= 1;
}
rmSync(folder, { recursive: true, force: true });
process.exit(code);

function summary(report) {
  // A file that fails to load holds no failed test and must not pass for it.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return `\n${report.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
