// A process of its own that answers calls: servers under test and the load.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Calls = Record<string, (input: never) => unknown>;
type Message = { id: number; name: string; input: unknown };
type Reply = { id: number; value?: unknown; error?: string };

/** In the child: answers calls by name; lives until its parent lets go. */
export function serve(calls: Calls): void {
  process.on('message', ({ id, name, input }: Message) => {
    Promise.resolve()
      .then(() => calls[name]?.(input as never))
      .then(
        (value) => process.send?.({ id, value } satisfies Reply),
        (error: unknown) =>
          process.send?.({
            id,
            error: error instanceof Error ? (error.stack ?? error.message) : String(error),
          } satisfies Reply),
      );
  });
  process.on('disconnect', () => process.exit(0));
}

export class Child {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  private next = 1;

  constructor(file: string, env: Record<string, string> = {}) {
    this.child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
      env: { ...process.env, ...env },
      execArgv: ['--expose-gc', '--no-warnings'],
    });
    this.child.on('message', ({ id, value, error }: Reply) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error === undefined) waiting?.resolve(value as never);
      else waiting?.reject(new Error(error));
    });
    this.child.on('exit', (code) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`${file} ended with ${code}`));
    });
  }
  call<T>(name: string, input?: unknown): Promise<T> {
    const id = this.next++;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: never) => void, reject });
      this.child.send({ id, name, input } satisfies Message);
    });
  }
  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await gone;
  }
}

/** CPU of the whole process since its start, in microseconds; the collections of `memory` are not in it. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
/** Bytes after a collection: heap, buffers and what sockets hold outside. */
export async function memory(): Promise<number> {
  for (let i = 0; i < 3; i += 1) {
    globalThis.gc?.();
    await new Promise((resume) => setTimeout(resume, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
