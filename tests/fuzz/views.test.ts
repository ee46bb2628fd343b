// [E8] [V5] Random people, commands, drops and reorderings: every client's view equals one made by replay from nothing.
import { expect, test } from 'vitest';
import { World } from './world.ts';

/** Seeds that once failed. */
const failed = [24, 27, 36, 37, 47, 49, 53, 185];
/** SALA_FUZZ=n plays n times as many. */
const more = Number(process.env.SALA_FUZZ ?? 1);
const seeds = [...failed, ...Array.from({ length: 40 * more }, (_, i) => i + 1)];
const stepsEach = 500;

test.each(seeds)('[E8] [E9] [V5] seed %i: whoever looks sees what a replay shows', (seed) => {
  const world = new World(seed);
  for (let n = 1; n <= stepsEach; n += 1) {
    world.step();
    if (n % 50 !== 0) continue;
    world.quiet();
    const fault = world.fault();
    if (fault) expect.fail(`after ${n} steps: ${fault}\n${world.trace.slice(-15).join('\n')}`);
  }
});
