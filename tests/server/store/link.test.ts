// The main thread's end of the store, with threads that misbehave.
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { StoreLink } from '../../../server/store/sqlite/link.ts';

const thread = (body: string) =>
  new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.postMessage({ is: 'ready' });
     parentPort.on('message', (calls) => { ${body} });`,
    { eval: true },
  );

test('a thread that crashes fails every call that waits and every later one, and says so', async () => {
  const link = new StoreLink(thread(`throw new Error('disk on fire')`));
  await link.opened;
  const waiting = [link.call('setting', ['a']), link.load('park'), link.call('sessions', [])];
  for (const result of await Promise.allSettled(waiting))
    expect(result).toMatchObject({
      status: 'rejected',
      reason: { message: /thread has failed: disk on fire/ },
    });
  await expect(link.call('setting', ['b'])).rejects.toThrow('thread has failed');
  await link.close();
});

test('a thread that ends without a word fails them too', async () => {
  const link = new StoreLink(thread('process.exit(3)'));
  await expect(link.call('setting', ['a'])).rejects.toThrow('thread has ended (3)');
  await expect(link.load('park')).rejects.toThrow('thread has ended (3)');
});

test('a call that cannot be sent fails alone', async () => {
  const worker = thread(
    `parentPort.postMessage({ is: 'answers', answers: calls.map(({ id }) => ({ id, value: 'v' })) })`,
  );
  const link = new StoreLink(worker);
  const unsendable = (() => undefined) as unknown as string;
  const asked = [
    link.call('setting', ['a']),
    link.call('setting', [unsendable]),
    link.call('setting', ['c']),
  ];
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  await worker.terminate();
});
