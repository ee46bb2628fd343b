// Reading a command line: switches, options with a value, and the rest in order.

export type Arguments = {
  rest: string[];
  switches: ReadonlySet<string>;
  options: ReadonlyMap<string, string>;
};
export class UsageProblem extends Error {
  override name = 'UsageProblem';
}

/**
 * `node:util` takes every argument with a hyphen in front for an option, but ids of older sessions may begin with one;
 * here only two hyphens make an option, and after `--` nothing does.
 */
export function readArguments(
  argv: readonly string[],
  switches: readonly string[],
  options: readonly string[],
): Arguments {
  const read = { rest: [] as string[], switches: new Set<string>(), options: new Map<string, string>() };
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (argument === '--') {
      read.rest.push(...argv.slice(at + 1));
      break;
    }
    const [, name = '', value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === '') read.rest.push(argument);
    else if (switches.includes(name) && value === undefined) read.switches.add(name);
    else if (options.includes(name)) {
      const given = value ?? argv[(at += 1)];
      if (given === undefined) throw new UsageProblem(`--${name}`);
      read.options.set(name, given);
    } else throw new UsageProblem(argument);
  }
  return read;
}
