// [W3] [W9] What no honest client sends: nothing changes, nobody else is disturbed, the server stays up.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CardsHead } from '../../shared/activities/cards/views.ts';
import type { WindowName } from '../../shared/wire/wire.ts';
import { evening, leave, listOf, type Evening } from '../kit/gathering.ts';
import { newKey, type Line } from '../kit/line.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { expectTrue, truthOf } from '../kit/truth.ts';
import { joinByCode, type Phone } from '../kit/visit.ts';

let server: TestServer;
let all: Evening;
let rogue: Phone;
let honest: Phone;
beforeAll(async () => {
  server = await startServer();
  all = await evening(server.base, 1);
  honest = all.phones[0] as Phone;
});
// A new one for each: how often one may look is counted by line.
beforeEach(async () => {
  rogue = await joinByCode(server.base, all.made.code);
});
afterEach(() => rogue.close());
afterAll(async () => {
  leave(all);
  await server.stop();
});

const ask = (line: Line, event: string, ...message: unknown[]): Promise<unknown> =>
  line.socket.timeout(10_000).emitWithAck(event, ...message);
/** The log is as long as it was, the honest phone sees the truth, and can still speak. */
async function undisturbed(work: () => Promise<unknown>): Promise<void> {
  const before = await truthOf(server.running.store, all.made.id);
  await work();
  const after = await truthOf(server.running.store, all.made.id);
  expect(after.length).toBe(before.length);
  const pushes: unknown[] = [];
  honest.onPush = (push) => pushes.push(push);
  const answer = await honest.do('addCard', { prompt: 0, text: 'still here' }, all.run, { terms: 1 });
  expect(answer.ok).toBe(true);
  await honest.until(() => answer.ok && (honest.mine?.rev ?? 0) >= answer.mine);
  expectTrue(honest, await truthOf(server.running.store, all.made.id));
  expect(honest.gaps).toBe(0);
}
const command = (change: object) => ({
  key: newKey(),
  run: all.run,
  name: 'addCard',
  data: { prompt: 0, text: 'x' },
  terms: 1,
  ...change,
});

test('[W3] malformed wishes are refused, each in one way', () =>
  undisturbed(async () => {
    const odd: unknown[] = [
      null,
      7,
      'x',
      [],
      {},
      { key: 'short' },
      command({ key: 'with spaces in it and more' }),
      command({ key: 'k'.repeat(65) }),
      command({ extra: true }),
      command({ run: 7 }),
      command({ run: 'r'.repeat(33) }),
      command({ name: 'n'.repeat(41) }),
      command({ terms: 1.5 }),
      command({ writtenAt: 'now' }),
      command({ name: null }),
      { ...command({}), data: Buffer.alloc(64), name: 7 },
    ];
    for (const message of odd)
      expect(await ask(rogue, 'do', message)).toEqual({ ok: false, no: 'malformed' });
  }));

test('[W3] names that mean something to JavaScript mean nothing here', () =>
  undisturbed(async () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']) {
      expect(await ask(rogue, 'do', command({ name }))).toEqual({ ok: false, no: 'unknown-command' });
      expect(await ask(rogue, 'do', command({ run: null, name }))).toEqual({
        ok: false,
        no: 'unknown-command',
      });
      expect(await ask(rogue, 'do', command({ run: name }))).toEqual({ ok: false, no: 'gone' });
      for (const window of [
        listOf(name, 'cards', 'time'),
        listOf(all.run, name, 'time'),
        listOf(all.run, 'cards', name),
        listOf(null, name, 'plan'),
      ])
        expect(await ask(rogue, 'windows', { windows: [window], rev: null })).toBeNull();
    }
    const polluted = JSON.parse('{"prompt":0,"text":"x","__proto__":{"admin":true}}') as object;
    const sent = await ask(rogue, 'do', { ...command({}), data: polluted });
    expect(sent).toMatchObject({ ok: false, no: 'malformed' });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  }));

test('[W3] deep and strange data is refused by the first field, and nothing of it is repeated', () =>
  undisturbed(async () => {
    const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown;
    // Deeper than a client library can write: straight into the line.
    for (const depth of [5000, 30_000])
      rogue.socket.io.engine.write(`2987654["do",${'['.repeat(depth)}${']'.repeat(depth)}]`);
    for (const data of [
      deep,
      { prompt: 0, text: deep },
      { prompt: 0, text: 'x', secret: 'canary' },
      'canary',
      null,
    ]) {
      const answer = await ask(rogue, 'do', command({ data }));
      expect(answer).toMatchObject({ ok: false, no: 'malformed' });
      expect(JSON.stringify(answer)).not.toContain('canary');
    }
    expect(await ask(rogue, 'do', command({ data: { prompt: 0, text: Buffer.from('x') } }))).toMatchObject({
      ok: false,
    });
  }));

test('[W9] windows: no more than forty, no page out of bounds, no facet that could be mistaken', () =>
  undisturbed(async () => {
    const window = (change: Partial<Record<keyof WindowName, unknown>> = {}) => ({
      ...listOf(all.run, 'cards', 'time'),
      ...change,
    });
    const bad: unknown[] = [
      Array.from({ length: 41 }, (_, page) => window({ page })),
      [window({ page: 1e9 })],
      [window({ page: -1 })],
      [window({ page: 0.5 })],
      [window({ facet: '' })],
      [window({ facet: 'a|0&b' })],
      [window({ facet: 'f'.repeat(81) })],
      [window({ extra: 1 } as object)],
      'all',
      null,
    ];
    for (const windows of bad) {
      expect(await ask(rogue, 'windows', { windows, rev: null })).toBeNull();
      expect(
        await ask(rogue, 'hello', {
          wire: 1,
          build: '',
          session: all.made.id,
          as: 'participant',
          rev: null,
          windows,
        }),
      ).toEqual({ ok: false, no: 'wire' });
    }
    const far = listOf(all.run, 'cards', 'time', 'nothing-is-called-so', 10_000);
    expect(await ask(rogue, 'windows', { windows: [far], rev: null })).toMatchObject({
      state: { windows: { [`${all.run}|cards|time|nothing-is-called-so|10000`]: { rows: [], total: 0 } } },
    });
  }));

test('[E6] lists of the desk do not exist for phones', () =>
  undisturbed(async () => {
    for (const list of ['contributions', 'actions', 'people', 'mine'])
      for (const order of ['time', 'newest', 'joined'])
        expect(await ask(rogue, 'windows', { windows: [listOf(null, list, order)], rev: null })).toBeNull();
  }));

test('what nobody looks at any more costs nothing: sorted lists go with their last viewer', () =>
  undisturbed(async () => {
    const guest = await server.running.hall.open(all.made.id);
    const view = guest?.room.viewer.view('everyone') as unknown as {
      live: Map<string, unknown>;
      lists: Map<string, { indexes: Map<string, unknown> }>;
    };
    const indexes = () => view.lists.get(`${all.run}|cards`)?.indexes.size ?? 0;
    await rogue.look([]);
    const [windows, sorted] = [view.live.size, indexes()];
    for (let n = 0; n < 30; n += 1)
      await ask(rogue, 'windows', { windows: [listOf(all.run, 'cards', 'time', `f${n}`)], rev: null });
    // A set in which one window does not exist opens none of the others.
    await ask(rogue, 'windows', {
      windows: [listOf(all.run, 'cards', 'time', 'other'), listOf(all.run, 'no', 'time')],
      rev: null,
    });
    await rogue.look([]);
    expect([view.live.size, indexes()]).toEqual([windows, sorted]);
  }));

test('[W1] greetings that are not: another wire, another door, another session', () =>
  undisturbed(async () => {
    const hello = (change: object) => ({
      wire: 1,
      build: '',
      session: all.made.id,
      as: 'participant',
      rev: null,
      windows: [],
      ...change,
    });
    for (const [change, no] of [
      [{ wire: 99 }, 'wire'],
      [{ wire: '1' }, 'wire'],
      [{ session: 7 }, 'wire'],
      [{ as: 'god' }, 'wire'],
      [{ more: 1 }, 'wire'],
      [{ as: 'desk' }, 'door'],
      [{ as: 'screen' }, 'door'],
      [{ session: '__proto__' }, 'door'],
      [{ session: '../../etc' }, 'door'],
    ] as const)
      expect(await ask(rogue, 'hello', hello(change))).toEqual({ ok: false, no });
    expect(await ask(rogue, 'do', command({}))).toEqual({ ok: false, no: 'door' });
    for (const rev of [-1, 1e15, 2 ** 31])
      expect(await ask(rogue, 'hello', hello({ rev }))).toMatchObject({
        ok: true,
        missed: null,
        state: { heads: {} },
      });
  }));

test('[W9] a frame that is too big closes the line of whoever sent it, and no other', () =>
  undisturbed(async () => {
    const closed = new Promise((resolve) => rogue.socket.once('disconnect', resolve));
    rogue.socket.emit('do', command({ data: 'x'.repeat(70_000) }), () => {});
    await closed;
  }));

test('[W3] bodies that are too big, cut off, or not JSON', () =>
  undisturbed(async () => {
    const send = (body: string, type = 'application/json') =>
      fetch(`${server.base}/api/join`, {
        method: 'POST',
        body,
        headers: { 'content-type': type, 'x-sala': '1', origin: server.base },
      });
    expect(
      (await send(JSON.stringify({ code: all.made.code, name: 'x'.repeat(70_000), language: 'th' }))).status,
    ).toBe(413);
    expect((await send('{"code":')).status).toBe(400);
    expect((await send('['.repeat(50_000))).status).toBe(400);
    expect((await send('x', 'text/plain')).status).toBe(415);
    expect(
      (await send(JSON.stringify({ code: all.made.code, name: 'x', language: 'th', role: 'facilitator' })))
        .status,
    ).toBe(400);
  }));

test('events that nobody declared, answers without a question, and noise are passed over', () =>
  undisturbed(async () => {
    for (const event of ['push', 'p', 'm', 'gone', 'gap', '__proto__', 'disconnecting2'])
      rogue.socket.emit(event, { x: 1 });
    rogue.socket.emit('do', command({}));
    rogue.socket.emit('hello', 'not a function', 'nor this');
    for (const signal of [null, 7, { is: 'drag' }, { is: 'here' }, { is: 'writing', run: { deep: 1 } }])
      rogue.socket.emit('s', signal);
    await rogue.do('nothing', {});
  }));

test('[W10] who asks far too often waits; nobody else does', async () => {
  const slow = await startServer({ commandsPerMinute: 10 });
  const crowd = await evening(slow.base, 2);
  const [eager, calm] = crowd.phones as [Phone, Phone];
  const answers = await Promise.all(
    Array.from({ length: 15 }, () => eager.do('addCard', { prompt: 0, text: 'x' }, crowd.run, { terms: 1 })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  const refused = answers.find(({ ok }) => !ok);
  expect(refused).toMatchObject({ no: 'too-fast', facts: { seconds: expect.any(Number) } });
  expect(await calm.do('addCard', { prompt: 0, text: 'x' }, crowd.run, { terms: 1 })).toMatchObject({
    ok: true,
  });
  await crowd.desk.until(() => crowd.desk.head<CardsHead>(crowd.run).cards === 11);
  leave(crowd);
  await slow.stop();
});
