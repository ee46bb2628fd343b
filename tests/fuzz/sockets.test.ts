// [E8] [E9] As views.test.ts, over a real server and real lines that break: fewer steps, everything in between.
import { expect, test } from 'vitest';
import type { Role } from '../../shared/activity/contract.ts';
import type { WindowName } from '../../shared/wire/wire.ts';
import { seeded } from '../kit/chance.ts';
import type { Line } from '../kit/line.ts';
import { startServer } from '../kit/server.ts';
import { expectTrue, truthOf, type Truth } from '../kit/truth.ts';
import { joinByCode, makeSession, openDoor, post, type Phone } from '../kit/visit.ts';
import { fuzzSpec, pick, windowsFor, wishOf } from './wishes.ts';

/** Seeds that once failed. */
const failed: number[] = [];
const more = Number(process.env.SALA_FUZZ ?? 1);
const seeds = [...failed, ...Array.from({ length: 3 * more }, (_, i) => i + 1)];
const rounds = 6;
const stepsEach = 40;

test.each(seeds)(
  '[E8] [E9] [V6] seed %i: over real lines, whoever looks sees what a replay shows',
  async (seed) => {
    const chance = seeded(seed);
    const server = await startServer();
    const made = await makeSession(server.base, fuzzSpec());
    const desk = await openDoor(server.base, made.desk, 'desk');
    const screen = await openDoor(server.base, made.screen, 'screen');
    const phones: Phone[] = [];
    for (let n = 0; n < 5; n += 1) phones.push(await joinByCode(server.base, made.code, `name-${n}`));
    const lines: Line[] = [desk, desk, desk, screen, ...phones];
    const windows = new Map<Line, WindowName[]>(lines.map((line) => [line, []]));
    const guest = await server.running.hall.open(made.id);
    if (!guest) throw new Error('no room');
    const { room } = guest;
    const to = (line: Line) => (line.as === 'participant' ? 'everyone' : line.as);

    const step = async (): Promise<unknown> => {
      const line = pick(chance, lines) as Line;
      const luck = chance();
      if (luck < 0.75) {
        const role: Role = line.as === 'participant' ? 'participant' : 'facilitator';
        const actor = line.as === 'screen' ? desk : line;
        const wanted = wishOf(room.house, chance, actor.welcome?.key ?? '', role);
        if (!wanted || !actor.socket.connected) return null;
        const terms = wanted.run === null ? null : (room.house.session.runs.get(wanted.run)?.termsNo ?? null);
        // Some wait for their answer, some do not; a line that breaks leaves them without one.
        const answered = actor.do(wanted.name, wanted.data, wanted.run, { terms }).catch(() => null);
        return chance() < 0.5 ? answered : null;
      }
      if (luck < 0.87) {
        const wanted = windowsFor(room.house, chance, to(line));
        windows.set(line, wanted);
        return line.socket.connected ? line.look(wanted).catch(() => null) : line.turn(wanted);
      }
      if (luck < 0.92) return line.socket.io.engine.close();
      if (luck < 0.96) return line.socket.connected ? line.socket.disconnect() : line.socket.connect();
      const phone = pick(chance, phones) as Phone;
      return post(
        server.base,
        '/api/join',
        { code: made.code, name: chance() < 0.3 ? '' : `name-${chance()}`, language: 'th' },
        phone.cookie,
      );
    };

    for (let round = 0; round < rounds; round += 1) {
      for (let n = 0; n < stepsEach; n += 1) await step();
      for (const line of new Set(lines)) {
        if (!line.socket.connected) line.socket.connect();
        await line.greeted();
      }
      let truth: Truth;
      let pushed: number;
      do {
        // An answer to the last says that all before it was judged; then what it changed is pushed; then that has come.
        for (const line of new Set(lines)) await line.do('nothing', {});
        await room.quiet();
        await expect.poll(() => room.viewer.waits, { interval: 5, timeout: 5000 }).toBe(false);
        pushed = room.head.seq;
        for (const line of new Set(lines)) await line.do('nothing', {});
        truth = await truthOf(server.running.store, made.id);
        // What a broken line had still carried may have been stored meanwhile.
      } while (truth.length !== pushed);
      for (const line of new Set(lines)) expectTrue(line, truth, windows.get(line));
    }
    for (const line of lines) line.close();
    await server.stop();
  },
);
