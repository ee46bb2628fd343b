// A long session straight into the store: cards, moderation and clusters, as rules would have made them.
import { randomBytes } from 'node:crypto';
import { activities } from '../../shared/activities/registry.ts';
import { emptyHead, seal } from '../../shared/log/chain.ts';
import { decide, type Wish } from '../../shared/session/decide.ts';
import { emptyHouse, evolve, noTouch, type LogEvent } from '../../shared/session/house.ts';
import { sampleFocusGroup } from '../../shared/methods/sample-focus-group.ts';
import type { Running } from '../../server/listen.ts';
import type { Receipt, StoredEvent, StoredWords } from '../../server/store/store.ts';

const newId = () => randomBytes(12).toString('base64url');
const newSalt = () => randomBytes(16).toString('hex');
const perCommit = 2000;

export async function fill({ store }: Running, events: number): Promise<string> {
  const id = newId();
  const house = emptyHouse(id, activities);
  const words = new Map<string, string>();
  const beside = { say: ({ w }: { w: string }) => words.get(w) ?? null, nameOf: () => null };
  let at = 1_700_000_000_000;
  let head = { seq: 0, link: '', at: 0 };
  let stored = 0;
  const empty = () => ({
    events: [] as StoredEvent[],
    words: [] as StoredWords[],
    receipts: [] as Receipt[],
  });
  let batch = empty();
  const flush = async () => {
    if (stored === 0)
      await store.create(
        { id, space: 'main', created: at, method: 'focus-group', title: 'long', status: 'planned' },
        newCode(),
        { ...batch, redact: [], forget: [] },
      );
    else await store.append(id, stored, 0, { ...batch, redact: [], forget: [] });
    stored = head.seq;
    batch = empty();
  };
  const act = (
    role: 'system' | 'facilitator' | 'participant',
    key: string,
    name: string,
    data: unknown,
    run: string | null = null,
  ) => {
    const wish: Wish = { run, name, data, terms: run === null ? null : 1, writtenAt: null };
    const judged = decide(house, wish, { key, role }, beside, {
      at: (at += 7),
      newId,
      newSalt,
      random: Math.random,
    });
    if ('no' in judged) throw new Error(`${name}: ${judged.no}`);
    for (const event of judged.events) {
      const skeleton = JSON.stringify(event);
      if (head.seq === 0) head = emptyHead(id, skeleton);
      const sealed = seal(head, at, skeleton, newSalt());
      head = { seq: sealed.seq, link: sealed.link, at };
      evolve(house, JSON.parse(skeleton) as LogEvent, at, noTouch);
      batch.events.push(sealed);
    }
    for (const { w, salt, text, original } of judged.words) {
      batch.words.push({ w, seq: head.seq, salt, text, original });
      words.set(w, text);
    }
    const answer = JSON.stringify([at, head.link, judged.made]);
    batch.receipts.push({ hash: randomBytes(32).toString('hex'), run, answer });
    return judged.made;
  };
  const { spec } = sampleFocusGroup('th');
  act('system', 'system', 'create', {
    id,
    spec: {
      ...spec,
      steps: spec.steps.map((step) =>
        step.activity === 'cards' ? { ...step, settings: { prompts: [{ text: { th: 'คำถาม' } }] } } : step,
      ),
    },
    version: 1,
  });
  for (let i = 0; i < 1000; i += 1)
    act('system', 'system', 'join', { key: `person${i}`, role: 'participant' });
  const step = house.session.order.find(
    (one) => house.session.steps.get(one)?.activity === 'cards',
  ) as string;
  act('facilitator', 'desk', 'openStep', { id: step });
  const run = house.session.steps.get(step)?.runs[0] as string;
  for (let n = 0; head.seq < events; n += 1) {
    const made = act(
      'participant',
      `person${n % 1000}`,
      'addCard',
      { prompt: 0, text: `น้ำมาไม่ถึงปลายคลอง ครั้งที่ ${n}` },
      run,
    );
    if (n % 3 === 0)
      act('facilitator', 'desk', 'moderate', { ids: [made[0]], to: 'hidden', reason: 'off-topic' });
    if (batch.events.length >= perCommit) await flush();
  }
  await flush();
  return id;
}
const newCode = (): string => String(100_000 + Math.floor(Math.random() * 900_000));
