// Who writes is forgotten by itself, and the room hears of it.
import { expect, test } from 'vitest';
import { Presence } from '../../../server/room/presence.ts';

test('[E12] the first of those who write to be forgotten says when the room is told again', () => {
  const presence = new Presence();
  for (const key of ['ada', 'ben']) presence.enter(key);
  expect(presence.fades(1_000)).toBeNull();
  presence.writing('ada', 'run01', 1_000);
  presence.writing('ben', 'run01', 4_000);
  expect(presence.fades(5_000)).toBe(4_000);
  expect(presence.fades(9_000)).toBe(3_000);
  expect(presence.fades(12_000)).toBeNull();
});
test('who has gone, or says that nothing is written, does not count', () => {
  const presence = new Presence();
  for (const key of ['ada', 'ben']) presence.enter(key);
  presence.writing('ada', 'run01', 1_000);
  presence.writing('ben', 'run01', 1_000);
  presence.leave('ada');
  presence.writing('ben', null, 2_000);
  expect(presence.fades(2_000)).toBeNull();
});
