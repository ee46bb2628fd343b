// The main thread's end: calls go out in order, one message per turn, and settle when the worker answers.
import type { Worker } from 'node:worker_threads';
import type { Id } from '../../../shared/activity/contract.ts';
import { AppendConflict, Taken, type LoadedSession, type Piece } from '../store.ts';
import { gather } from './gather.ts';
import type { Answer, Arguments, Call, Failure, Method, Read, Report, Result } from './messages.ts';

type Pending = { resolve: (value: never) => void; reject: (error: Error) => void };
type State = 'opening' | 'open' | 'closing' | 'gone';

function toError({ name, message }: Failure): Error {
  if (name === 'AppendConflict') return new AppendConflict(message);
  if (name === 'Taken') return new Taken(message);
  return new Error(message);
}

export class StoreLink {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly #opened = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<void>();
  #state: State = 'opening';
  #end: Error = new Error('The store is closed');
  #outbox: Call[] = [];
  #lastId = 0;
  #lastReading = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (report: Report) => this.#hear(report));
    worker.on('error', (error: Error) => this.#stop(`The store's thread has failed: ${error.message}`));
    worker.on('messageerror', () => this.#stop("The store's thread sent what cannot be read"));
    worker.on('exit', (code) => this.#stop(`The store's thread has ended (${code})`));
  }

  get opened(): Promise<void> {
    return this.#opened.promise;
  }

  call<M extends Method>(method: M, args: Arguments<M>): Promise<Result<M>> {
    return this.#ask<Result<M>>((id) => ({ id, do: 'call', method, args }));
  }

  async load(session: Id): Promise<LoadedSession | null> {
    const loaded: LoadedSession = { events: [], words: [], receipts: [] };
    for await (const columns of this.#read(session, 'whole')) {
      if (columns.of === 'end') return loaded;
      gather(loaded, columns);
    }
    return null;
  }

  pieces(session: Id): AsyncIterable<Piece> {
    return this.#read(session, 'lean');
  }

  close(): Promise<void> {
    if (this.#state === 'open') {
      this.#state = 'closing';
      this.#send({ id: 0, do: 'close' });
    }
    return this.#ended.promise;
  }

  /** One piece is read while the one before is taken in, and no more: heaps of them would hold the event loop up. */
  async *#read<How extends keyof Read>(session: Id, how: How): AsyncGenerator<Read[How]> {
    const reading = ++this.#lastReading;
    let next = this.#ask<Read[How] | null>((id) => ({ id, do: 'read', reading, session, how }));
    try {
      for (let piece = await next; piece; piece = await next) {
        next = this.#go((id) => ({ id, do: 'more', reading }));
        // Whoever stops in between does not hear of it.
        next.catch(() => undefined);
        yield piece;
      }
    } finally {
      if (this.#state !== 'gone') this.#send({ id: 0, do: 'drop', reading });
    }
  }

  #ask<T>(call: (id: number) => Call): Promise<T> {
    if (this.#state === 'closing') return Promise.reject(this.#end);
    return this.#go(call);
  }

  /** Also while closing: what was begun before is ended. */
  #go<T>(call: (id: number) => Call): Promise<T> {
    if (this.#state === 'gone') return Promise.reject(this.#end);
    const id = ++this.#lastId;
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send(call(id));
    });
  }

  #send(call: Call): void {
    if (this.#outbox.push(call) === 1) queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    const calls = this.#outbox;
    this.#outbox = [];
    try {
      this.#worker.postMessage(calls);
    } catch (error) {
      // Something in it cannot be copied to a thread; one by one, so that only this call fails.
      if (calls.length > 1)
        for (const call of calls) {
          this.#outbox = [call];
          this.#flush();
        }
      else for (const { id } of calls) this.#settle(id, (call) => call.reject(error as Error));
    }
  }

  #hear(report: Report): void {
    switch (report.is) {
      case 'ready':
        if (this.#state === 'opening') this.#state = 'open';
        return this.#opened.resolve();
      case 'unopened':
        return this.#stop(report.failure.message);
      case 'answers':
        for (const answer of report.answers) this.#answered(answer);
        return;
      default:
        report satisfies never;
    }
  }

  #answered(answer: Answer): void {
    this.#settle(answer.id, (call) => {
      if ('failure' in answer) call.reject(toError(answer.failure));
      else call.resolve(answer.value as never);
    });
  }

  #settle(id: number, how: (call: Pending) => void): void {
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    if (call) how(call);
  }

  #stop(why: string): void {
    if (this.#state === 'gone') return;
    if (this.#state !== 'closing') this.#end = new Error(why);
    this.#state = 'gone';
    this.#opened.promise.catch(() => undefined);
    this.#opened.reject(this.#end);
    for (const id of [...this.#pending.keys()]) this.#settle(id, (call) => call.reject(this.#end));
    this.#ended.resolve();
  }
}
