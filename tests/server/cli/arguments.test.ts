// A command line is read as it was meant, also where an id begins like an option.
import { expect, test } from 'vitest';
import { readArguments, UsageProblem } from '../../../server/cli/arguments.ts';
import { newId } from '../../../server/random.ts';

const read = (...argv: string[]) => readArguments(argv, ['auditor'], ['out']);

test('switches, options and the rest', () => {
  expect(read('abc', '--auditor', '--out', 'file.json')).toEqual({
    rest: ['abc'],
    switches: new Set(['auditor']),
    options: new Map([['out', 'file.json']]),
  });
  expect(read('--out=a=b').options.get('out')).toBe('a=b');
  expect(() => read('--else')).toThrow(UsageProblem);
  expect(() => read('--out')).toThrow(UsageProblem);
});
test('an id of an older session may begin with one hyphen, and after two alone with anything', () => {
  expect(read('-abc', '--auditor')).toMatchObject({ rest: ['-abc'], switches: new Set(['auditor']) });
  expect(read('--auditor', '--', '--abc')).toMatchObject({
    rest: ['--abc'],
    switches: new Set(['auditor']),
  });
});
test('new ids begin with a letter or a digit', () => {
  const ids = Array.from({ length: 2000 }, newId);
  expect(ids.filter((id) => !/^[a-zA-Z0-9][\w-]{15}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
