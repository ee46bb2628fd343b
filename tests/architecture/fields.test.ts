// No field cuts what people paste; see client/parts/letters.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const client = join(import.meta.dirname, '../../client');

test('no field cuts what is pasted; a pasted code is filtered by a rule of its own', () => {
  const cutting = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.svelte') && !path.endsWith('CodeDigits.svelte'))
    .filter((path) => readFileSync(join(client, path), 'utf8').includes('maxlength'));
  expect(cutting).toEqual([]);
});
