// Asks the worker; gives null where there can be none.
import type { Verdict } from '../../../shared/record/verify.ts';

export function check(text: string): Promise<Verdict | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return resolve(null);
    }
    const end = (verdict: Verdict | null) => {
      worker.terminate();
      resolve(verdict);
    };
    worker.onmessage = ({ data }: MessageEvent<Verdict>) => end(data);
    worker.onerror = () => end(null);
    worker.postMessage(text);
  });
}
