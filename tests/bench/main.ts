// npm run bench: the first six budgets of the design, side by side with a bare Socket.IO server in one run.
import { writeFile } from 'node:fs/promises';
import { Child, type Usage } from './child.ts';
import type { Quantiles } from './quantiles.ts';
import { table, type Result } from './table.ts';

const quick = process.argv.includes('--quick');
const jsonAt = process.argv.indexOf('--json');
const phones = 1000;
const seconds = quick ? 4 : 10;
const results: Result[] = [];
const say = (line: string) => console.log(`  ${line} …`);
const perUnit = (before: Usage, after: Usage, units: number): number => (after.cpu - before.cpu) / units;

console.log(`Sala bench: ${phones} phones, load in a second process over loopback${quick ? ', quick' : ''}.`);
const load = new Child('./load.ts');
const sala = new Child('./sala-server.ts');
const { base } = await sala.call<{ base: string }>('start');
await load.call('session', { base });
const empty = await sala.call<Usage>('usage');

say(`${phones} phones join within 10 s`);
const joins = await load.call<Quantiles>('join', { n: phones, ms: quick ? 5000 : 10_000 });
// The connections of the HTTP joins end by themselves; only the phones are to be weighed.
await new Promise((resume) => setTimeout(resume, 7000));
const idle = await sala.call<Usage>('usage');

say('fan-out');
const times = quick ? 60 : 200;
await load.call('fanOut', { times: 10 });
const beforeFan = await sala.call<Usage>('usage');
const fan = await load.call<{ got: number; sample: unknown }>('fanOut', { times });
const afterFan = await sala.call<Usage>('usage');

say('durable commands');
await load.call('commands', { ms: 1500 });
const commands = await load.call<number>('commands', { ms: seconds * 1000 });

say('tap to screen');
const taps = await load.call<Quantiles>('tapToScreen', { ms: seconds * 1000, perSecond: 100 });
await load.call('end');

say('opening long sessions');
const openings: { events: number; ms: number; longest: number }[] = [];
for (const events of quick ? [100_000] : [100_000, 1_000_000]) {
  const id = await sala.call<string>('fill', events);
  await sala.call('open', id);
  openings.push({ events, ...(await sala.call<{ ms: number; longest: number }>('open', id)) });
}
await sala.end();
await load.end();

say('the same on bare Socket.IO');
const bare = new Child('./bare-server.ts');
const bareLoad = new Child('./load.ts');
const bareBase = (await bare.call<{ base: string }>('start')).base;
const bareEmpty = await bare.call<Usage>('usage');
await bareLoad.call('bare', { base: bareBase, n: phones });
const bareIdle = await bare.call<Usage>('usage');
await bareLoad.call('bareBroadcast', { message: fan.sample, times: 10 });
const bareBefore = await bare.call<Usage>('usage');
const bareGot = await bareLoad.call<number>('bareBroadcast', { message: fan.sample, times });
const bareAfter = await bare.call<Usage>('usage');
await bareLoad.call('bareEcho', { ms: 1500 });
const echo = await bareLoad.call<number>('bareEcho', { ms: seconds * 1000 });
await bareLoad.call('bareEnd');
await bare.end();
await bareLoad.end();

const ratio = (
  name: string,
  unit: string,
  value: number,
  baseline: number,
  budget: string,
  ok: (ratio: number) => boolean,
) => results.push({ name, unit, value, baseline, ratio: value / baseline, budget, ok: ok(value / baseline) });
const plain = (name: string, unit: string, value: number, budget: number) =>
  results.push({
    name,
    unit,
    value,
    baseline: null,
    ratio: value / budget,
    budget: `≤ ${budget} ${unit}`,
    ok: value <= budget,
  });

ratio(
  'fan-out: server CPU per delivered patch',
  'µs',
  perUnit(beforeFan, afterFan, fan.got),
  perUnit(bareBefore, bareAfter, bareGot),
  '≤ 1.15 ×',
  (r) => r <= 1.15,
);
ratio('durable acknowledged commands', '/s', commands, echo, '≥ 0.5 ×', (r) => r >= 0.5);
plain('tap → screen p95', 'ms', taps.p95, 200);
plain('tap → screen p99', 'ms', taps.p99, 400);
plain('join → step visible p99', 'ms', joins.p99, 2000);
ratio(
  'memory per idle phone',
  'KB',
  (idle.memory - empty.memory) / phones / 1024,
  (bareIdle.memory - bareEmpty.memory) / phones / 1024,
  '≤ 1.3 ×',
  (r) => r <= 1.3,
);
for (const { events, ms } of openings)
  plain(`opening ${events.toLocaleString('en')} events`, 'ms', ms, events / 100);

console.log(table(results));
console.log(
  `  longest stand-still of the event loop while opening: ${openings.map(({ events, longest }) => `${events.toLocaleString('en')}: ${longest.toFixed(0)} ms`).join(', ')}`,
);
const file = jsonAt > 0 ? process.argv[jsonAt + 1] : undefined;
if (file) await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
process.exit(0);
