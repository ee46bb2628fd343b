// [§12] What a phone loads until the first card can be written, in the built client; skipped where nothing is built.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

type Chunk = { file: string; name?: string; css?: string[]; imports?: string[] };
const dist = join(import.meta.dirname, '../../dist/client');
const manifest = join(dist, '.vite/phone.json');
const chunks = existsSync(manifest)
  ? (JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Chunk>)
  : {};

/** Gzipped bytes of everything that the wanted modules pull in; a module is named by its path, a group by its name. */
function weigh(wanted: readonly string[]): { script: number; style: number } {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    chunks[key]?.imports?.forEach(visit);
  };
  for (const name of wanted) {
    const key = Object.keys(chunks).find((one) => one === name || chunks[one]?.name === name);
    if (!key) throw new Error(`the build has no ${name}`);
    visit(key);
  }
  const files = [...seen].flatMap((key) => chunks[key]?.file ?? []);
  const styles = [...seen].flatMap((key) => chunks[key]?.css ?? []);
  const bytes = (all: readonly string[]) =>
    [...new Set(all)].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  return { script: bytes(files), style: bytes(styles) };
}

const door = (language: string) => ['phone.html', `words-${language}`];
const writing = (language: string) => [
  ...door(language),
  'screens/phone/inside.ts',
  `messages/aliases/${language}.ts`,
  'activities/cards/Phone.svelte',
  `activities/cards/messages/phone/${language}.ts`,
];
const built = test.runIf('phone.html' in chunks);

// Svelte and Socket.IO alone are some 34 KB of this.
built.each(['th', 'en'])(
  'in %s a first card can be written after 60 KB of script and 12 KB of style',
  (language) => {
    const { script, style } = weigh(writing(language));
    expect(script).toBeGreaterThan(10_000);
    expect(script).toBeLessThanOrEqual(60 * 1024);
    expect(style).toBeLessThanOrEqual(12 * 1024);
  },
);
built.each(['th', 'en'])('in %s the door is there after half of that', (language) => {
  expect(weigh(door(language)).script).toBeLessThanOrEqual(30 * 1024);
});
built('what only the desk, the screen or the record need is no part of the phone’s bundle', () => {
  const modules = Object.keys(chunks).join('\n');
  expect(modules).not.toMatch(/(Desk|Screen)\.svelte|screens\/(desk|screen|record)/);
});
