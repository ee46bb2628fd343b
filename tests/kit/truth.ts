// What a client should see: made from nothing, by replaying the stored log, and compared with what it has.
import { expect } from 'vitest';
import { activities } from '../../shared/activities/registry.ts';
import { replay } from '../../shared/record/replay.ts';
import { personalOf, stateOf } from '../../shared/views/look.ts';
import type { Beside, House } from '../../shared/session/house.ts';
import type { WindowName } from '../../shared/wire/wire.ts';
import type { Store } from '../../server/store/store.ts';
import type { Line } from './line.ts';

export type Truth = { house: House; beside: Beside; length: number };

export async function truthOf(store: Store, session: string): Promise<Truth> {
  const stored = await store.load(session);
  if (!stored) throw new Error(`no session ${session}`);
  const words = new Map(stored.words.map(({ w, text }) => [w, text]));
  const names = new Map((await store.names(session)).map(({ key, name }) => [key, name]));
  const beside: Beside = { say: ({ w }) => words.get(w) ?? null, nameOf: (key) => names.get(key) ?? null };
  return { house: replay(session, stored.events, activities).house, beside, length: stored.events.length };
}
/** [V5] The line's state and personal part are those of the truth, at whatever revision they stand. */
export function expectTrue(line: Line, { house, beside }: Truth, windows: readonly WindowName[] = []): void {
  const to = line.as === 'participant' ? 'everyone' : line.as;
  expect(line.state).toEqual(stateOf(house, to, windows, line.state?.rev ?? 0, beside));
  if (line.as === 'screen') return;
  expect(line.mine).toEqual(personalOf(house, line.welcome?.key ?? '', line.mine?.rev ?? 0, beside));
}
