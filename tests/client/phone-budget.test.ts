// [§12] What a phone loads before it can take a seat, in the built client; skipped where nothing is built.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

type Manifest = Record<string, { file: string; css?: string[]; imports?: string[]; isEntry?: boolean }>;
const dist = join(import.meta.dirname, '../../dist/client');
const manifest = join(dist, '.vite/manifest.json');

/** Gzipped bytes of everything that the given modules pull in. */
function weigh(chunks: Manifest, wanted: readonly string[]): { script: number; style: number } {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    chunks[name]?.imports?.forEach(visit);
  };
  wanted.forEach(visit);
  const files = [...seen].flatMap((name) => chunks[name]?.file ?? []);
  const styles = [...seen].flatMap((name) => chunks[name]?.css ?? []);
  const bytes = (all: readonly string[]) =>
    [...new Set(all)].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  return { script: bytes(files), style: bytes(styles) };
}

const chunks = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as Manifest) : {};
const entry = Object.keys(chunks).filter((name) => chunks[name]?.isEntry && name.endsWith('index.html'));
const words = (language: string, ...of: string[]) => of.map((name) => `${name}/${language}.ts`);
const door = (language: string) => [
  ...entry,
  'screens/phone/PhonePage.svelte',
  ...words(language, 'messages/common', 'messages/phone'),
];
const built = test.runIf(entry.length > 0);

built.each(['th', 'en'])(
  'in %s the door weighs no more than 60 KB of script and 12 KB of style',
  (language) => {
    const { script, style } = weigh(chunks, door(language));
    expect(script).toBeGreaterThan(10_000);
    expect(script).toBeLessThanOrEqual(60 * 1024);
    expect(style).toBeLessThanOrEqual(12 * 1024);
  },
);
// What is behind the door is fetched while people stand at it. Svelte and Socket.IO alone are some 36 KB of this.
built.each(['th', 'en'])('in %s the first card can be written after 80 KB in all', (language) => {
  const inside = ['screens/phone/inside.ts', 'activities/cards/Phone.svelte'];
  const all = [...door(language), ...inside, ...words(language, 'activities/cards/messages/phone')];
  const { script, style } = weigh(chunks, all);
  expect(script).toBeLessThanOrEqual(80 * 1024);
  expect(style).toBeLessThanOrEqual(12 * 1024);
});
