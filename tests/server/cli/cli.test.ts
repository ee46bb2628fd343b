// npx sala: each command as it is typed, over a real database.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../server/cli/run.ts';
import { RunKeys } from '../../../server/room/run-keys.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import type { RecordFile } from '../../../shared/record/types.ts';
import { canaries, everythingElse } from '../../kit/all-events.ts';
import { playedEvening } from '../../kit/evening.ts';
import { openHouse, saturday } from '../../kit/house.ts';
import { root } from '../../kit/server.ts';
import { spec } from '../../kit/specs.ts';
import { storeHouse } from '../../kit/stored.ts';

let folder: string;
let data: string;
let keys: string;
const evening = 'evening-in-thai';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sala-cli-'));
  [data, keys] = [join(folder, 'data'), join(folder, 'keys')];
  const store = await openSqlite(data);
  await storeHouse(store, await playedEvening('th', { id: evening, atLast: everythingElse }), '111111');
  await storeHouse(store, openHouse(spec(), { id: '-begins-with-a-hyphen' }), '222222');
  await storeHouse(store, openHouse(spec(), { id: 'to-be-deleted' }), '333333');
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Said = { exit: number; out: string; err: string };
async function sala(
  line: string[],
  { stdin = '', tty = false, env = {} }: { stdin?: string; tty?: boolean; env?: object } = {},
): Promise<Said> {
  const said = { out: '', err: '' };
  const input = Object.assign(Readable.from(stdin === '' ? [] : [stdin]), { isTTY: tty });
  const exit = await run(line, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    stdin: input,
    env: { SALA_DATA: data, SALA_KEYS: keys, ...env },
    now: () => saturday,
  });
  return { exit, ...said };
}
const exported = async (...more: string[]) => (await sala(['export', evening, ...more])).out;

describe('verify', () => {
  test('a whole record: 0, and what cannot be vouched for is said', async () => {
    const { exit, out } = await sala(['verify', '-'], { stdin: await exported() });
    expect(exit).toBe(0);
    expect(out).toMatch(/^The record is whole\.\n {2}\d+ events, the chain is unbroken\.\n/);
    expect(out).toMatch(/Outside of what the log can vouch for: .*\(made\).*\(names\).*\(log\.state\)/);
    expect(out).toMatch(/Last link: [0-9a-f]{64}\./);
  });
  test('a changed one: 1, and where it was changed', async () => {
    const file = JSON.parse(await exported()) as RecordFile;
    const no = file.contributions.findIndex(({ open }) => open) + 1;
    (file.contributions[no - 1] as { text: string }).text = 'never said';
    const path = join(folder, 'changed.json');
    await writeFile(path, JSON.stringify(file));
    const { exit, out } = await sala(['verify', path]);
    expect(exit).toBe(1);
    expect(out).toContain(`Contribution ${no}: the text in the file is “never said”, the log says “`);
    const thai = await sala(['verify', path, '--lang', 'th']);
    expect(thai.out).toContain(`ความเห็นที่ ${no}: ถ้อยคำในไฟล์คือ “never said”`);
    const json = await sala(['verify', path, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, findings: [{ is: 'differs' }] });
  });
  test('no record at all: 2', async () => {
    for (const stdin of ['nonsense', '{}', '[]', 'null']) {
      const { exit, out } = await sala(['verify', '-'], { stdin });
      expect([exit, out.split('\n')[0]], stdin).toEqual([2, 'This file cannot be checked.']);
    }
    expect(await sala(['verify', join(folder, 'nowhere.json')])).toMatchObject({
      exit: 2,
      err: `There is no file ${join(folder, 'nowhere.json')}.\n`,
    });
  });
  test('a byte order mark in front does no harm', async () => {
    expect((await sala(['verify', '-'], { stdin: `\uFEFF${await exported()}` })).exit).toBe(0);
  });
  test('needs neither database nor network, and reads the sources as they are', async () => {
    const path = join(folder, 'record.json');
    await writeFile(path, await exported('--auditor'));
    const env = { PATH: process.env.PATH, HOME: folder, SALA_DATA: join(folder, 'none') };
    const [code, out] = await new Promise<[number, string]>((resolve) =>
      execFile(
        process.execPath,
        [join(root, 'bin/sala.mjs'), 'verify', path],
        { env, cwd: folder },
        (error, stdout) => resolve([error === null ? 0 : 1, stdout]),
      ),
    );
    expect([code, out.split('\n')[0]]).toEqual([0, 'The record is whole.']);
    await expect(stat(join(folder, 'none'))).rejects.toThrow();
  });
});

describe('export', () => {
  test('gives the public record, and the whole log only where it is asked for', async () => {
    expect(JSON.parse(await exported())).toMatchObject({ format: 'sala-record/1', kind: 'public' });
    expect(await exported()).not.toContain(canaries.hidden);
    expect(await exported('--auditor')).toContain(canaries.hidden);
  });
  test('writes a file; what is for auditors can be read by its owner alone', async () => {
    const [open, whole] = [join(folder, 'a.html'), join(folder, 'b.json')];
    expect((await sala(['export', evening, '--html', '--out', open])).exit).toBe(0);
    expect(await readFile(open, 'utf8')).toMatch(/^<!doctype html>\n<html lang="th">/);
    expect((await sala(['export', evening, '--auditor', `--out=${whole}`])).exit).toBe(0);
    expect((await stat(whole)).mode & 0o777).toBe(0o600);
    expect((await sala(['export', evening, '--out', join(folder, 'no', 'such', 'x')])).err).toMatch(
      /cannot be written/,
    );
  });
  test('finds a session by the beginning of its id, and ids that begin with a hyphen', async () => {
    expect((await sala(['export', 'even'])).exit).toBe(0);
    const prepared = await sala(['export', '-begins-with-a-hyphen']);
    expect([prepared.exit, prepared.err]).toEqual([0, 'This session has not ended; its record says so.\n']);
  });
  test('works while a server has the database open, and takes nothing from it', async () => {
    const server = await openSqlite(data);
    const fence = await server.lease(evening);
    expect((await sala(['export', evening])).exit).toBe(0);
    expect((await sala(['sessions'])).exit).toBe(0);
    expect(await server.lease(evening)).toBe(fence + 1);
    await server.close();
  });
});

describe('sessions', () => {
  test('lists them, for people and for programs', async () => {
    const { out } = await sala(['sessions']);
    expect(out).toContain(`${evening}  111111  ended  Saturday 20 February 2027  `);
    expect((await sala(['sessions', '--lang=th'])).out).toContain('จบแล้ว  วันเสาร์ที่ 20 กุมภาพันธ์ 2570');
    expect(JSON.parse((await sala(['sessions', '--json'])).out)).toHaveLength(3);
  });
  test('never makes a database where there is none', async () => {
    const none = join(folder, 'mistyped');
    const { exit, err } = await sala(['sessions'], { env: { SALA_DATA: none } });
    expect([exit, err]).toEqual([2, expect.stringContaining(`There is no database in ${none}.`)]);
    await expect(stat(none)).rejects.toThrow();
  });
});

describe('delete', () => {
  test('asks first, and does nothing where nobody can answer or the answer is no', async () => {
    expect(await sala(['delete', 'to-be-deleted'])).toMatchObject({
      exit: 2,
      err: 'Nobody is there to ask. Add --yes to delete to-be-deleted.\n',
    });
    const no = await sala(['delete', 'to-be-deleted'], { stdin: 'no\n', tty: true });
    expect([no.exit, no.err]).toEqual([1, expect.stringContaining('Nothing was deleted.')]);
    expect((await sala(['sessions'])).out).toContain('to-be-deleted');
  });
  test('[E7] removes the session, and notes it where a restored backup will not forget', async () => {
    await new RunKeys(keys).keep('to-be-deleted', 'run', Buffer.alloc(32, 1));
    expect(await sala(['delete', 'to-be-deleted'], { stdin: 'yes\n', tty: true })).toMatchObject({ exit: 0 });
    expect(await new RunKeys(keys).list('to-be-deleted')).toEqual([]);
    expect((await sala(['sessions'])).out).not.toContain('to-be-deleted');
    expect(await readFile(join(keys, 'erasures.jsonl'), 'utf8')).toContain(
      JSON.stringify({ at: saturday, session: 'to-be-deleted', all: true }),
    );
    expect((await sala(['delete', 'to-be-deleted', '--yes'])).exit).toBe(2);
  });
});

describe('what is typed wrong', () => {
  test.each([
    [['frobnicate'], 'There is no command “frobnicate”.'],
    [['verify'], 'Say which file'],
    [['export'], 'Say which session'],
    [['export', 'nowhere'], 'There is no session nowhere.'],
    [['export', evening, '--pdf'], '“--pdf” cannot be used like this.'],
    [['sessions', 'all'], '“all” cannot be used like this.'],
    [['sessions', '--lang', 'fr'], '“--lang fr” cannot be used like this.'],
    [[], 'Usage: sala COMMAND'],
  ])('%j', async (line, sentence) => {
    const { exit, out, err } = await sala(line);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
  test('help is no mistake, and speaks the language of the terminal', async () => {
    expect(await sala(['--help'])).toMatchObject({ exit: 0, out: expect.stringMatching(/^Usage: sala/) });
    expect((await sala(['help'], { env: { LANG: 'th_TH.UTF-8' } })).out).toMatch(/^วิธีใช้: sala/);
  });
  test('a bad setting is told in its own sentence', async () => {
    const { exit, err } = await sala(['sessions'], { env: { PORT: 'many' } });
    expect([exit, err]).toEqual([2, expect.stringContaining('PORT must be a whole number')]);
  });
});

test('a pipe that is closed early is no failure', async () => {
  const env = { PATH: process.env.PATH, SALA_DATA: data, SALA_KEYS: keys };
  const child = spawn(process.execPath, [join(root, 'bin/sala.mjs'), 'export', evening], {
    env,
    cwd: folder,
  });
  const errors: string[] = [];
  child.stderr.on('data', (part: Buffer) => errors.push(part.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, errors.join('')]).toEqual([0, '']);
});
