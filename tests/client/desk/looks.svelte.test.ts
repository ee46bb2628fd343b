// What a page looks at, gathered from its faces.
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Looks, merged, mostWindows } from '../../../client/connection/looks.svelte.ts';
import type { WindowName } from '../../../shared/wire/wire.ts';

const name = (list: string, page = 0): WindowName => ({ run: 'r', list, order: 'time', facet: null, page });
const soon = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

test('what two faces want is asked for once, and never more than the server takes', () => {
  expect(merged([[name('a'), name('b')], [name('a')]])).toEqual([name('a'), name('b')]);
  expect(merged([Array.from({ length: 60 }, (_, page) => name('a', page))])).toHaveLength(mostWindows);
});
test('[E9] the link hears one complete set; a face that changes or leaves changes it', async () => {
  const heard: string[][] = [];
  const looks = new Looks({ look: async (windows) => void heard.push(windows.map(({ list }) => list)) });
  let list = $state('cards');
  const stop = $effect.root(() => {
    looks.want(() => [name(list)]);
    looks.want(() => [name('actions')]);
  });
  flushSync();
  await soon();
  list = 'texts';
  flushSync();
  await soon();
  stop();
  await soon();
  expect(heard.map((windows) => windows.toSorted())).toEqual([
    ['actions', 'cards'],
    ['actions', 'texts'],
    [],
  ]);
});
