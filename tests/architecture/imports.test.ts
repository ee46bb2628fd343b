// The table of who may import whom holds, and the table itself says what the design says.
import { describe, expect, test } from 'vitest';
import { cycle, filesIn, importsOf, type Import } from './sources.ts';
import { objection } from './table.ts';

const sources = ['client', 'server', 'shared'].flatMap((folder) => filesIn(folder, /\.(ts|svelte)$/));
const imports = new Map<string, Import[]>(sources.map((path) => [path, importsOf(path)]));

test('[§9] nobody imports what the table does not allow', () => {
  const objections = [...imports].flatMap(([from, all]) =>
    all.flatMap(({ name, path }) => {
      const why = objection(from, path === null ? { name } : { path });
      return why === null ? [] : [`${from}: ${why}`];
    }),
  );
  expect(objections).toEqual([]);
});

describe('[§9] the table', () => {
  const cards = 'shared/activities/cards/rules.ts';
  test.each([
    ['lets an activity use its own folder', cards, 'shared/activities/cards/state.ts', true],
    ['lets an activity use the contract', cards, 'shared/activity/contract.ts', true],
    ['keeps activities apart', cards, 'shared/activities/feedback/state.ts', false],
    ['keeps the session from activities', cards, 'shared/session/state.ts', false],
    ['lets the server use the registry', 'server/room/room.ts', 'shared/activities/registry.ts', true],
    ['keeps the server from any one activity', 'server/room/room.ts', cards, false],
    ['keeps the server from the client', 'server/app.ts', 'client/connection/queue.ts', false],
    ['keeps shared code from the server', 'shared/log/chain.ts', 'server/store/store.ts', false],
    ['keeps shared code from the client', 'shared/views/view.ts', 'client/parts/Button.svelte', false],
    ['keeps parts from sessions', 'client/parts/Button.svelte', 'client/connection/link.ts', false],
    ['keeps parts from the wire', 'client/parts/Button.svelte', 'shared/wire/wire.ts', false],
    ['keeps faces apart', 'client/activities/cards/Phone.svelte', 'client/activities/poll/Bar.svelte', false],
  ])('%s', (_, from, path, allowed) => {
    expect(objection(from, { path }) === null).toBe(allowed);
  });
  test.each([
    ['shared/log/chain.ts', 'node:crypto', false],
    ['shared/log/chain.ts', '@noble/hashes/sha2.js', true],
    ['shared/activities/cards/settings.ts', 'valibot', true],
    ['client/main.ts', 'node:fs', false],
    ['client/main.ts', 'svelte', true],
    ['server/app.ts', 'express', true],
    ['server/app.ts', 'socket.io', true],
    ['server/app.ts', 'svelte', false],
  ])('%s and the package %s', (from, name, allowed) => {
    expect(objection(from, { name }) === null).toBe(allowed);
  });
});

describe('imports at run time', () => {
  test('form no cycle', () => {
    const graph = [...imports].map(([file, all]): [string, string[]] => [
      file,
      all.flatMap(({ path, kind }) => (path !== null && kind === 'static' ? [path] : [])),
    ]);
    expect(cycle(new Map(graph))).toBeNull();
  });
  test('and a cycle would be found', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d', 'b']],
    ]);
    expect(cycle(graph)).toEqual(['b', 'c', 'b']);
  });
});

test('nothing is collected: no `export *`, no index files', () => {
  const collecting = [...imports].filter(([, all]) => all.some((one) => one.all)).map(([path]) => path);
  const indexes = sources.filter((path) => /\/index(\.svelte)?\.ts$/.test(path));
  expect([...collecting, ...indexes]).toEqual([]);
});
