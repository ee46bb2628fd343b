// One command line from its words to its exit code.
import { ConfigProblem } from '../config.ts';
import { readArguments, UsageProblem } from './arguments.ts';
import { deleteSession } from './delete.ts';
import { CliProblem, deskOf, languageOf, reasonOf, type Desk, type Exit, type Io } from './desk.ts';
import { exportRecord } from './export.ts';
import { sessions } from './sessions.ts';
import { verify } from './verify.ts';

type Command = { switches: readonly string[]; options: readonly string[]; run(desk: Desk): Promise<Exit> };
const commands = new Map<string, Command>([
  ['verify', { switches: ['json'], options: [], run: verify }],
  ['export', { switches: ['auditor', 'html'], options: ['out'], run: exportRecord }],
  ['sessions', { switches: ['json'], options: [], run: sessions }],
  ['delete', { switches: ['yes'], options: [], run: deleteSession }],
]);
const nothing = { rest: [], switches: new Set<string>(), options: new Map<string, string>() };

export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const [name = '', ...words] = argv;
  let desk = deskOf(io, nothing, languageOf(undefined, io.env));
  try {
    const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
    const given = at < 0 ? undefined : argv[at]?.includes('=') ? argv[at].slice(7) : (argv[at + 1] ?? '');
    desk = deskOf(io, nothing, languageOf(given, io.env));
    if (argv.includes('--help') || name === 'help') {
      io.out(desk.say('usage'));
      return 0;
    }
    const command = commands.get(name);
    if (!command) {
      if (name !== '') io.err(`${desk.say('unknown.command', { command: name })}\n\n`);
      io.err(desk.say('usage'));
      return 2;
    }
    const read = readArguments(words, command.switches, [...command.options, 'lang']);
    const extra = read.rest[name === 'sessions' ? 0 : 1];
    if (extra !== undefined) throw new UsageProblem(extra);
    return await command.run(deskOf(io, read, desk.language));
  } catch (error) {
    if (error instanceof UsageProblem)
      io.err(`${desk.say('unknown.argument', { argument: error.message })}\n\n${desk.say('usage')}`);
    else if (error instanceof CliProblem || error instanceof ConfigProblem) io.err(`${error.message}\n`);
    else io.err(`${desk.say('failed', { why: reasonOf(error) })}\n`);
    return 2;
  }
}
