// What a reader may rely on in every file: small, one job, no clock or chance in shared code, nothing from outside.
import { expect, test } from 'vitest';
import { filesIn, read } from './sources.ts';

const code = ['client', 'server', 'shared'].flatMap((folder) => filesIn(folder, /\.(ts|svelte)$/));
const shared = code.filter((path) => path.startsWith('shared/'));
const where = (paths: readonly string[], pattern: RegExp) =>
  paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) =>
        pattern.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line) ? [`${path}:${at + 1}`] : [],
      ),
  );

test('no file has more than 300 lines', () => {
  expect(code.filter((path) => read(path).trimEnd().split('\n').length > 300)).toEqual([]);
});

test('the first line says the one job of the file', () => {
  expect(code.filter((path) => !/^(\/\/ |\/\*\* |<!-- )\S/.test(read(path)))).toEqual([]);
});

test('[E4] shared code asks no clock and no chance', () => {
  expect(
    where(shared, /\bDate\.now\(|\bMath\.random\(|\bnew Date\(\)|\bperformance\.now\(|\bcrypto\./),
  ).toEqual([]);
});

test('[E4] what evolves uses nothing that differs from machine to machine', () => {
  const evolving = shared.filter((path) => /\/(evolve|state|clock|upcast)[^/]*\.ts$/.test(path));
  const differs =
    /\bIntl\b|\.toLocale|\.localeCompare\(|\bMath\.(a?(sin|cos|tan)h?|atan2|exp|expm1|log(2|10|1p)?|pow|cbrt|hypot)\b/;
  expect(where(evolving, differs)).toEqual([]);
});

test('[§3] the server names no activity', () => {
  const names = new Set(filesIn('shared', /^activity\.ts$/).map((path) => path.split('/')[2]));
  const server = code.filter((path) => path.startsWith('server/'));
  const naming = [...names].flatMap((name) => where(server, new RegExp(`['"\`]${name}(['"\`]|/)`)));
  expect(naming).toEqual([]);
});

test('[§11] the client loads nothing from elsewhere', () => {
  const client = filesIn('client', /\.(ts|svelte|css|html|json|webmanifest|svg)$/);
  // Names of XML vocabularies look like addresses and are never loaded.
  const elsewhere = /(https?:)?\/\/(?!www\.w3\.org\/)[a-z0-9-]+\.[a-z]{2,}[/"'`)]/i;
  expect(where(client, elsewhere)).toEqual([]);
});

test('no suppression goes without its reason', () => {
  const suppressed =
    /eslint-disable(?!.* -- \S)|@ts-ignore|@ts-nocheck|@ts-expect-error\s*$|svelte-ignore\s*$/;
  const bare = code.filter((path) =>
    read(path)
      .split('\n')
      .some((line) => suppressed.test(line)),
  );
  expect(bare).toEqual([]);
});
