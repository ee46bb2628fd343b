// The load: real socket.io clients and real HTTP joins, in a process of their own.
import { io, type Socket } from 'socket.io-client';
import { joinByCode, makeSession, openDoor, type Made, type Phone } from '../kit/visit.ts';
import { newKey, type Line } from '../kit/line.ts';
import type { StepRow } from '../../shared/session/view-types.ts';
import type { SessionSpec } from '../../shared/session/spec.ts';
import { serve } from './child.ts';
import type { CardsHead } from '../../shared/activities/cards/views.ts';
import { quantiles } from './quantiles.ts';

const stepsOf = { run: null, list: 'steps', order: 'plan', facet: null, page: 0 } as const;
let sockets: Socket[] = [];
let phones: Phone[] = [];
let desk: Line;
let screen: Line;
let base = '';
let made: Made;
let run = '';
/** Cards that the server has answered for. */
let kept = 0;

const spec: SessionSpec = {
  method: 'focus-group',
  language: 'th',
  title: { th: 'วัดความเร็ว', en: 'Bench' },
  about: {},
  sample: true,
  steps: [
    {
      activity: 'cards',
      title: { th: 'คำถาม' },
      minutes: 60,
      settings: { prompts: [{ text: { th: 'น้ำที่บ้านเป็นอย่างไร' } }] },
      script: null,
      probes: [],
      terms: { identity: 'pseudonymous', moderation: 'after', onPhones: true },
    },
  ],
};
const sleep = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
const visible = (line: Line): boolean => line.rows<StepRow>(stepsOf).some((row) => row.phase === 'open');
const connected = (socket: Socket) => new Promise<void>((resolve) => socket.once('connect', () => resolve()));

/** Each of `clients` asks, waits for the answer and asks again, for so long; answers a second. */
async function storm(
  asks: readonly ((n: number) => Promise<{ ok: boolean }>)[],
  ms: number,
): Promise<number> {
  let count = 0;
  let n = 0;
  const start = performance.now();
  await Promise.all(
    asks.map(async (ask) => {
      while (performance.now() - start < ms) {
        const answer = await ask((n += 1));
        if (!answer.ok) throw new Error(JSON.stringify(answer));
        count += 1;
        kept += 1;
      }
    }),
  );
  return (count / (performance.now() - start)) * 1000;
}

serve({
  async bare({ base: at, n }: { base: string; n: number }) {
    sockets = Array.from({ length: n }, () => io(at, { transports: ['websocket'], forceNew: true }));
    await Promise.all(sockets.map(connected));
  },
  bareEcho: ({ ms }: { ms: number }) =>
    storm(
      sockets.map((socket) => (n) => socket.emitWithAck('do', card(n)) as Promise<{ ok: boolean }>),
      ms,
    ),
  /** Broadcasts as many messages of the same bytes; resolves when all have arrived everywhere. */
  async bareBroadcast({ message, times }: { message: unknown; times: number }) {
    let got = 0;
    await new Promise<void>((resolve) => {
      for (const socket of sockets) socket.on('p', () => (got += 1) === times * sockets.length && resolve());
      void (async () => {
        for (let i = 0; i < times; i += 1) {
          const before = got;
          sockets[0]?.emit('say', message);
          while (got < before + sockets.length && got < (i + 1) * sockets.length) await sleep(0);
        }
      })();
    });
    for (const socket of sockets) socket.off('p');
    return got;
  },
  bareEnd() {
    for (const socket of sockets) socket.close();
  },

  async session({ base: at }: { base: string }) {
    base = at;
    made = await makeSession(base, spec);
    desk = await openDoor(base, made.desk, 'desk');
    screen = await openDoor(base, made.screen, 'screen');
    await desk.do('openStep', { id: desk.rows<StepRow>(stepsOf)[0]?.id });
    await desk.until(() => visible(desk));
    run = desk.rows<StepRow>(stepsOf)[0]?.run as string;
  },
  /** `n` phones come within `ms`; how long each took from the scan to seeing the step. */
  async join({ n, ms }: { n: number; ms: number }) {
    const took: number[] = [];
    phones = await Promise.all(
      Array.from({ length: n }, async (_, i) => {
        await sleep((i / n) * ms);
        const start = performance.now();
        const phone = await joinByCode(base, made.code);
        await phone.until(() => visible(phone));
        took.push(performance.now() - start);
        return phone;
      }),
    );
    return quantiles(took);
  },
  /** The desk changes what all see, again and again; deliveries counted at the phones. */
  async fanOut({ times }: { times: number }) {
    let got = 0;
    let sample: unknown = null;
    for (const phone of phones) {
      phone.onPush = (push) => {
        got += 1;
        sample ??= push;
      };
    }
    for (let i = 0; i < times; i += 1) {
      const wanted = (i + 1) * phones.length;
      await desk.do('stage', {
        stage: { show: 'message', message: { th: `ประกาศครั้งที่ ${i} ขอให้ทุกท่านกลับเข้าที่นั่ง` } },
      });
      while (got < wanted) await sleep(0);
    }
    for (const phone of phones) phone.onPush = () => {};
    return { got, sample };
  },
  commands: ({ ms }: { ms: number }) =>
    storm(
      phones.map((phone) => (n) => {
        const { name, data, run: of, ...more } = card(n);
        return phone.do(name, data, of, more);
      }),
      ms,
    ),
  /**
   * Cards from all phones at an even rate; from the tap to the push whose count on the screen includes the card. Cards
   * are kept, answered and counted in one order, so the r-th answer is visible with the r-th count.
   */
  async tapToScreen({ ms, perSecond }: { ms: number; perSecond: number }) {
    await screen.until(() => (screen.head<CardsHead>(run).cards ?? 0) >= kept);
    const before = kept;
    const seen: { at: number; cards: number }[] = [];
    screen.onPush = (push) => {
      for (const patch of push.patches)
        if (patch[0] === 'h' && patch[1] === run)
          seen.push({ at: performance.now(), cards: (patch[2] as unknown as CardsHead).cards ?? 0 });
    };
    const total = Math.round((ms / 1000) * perSecond);
    const start = performance.now();
    const taps: number[] = [];
    const answers: Promise<unknown>[] = [];
    for (let i = 0; i < total; i += 1) {
      const due = start + (i / perSecond) * 1000;
      if (performance.now() < due) await sleep(due - performance.now());
      const tapped = performance.now();
      const phone = phones[i % phones.length] as Phone;
      answers.push(
        phone
          .do('addCard', { prompt: 0, text: `แตะครั้งที่ ${i}` }, run, { terms: 1 })
          .then(() => taps.push(tapped)),
      );
    }
    await Promise.all(answers);
    await screen.until(() => (screen.head<CardsHead>(run).cards ?? 0) >= before + total);
    screen.onPush = () => {};
    return quantiles(
      taps.map(
        (tapped, rank) => (seen.find(({ cards }) => cards > before + rank)?.at ?? Number.NaN) - tapped,
      ),
    );
  },
  end() {
    for (const line of [...phones, desk, screen]) line.close();
  },
});

const card = (n: number) => ({
  key: newKey(),
  run: run || 'bench',
  name: 'addCard',
  data: { prompt: 0, text: `น้ำมาไม่ถึงปลายคลอง ${n}` },
  terms: 1,
  writtenAt: Date.now(),
});
