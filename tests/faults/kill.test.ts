// [E3] A server killed with SIGKILL in the middle of a storm of cards, twenty times.
import { createServer } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import type { MineRow } from '../../shared/session/view-types.ts';
import type { Answer } from '../../shared/wire/wire.ts';
import { checkChain } from '../../shared/log/chain.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { evening } from '../kit/gathering.ts';
import { newKey, type Line } from '../kit/line.ts';
import { newFolder, spawnServer, type ServerProcess } from '../kit/server.ts';
import { expectTrue, truthOf } from '../kit/truth.ts';

const kills = 20;
const people = 12;
/** Cards that each phone sends a round; the last ones are under way when the server dies. */
const each = 3;

const folder = await newFolder();
let server: ServerProcess;
afterAll(async () => {
  await server.kill('SIGKILL');
  await folder.remove();
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** What the phone's outbox does: the same key again until somebody knows. */
class Outbox {
  readonly kept = new Map<string, Answer>();
  onKept: () => unknown = () => {};
  private readonly line: Line;
  private readonly run: string;
  constructor(line: Line, run: string) {
    this.line = line;
    this.run = run;
  }
  async send(text: string): Promise<void> {
    const key = newKey();
    for (;;) {
      await this.line.until(() => this.line.socket.connected);
      const answer = await this.attempt(key, text);
      if (answer?.ok) {
        this.kept.set(text, answer);
        return void this.onKept();
      }
      if (answer && !['again', 'door'].includes(answer.no)) throw new Error(`refused: ${answer.no}`);
    }
  }
  /** Null: the line broke, nobody knows. */
  private attempt(key: string, text: string): Promise<Answer | null> {
    return this.line.do('addCard', { prompt: 0, text }, this.run, { key, terms: 1 }).catch(() => null);
  }
}

test('[E3] [E2] every acknowledged card is there once, none twice, and everybody sees the same', async () => {
  const port = await freePort();
  server = await spawnServer(folder, port);
  const all = await evening(server.base, people);
  const outboxes = all.phones.map((phone) => new Outbox(phone, all.run));
  const known = new Map<string, Answer>();
  for (let round = 0; round < kills; round += 1) {
    // The storm stops for nobody: cards of this round are sent while the server dies and comes back.
    const storm = outboxes.flatMap((outbox, who) =>
      Array.from({ length: each }, (_, n) => outbox.send(`round ${round}, phone ${who}, card ${n}`)),
    );
    // In some rounds before anything is answered, in others after a few.
    const heard = (round % 4) * 6;
    await new Promise<void>((resolve) => {
      let left = heard;
      if (left === 0) resolve();
      for (const outbox of outboxes) outbox.onKept = () => (left -= 1) === 0 && resolve();
    });
    await server.kill('SIGKILL');
    server = await spawnServer(folder, port);
    await Promise.all(storm);
    for (const { kept } of outboxes) for (const [text, answer] of kept) known.set(text, answer);
  }
  await Promise.all(
    all.phones.map((phone) => phone.until(() => phone.mineRows<MineRow>().length === kills * each)),
  );
  for (const line of [all.desk, ...all.phones]) await line.until(() => line.socket.connected);
  for (const line of [all.desk, ...all.phones]) await line.look([]);
  await server.kill('SIGTERM');

  const store = await openSqlite(folder.data);
  const truth = await truthOf(store, all.made.id);
  const stored = await store.load(all.made.id);
  await store.close();
  expect(checkChain(all.made.id, stored?.events ?? [])).toBeNull();
  const texts = [...truth.house.session.contributions.values()].map((one) => truth.beside.say(one.text));
  expect(texts.toSorted()).toEqual([...known.keys()].toSorted());
  expect(texts).toHaveLength(kills * people * each);
  const links = new Set(stored?.events.map(({ link }) => link));
  for (const answer of known.values()) expect(answer.ok && links.has(answer.link)).toBe(true);
  for (const line of [all.desk, ...all.phones]) expectTrue(line, truth);
  for (const line of [all.desk, ...all.phones]) line.close();
}, 120_000);
