// The masks of one room: the same person under keys that nobody else can join, and how they begin and end.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunKeys } from '../../../server/room/run-keys.ts';
import { RunMasks } from '../../../server/room/run-masks.ts';
import { emptySession, type Run, type SessionState } from '../../../shared/session/state.ts';
import { newFolder } from '../../kit/server.ts';

let folder: Awaited<ReturnType<typeof newFolder>>;
let masks: RunMasks;
beforeEach(async () => {
  folder = await newFolder();
  masks = new RunMasks('session', new RunKeys(folder.keys));
});
afterEach(() => folder.remove());
const onDisk = () => readdir(join(folder.keys, 'runs', 'session')).catch(() => []);
const state = (phase: 'open' | 'closed', identity: 'unnamed' | 'pseudonymous' = 'unnamed'): SessionState => {
  const run = { id: 'run', phase, terms: { identity, moderation: 'after', onPhones: true } } as Run;
  return { ...emptySession('session'), runs: new Map([['run', run]]) };
};

test('each part of a run knows a person under a key of its own; in memory they are one person', () => {
  masks.begin('run');
  const keys = ['first', 'second'].map((part) => masks.keyIn('run', 'ada', part) as string);
  expect(new Set(keys).size).toBe(2);
  expect(keys).toEqual(['first', 'second'].map((part) => masks.keyIn('run', 'ada', part)));
  expect(masks.keyIn('run', 'ben', 'first')).not.toBe(keys[0]);
  expect(keys.map((key) => masks.personOf(key))).toEqual(['ada', 'ada']);
  expect(masks.keysOf('ada')).toEqual(['ada', ...keys]);
  expect(masks.keyIn('another run', 'ada', 'first')).toBe('ada');
});

test('a kept key gives the same masks to whoever reads the room again; a key that was not kept is gone', async () => {
  masks.begin('run');
  await masks.keep('run');
  const key = masks.keyIn('run', 'ada', '');
  const again = new RunMasks('session', new RunKeys(folder.keys));
  await again.restore(state('open'));
  expect(again.keyIn('run', 'ada', '')).toBe(key);
  await rm(join(folder.keys, 'runs'), { recursive: true });
  await again.restore(state('open'));
  expect(again.keyIn('run', 'ada', '')).toBeNull();
});

test('what ended is unlearnt at once, and destroyed', async () => {
  masks.begin('run');
  await masks.keep('run');
  const key = masks.keyIn('run', 'ada', '') as string;
  masks.end('run');
  expect(masks.personOf(key)).toBe(key);
  expect(masks.keysOf('ada')).toEqual(['ada']);
  expect(masks.keyIn('run', 'ada', '')).toBeNull();
  await masks.destroy('run');
  expect(await onDisk()).toEqual([]);
});

test('[E1] a beginning that was not kept after all leaves no mask and no key', async () => {
  masks.begin('run');
  await masks.keep('run');
  await masks.restore(state('open', 'pseudonymous'));
  expect(masks.keyIn('run', 'ada', '')).toBe('ada');
  expect(await onDisk()).toEqual([]);
});

test('a run that is unnamed no more knows people by their own keys', () => {
  masks.begin('run');
  masks.cancel('run');
  expect(masks.keyIn('run', 'ada', '')).toBe('ada');
});

test('whatever lies among the keys of a session and belongs to no open unnamed run goes', async () => {
  await mkdir(join(folder.keys, 'runs', 'session'), { recursive: true });
  masks.begin('run');
  await masks.keep('run');
  await new RunKeys(folder.keys).keep('session', 'of long ago', Buffer.alloc(32, 1));
  await masks.restore(state('open'));
  expect(await onDisk()).toEqual(['run']);
});
