// sala verify: needs nothing but the file.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { activities } from '../../shared/activities/registry.ts';
import en from '../../shared/record/findings/en.ts';
import { isUnread, reportOf } from '../../shared/record/findings/sentences.ts';
import th from '../../shared/record/findings/th.ts';
import { verifyText } from '../../shared/record/verify.ts';
import { isMissing, reasonOf, type Desk, type Exit } from './desk.ts';

export async function verify(desk: Desk): Promise<Exit> {
  const [file] = desk.arguments.rest;
  if (file === undefined) return desk.stop('needs.file');
  const verdict = verifyText(await read(desk, file), activities);
  if (desk.arguments.switches.has('json')) desk.out(`${JSON.stringify(verdict, null, 2)}\n`);
  else {
    const { title, lines, notes } = reportOf(verdict, desk.language, desk.language === 'th' ? th : en);
    desk.out(`${[title, ...lines.map((line) => `  ${line}`), ...notes].join('\n')}\n`);
  }
  if (isUnread(verdict)) return 2;
  return verdict.ok ? 0 : 1;
}

async function read(desk: Desk, file: string): Promise<string> {
  try {
    // A byte order mark, which some editors put in front, is not part of the JSON.
    return (file === '-' ? await text(desk.stdin) : await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    return isMissing(error)
      ? desk.stop('file.missing', { file })
      : desk.stop('file.unreadable', { file, why: reasonOf(error) });
  }
}
