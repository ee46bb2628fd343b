// How tests run: rules and server in Node, components in jsdom, whole evenings in a real browser.
import { defineConfig } from 'vitest/config';

const inNode = [
  'shared',
  'server',
  'contracts',
  'activities',
  'architecture',
  'golden',
  'fuzz',
  'faults',
  'kit',
  'scripts',
];
const withRunes = 'tests/**/*.svelte.test.ts';

export default defineConfig({
  test: {
    // Two cores are the machine that this must be quick on.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: inNode.map((folder) => `tests/${folder}/**/*.test.ts`),
          exclude: [withRunes],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'client',
          // Under the node environment effects silently never run.
          environment: 'jsdom',
          include: ['tests/client/**/*.test.ts', withRunes],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // One evening at a time: each has a server and many browsers' pages of its own.
          fileParallelism: false,
          globalSetup: ['scripts/lib/build-for-tests.mjs'],
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
