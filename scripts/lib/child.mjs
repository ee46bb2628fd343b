// Runs another program as if it were this one: same terminal, same signals, same end.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Starts `file` and resolves with its exit code (128 + signal number where a signal ended it). */
export function passThrough(file, args, options = {}) {
  const child = spawn(file, args, { stdio: 'inherit', ...options });
  const hand = (signal) => child.kill(signal);
  // A terminal sends Ctrl-C to the whole group: handing it on would be a second one, which means "at once".
  const interrupted = () => process.stdin.isTTY || hand('SIGINT');
  const listeners = [
    ['SIGINT', interrupted],
    ['SIGTERM', hand],
    ['SIGHUP', hand],
  ];
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const [name, listener] of listeners) process.off(name, listener);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
