// npm run bench: the budgets of the design, side by side with a bare Socket.IO server in one run; --phone: only the phone's.
import { rm, writeFile } from 'node:fs/promises';
import { Child } from './child.ts';
import type { Opening } from './sala-server.ts';
import { median, type Quantiles } from './quantiles.ts';
import { table, within, type Result } from './table.ts';

const quick = process.argv.includes('--quick');
const jsonAt = process.argv.indexOf('--json');
const phones = 1000;
const rounds = 3;
const seconds = quick ? 2 : 5;
const results: Result[] = [];
const say = (line: string) => console.log(`  ${line} …`);
const perUnit = (before: number, after: number, units: number): number => (after - before) / units;

const phoneRows = async (): Promise<Result[]> => {
  say('a slow phone in a real browser');
  // Playwright is loaded only where it is used.
  return (await import('./phone.ts')).phoneRows();
};
async function report(): Promise<never> {
  console.log(table(results));
  const file = jsonAt > 0 ? process.argv[jsonAt + 1] : undefined;
  if (file) await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  process.exit(0);
}

if (process.argv.includes('--phone')) {
  results.push(...(await phoneRows()));
  await report();
}
console.log(
  `Sala bench: ${phones} phones, load in a second process over loopback${quick ? ', quick' : ''}. Ratios: medians of ${rounds} rounds in turn with bare Socket.IO.`,
);
const load = new Child('./load.ts');
const sala = new Child('./sala-server.ts');
const { base } = await sala.call<{ base: string }>('start');
await load.call('session', { base });
const empty = await sala.call<number>('memory');

say(`${phones} phones join within 10 s`);
const joins = await load.call<Quantiles>('join', { n: phones, ms: quick ? 5000 : 10_000 });
// The connections of the HTTP joins end by themselves; only the phones are to be weighed.
await new Promise((resume) => setTimeout(resume, 7000));
const idle = await sala.call<number>('memory');

const bare = new Child('./bare-server.ts');
const bareLoad = new Child('./load.ts');
const bareBase = (await bare.call<{ base: string }>('start')).base;
const bareEmpty = await bare.call<number>('memory');
await bareLoad.call('bare', { base: bareBase, n: phones });
const bareIdle = await bare.call<number>('memory');

say('fan-out');
const times = quick ? 40 : 100;
const { sample } = await load.call<{ sample: unknown }>('fanOut', { times: 10 });
await bareLoad.call('bareBroadcast', { message: sample, times: 10 });
const fan = { sala: [] as number[], bare: [] as number[] };
for (let round = 0; round < rounds; round += 1) {
  const from = await sala.call<number>('cpu');
  const { got } = await load.call<{ got: number }>('fanOut', { times });
  fan.sala.push(perUnit(from, await sala.call<number>('cpu'), got));
  const bareFrom = await bare.call<number>('cpu');
  const bareGot = await bareLoad.call<number>('bareBroadcast', { message: sample, times });
  fan.bare.push(perUnit(bareFrom, await bare.call<number>('cpu'), bareGot));
}

say('durable commands');
await load.call('commands', { ms: 1500 });
await bareLoad.call('bareEcho', { ms: 1500 });
const rate = { sala: [] as number[], bare: [] as number[] };
for (let round = 0; round < rounds; round += 1) {
  rate.sala.push(await load.call<number>('commands', { ms: seconds * 1000 }));
  rate.bare.push(await bareLoad.call<number>('bareEcho', { ms: seconds * 1000 }));
}
await bareLoad.call('bareEnd');
await bare.end();
await bareLoad.end();

say('tap to screen');
const taps = await load.call<Quantiles>('tapToScreen', { ms: quick ? 5000 : 10_000, perSecond: 100 });
await load.call('end');

await sala.end();
await load.end();

say('opening long sessions');
const openings: { events: number; ms: number; longest: number }[] = [];
for (const events of quick ? [100_000] : [100_000, 1_000_000]) {
  const writer = new Child('./sala-server.ts');
  const { folder } = await writer.call<{ folder: string }>('start');
  const id = await writer.call<string>('fill', events);
  await writer.end();
  const times: Opening[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // As after a restart: nothing of it in memory, no code warm.
    const reader = new Child('./sala-server.ts');
    await reader.call('start', folder);
    times.push(await reader.call<Opening>('open', id));
    await reader.end();
  }
  await rm(folder, { recursive: true });
  const longest = Math.max(...times.map((one) => one.longest));
  openings.push({ events, ms: median(times.map(({ ms }) => ms)), longest });
}

const ratio = (
  name: string,
  unit: string,
  value: number,
  baseline: number,
  budget: string,
  ok: (ratio: number) => boolean,
) => results.push({ name, unit, value, baseline, ratio: value / baseline, budget, ok: ok(value / baseline) });
const plain = (...row: Parameters<typeof within>) => results.push(within(...row));

ratio(
  'fan-out: server CPU per delivered patch',
  'µs',
  median(fan.sala),
  median(fan.bare),
  '≤ 1.15 ×',
  (r) => r <= 1.15,
);
ratio(
  'durable acknowledged commands',
  '/s',
  median(rate.sala),
  median(rate.bare),
  '≥ 0.5 ×',
  (r) => r >= 0.5,
);
plain('tap → screen p95', 'ms', taps.p95, 200);
plain('tap → screen p99', 'ms', taps.p99, 400);
plain('join → step visible p99', 'ms', joins.p99, 2000);
ratio(
  'memory per idle phone',
  'KB',
  (idle - empty) / phones / 1024,
  (bareIdle - bareEmpty) / phones / 1024,
  '≤ 1.3 ×',
  (r) => r <= 1.3,
);
for (const { events, ms, longest } of openings) {
  const name = `${events.toLocaleString('en')} events`;
  plain(`opening ${name}`, 'ms', ms, events / 100);
  plain(`longest stand-still, opening ${name}`, 'ms', longest, 50);
}

if (!quick) results.push(...(await phoneRows()));
await report();
