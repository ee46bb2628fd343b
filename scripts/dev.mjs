// npm run dev: Vite for the client on 5173 and the server from its sources on PORT; both follow changes.
import { spawn } from 'node:child_process';
import { needNode } from './lib/node.mjs';
import { inRoot, root } from './lib/paths.mjs';

await needNode({ types: true });
// Vite ends when its input does, which without a terminal is at once.
const stdio = [process.stdin.isTTY ? 'inherit' : 'pipe', 'inherit', 'inherit'];
const start = (args) => spawn(process.execPath, args, { cwd: root, stdio });
const parts = [
  start(['--watch', '--watch-preserve-output', '--enable-source-maps', 'server/main.ts']),
  start([inRoot('node_modules/vite/bin/vite.js'), '--config', 'vite.config.ts']),
];
const stop = (signal) => parts.forEach((part) => part.kill(signal));
process.on('SIGINT', () => process.stdin.isTTY || stop('SIGINT'));
process.on('SIGTERM', () => stop('SIGTERM'));
// One half alone is of no use.
for (const part of parts) {
  part.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stop('SIGTERM');
  });
}
