// What is brass, and for how long.
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Fresh, freshFor } from '../../../client/parts/fresh.svelte.ts';
import { Over } from '../../../client/screens/screen/over.svelte.ts';
import type { SessionHead } from '../../../shared/session/view-types.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is there when one begins to look is not new', () => {
  const fresh = new Fresh();
  fresh.see(['a', 'b']);
  expect(fresh.size).toBe(0);
});
test('a newcomer is brass for four seconds, each for its own', () => {
  const fresh = new Fresh();
  fresh.see(['a']);
  fresh.see(['a', 'b']);
  vi.advanceTimersByTime(freshFor / 2);
  fresh.see(['a', 'b', 'c']);
  expect([fresh.has('a'), fresh.has('b'), fresh.has('c')]).toEqual([false, true, true]);
  vi.advanceTimersByTime(freshFor / 2);
  expect([fresh.has('b'), fresh.has('c')]).toEqual([false, true]);
  vi.advanceTimersByTime(freshFor);
  expect(fresh.size).toBe(0);
});
test('what left and comes back is new again', () => {
  const fresh = new Fresh();
  fresh.see(['a', 'b']);
  fresh.see(['a']);
  fresh.see(['a', 'b']);
  expect(fresh.has('b')).toBe(true);
});

test('after the end the wall says thank you until the desk puts something else on the stage', () => {
  let head = $state.raw<Pick<SessionHead, 'status' | 'stage'>>({ status: 'running', stage: { show: 'qr' } });
  const seen: boolean[] = [];
  const stop = $effect.root(() => {
    const over = new Over(() => head as SessionHead);
    $effect(() => void seen.push(over.now));
  });
  flushSync();
  head = { status: 'ended', stage: { show: 'qr' } };
  flushSync();
  head = { status: 'ended', stage: { show: 'message', message: { en: 'Lunch' } } };
  flushSync();
  expect(seen).toEqual([false, true, false]);
  stop();
});
