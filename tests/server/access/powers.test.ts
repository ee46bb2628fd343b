// [W2] Who may what: every wish and every route, asked by everybody there is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activities } from '../../../shared/activities/registry.ts';
import { sessionCommands } from '../../../shared/session/commands.ts';
import { on, wire, type Answer } from '../../../shared/wire/wire.ts';
import { Line, newKey } from '../../kit/line.ts';
import { startServer, type TestServer } from '../../kit/server.ts';
import { cardsStep, spec, step } from '../../kit/specs.ts';
import { joinByCode, makeSession, openDoor, post, signIn, type Made, type Phone } from '../../kit/visit.ts';
import { openStep } from '../../kit/gathering.ts';

const links = ['facilitator', 'cohost', 'moderator', 'recorder', 'screen'] as const;
const lead: readonly string[] = ['facilitator', 'cohost'];
const curator = [...lead, 'moderator'];
const desk = [...curator, 'recorder'];
const phone = ['participant'];

/** As DESIGN §6 and the issue say it, written down once more: a power that moves has to move here too. */
const powers: Readonly<Record<string, readonly string[]>> = {
  create: [],
  join: [],
  ...Object.fromEntries(
    ['start', 'end', 'retitle', 'addStep', 'changeStep', 'moveStep', 'removeStep', 'openStep', 'closeStep']
      .concat('pauseClock', 'resumeClock', 'extendClock', 'changeTerms', 'changeNaming', 'redact', 'reword')
      .map((name) => [name, lead]),
  ),
  ...Object.fromEntries(['stage', 'moderate', 'merge', 'undo', 'respond'].map((name) => [name, curator])),
  note: desk,
  withdraw: [...phone, ...desk],
  addCard: [...phone, ...desk],
  editCard: [...phone, ...desk],
  addFor: desk,
  ...Object.fromEntries(
    ['makeCluster', 'renameCluster', 'moveCluster', 'removeCluster', 'placeCards', 'openDots', 'revealDots']
      .concat('show')
      .map((name) => [name, curator]),
  ),
  placeDot: phone,
  takeDot: phone,
  agree: phone,
  answer: phone,
};

let server: TestServer;
let host: string;
let made: Made;
let other: Made;
let seat: Phone;
let stranger: Phone;
const runs = new Map<string, string>();
const lines = new Map<string, Line>();
const cookies = new Map<string, string>();

beforeAll(async () => {
  server = await startServer({}, { SALA_OPEN: '0', SALA_HOST_KEY: 'a-host-key-of-this-test' });
  host = await signIn(server.base, 'a-host-key-of-this-test');
  const agenda = spec(
    cardsStep(),
    step('welcome', { text: { en: 'hello' }, consent: [{ en: 'yes' }] }),
    step('feedback', { questions: [{ text: { en: 'how' }, kind: 'scale' }] }),
  );
  made = await makeSession(server.base, agenda, host);
  other = await makeSession(server.base, agenda, host);
  for (const role of links) {
    const wish = { role, name: '' };
    const { json } = await post<{ link: string }>(server.base, `/api/s/${made.id}/doors`, wish, host);
    const secret = json.link.split('#')[1];
    cookies.set(role, (await post(server.base, '/api/door', { secret })).cookie);
    lines.set(role, await openDoor(server.base, json.link, role === 'screen' ? 'screen' : 'desk'));
  }
  seat = await joinByCode(server.base, made.code, 'seat');
  stranger = await joinByCode(server.base, other.code, 'stranger');
  lines.set('participant', seat);
  cookies.set('participant', seat.cookie);
  cookies.set('nobody', '');
  cookies.set('stranger', stranger.cookie);
  const secret = other.desk.split('#')[1];
  cookies.set('elsewhere', (await post(server.base, '/api/door', { secret })).cookie);
  const lead = lines.get('facilitator') as Line;
  for (const [index, name] of ['cards', 'welcome', 'feedback'].entries())
    runs.set(name, await openStep(lead, index));
});
afterAll(async () => {
  for (const line of [...lines.values(), stranger]) line.close();
  await server.stop();
});

const isAllowed = (answer: Answer): boolean => answer.ok || answer.no !== 'not-allowed';
/** The role is asked for before anything is read, so a wish without data tells who may have it and does nothing. */
const ask = (line: Line, name: string, run: string | null): Promise<Answer> =>
  line.socket.emitWithAck(on.do, { key: newKey(), run, name, data: null, terms: 1 }) as Promise<Answer>;

test('every wish of the session and of its activities has its powers written down', () => {
  const names = [
    ...Object.keys(sessionCommands),
    ...[...activities.values()].flatMap((activity) => Object.keys(activity.commands)),
  ];
  expect(names.sort()).toEqual(Object.keys(powers).sort());
});
test.each([...links, 'participant'])('what a %s may wish, and nothing else', async (role) => {
  const line = lines.get(role) as Line;
  const may: string[] = [];
  for (const name of Object.keys(sessionCommands)) if (isAllowed(await ask(line, name, null))) may.push(name);
  for (const [activity, run] of runs)
    for (const name of Object.keys(activities.get(activity)?.commands ?? {}))
      if (isAllowed(await ask(line, name, run))) may.push(name);
  const expected = Object.keys(powers).filter((name) => powers[name]?.includes(role));
  expect(may.sort()).toEqual(expected.sort());
});
test('no door opens another session or another surface', async () => {
  const line = lines.get('participant') as Line;
  const greet = async (cookie: string, session: string, as: string) => {
    const other = new Line({ base: server.base, cookie, session, as: 'participant' });
    other.socket.off('connect');
    await new Promise<void>((resolve) => other.socket.on('connect', resolve));
    const hello = { wire, build: 'x', session, as, rev: null, windows: [] };
    const welcome = (await other.socket.emitWithAck(on.hello, hello)) as { ok: boolean; no?: string };
    other.close();
    return welcome.ok ? 'in' : welcome.no;
  };
  expect(line.welcome?.role).toBe('participant');
  for (const [who, cookie] of cookies)
    for (const as of ['participant', 'desk', 'screen'])
      for (const session of [made.id, other.id]) {
        const own = session === made.id;
        const mine =
          (own && who === 'participant' && as === 'participant') ||
          (own && who === 'screen' && as === 'screen') ||
          (own && desk.includes(who) && as !== 'participant') ||
          (!own && who === 'stranger' && as === 'participant') ||
          (!own && who === 'elsewhere' && as !== 'participant');
        expect([who, as, own, await greet(cookie, session, as)]).toEqual([
          who,
          as,
          own,
          mine ? 'in' : 'door',
        ]);
      }
});

describe('routes', () => {
  const all = () => [...cookies.keys(), 'host'];
  const cookieOf = (who: string): string => (who === 'host' ? host : (cookies.get(who) ?? ''));
  const send = async (who: string, method: string, path: string, body?: object): Promise<number> => {
    const response = await fetch(server.base + path, {
      method,
      headers: {
        cookie: cookieOf(who),
        'x-sala': '1',
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      body: body ? JSON.stringify(body) : null,
    });
    await response.arrayBuffer();
    return response.status;
  };
  const whoMay = async (method: string, path: string, body?: object): Promise<string[]> => {
    const may = [];
    for (const who of all()) if ((await send(who, method, path, body)) !== 403) may.push(who);
    return may.sort();
  };
  const curators = ['facilitator', 'cohost', 'host'].sort();

  test('links are read, made and closed by those who lead, and by the host', async () => {
    const doors = `/api/s/${made.id}/doors`;
    expect(await whoMay('GET', doors)).toEqual(curators);
    expect(await whoMay('POST', doors, { role: 'nothing', name: '' })).toEqual(curators);
    expect(await whoMay('POST', doors, { role: 'facilitator', name: '' })).toEqual(['host']);
    expect(await whoMay('POST', doors, { role: 'participant', name: '' })).toEqual(curators);
    expect(await whoMay('POST', `${doors}/nosuchdoor/revoke`)).toEqual(curators);
  });
  test('simulated people are let play by those who lead, and only in a sample', async () => {
    expect(await whoMay('GET', `/api/s/${made.id}/replay`)).toEqual(curators);
    expect(await whoMay('POST', `/api/s/${made.id}/replay`, {})).toEqual(curators);
    expect(await whoMay('POST', `/api/s/${made.id}/replay/stop`)).toEqual(curators);
    expect(await send('facilitator', 'POST', `/api/s/${made.id}/replay`, {})).toBe(409);
  });
  test('sessions are the host’s', async () => {
    expect(await whoMay('GET', '/api/sessions')).toEqual(['host']);
    expect(await whoMay('POST', '/api/sessions', {})).toEqual(['host']);
    expect(await whoMay('POST', '/api/sessions/nosuchsession/duplicate')).toEqual(['host']);
    expect(await whoMay('DELETE', '/api/sessions/nosuchsession')).toEqual(['host']);
    for (const who of all().filter((one) => one !== 'host'))
      expect([who, await send(who, 'DELETE', `/api/sessions/${made.id}`)]).toEqual([who, 403]);
  });
  test('whether a session is there is told to nobody who may not look after it', async () => {
    for (const path of ['doors', 'replay'])
      for (const session of [made.id, 'nosuchsession'])
        expect(await send('participant', 'GET', `/api/s/${session}/${path}`)).toBe(403);
  });
  test('before the end there is no record, for nobody', async () => {
    for (const who of all())
      for (const file of ['record.json', 'record.html'])
        expect([who, await send(who, 'GET', `/r/${made.id}/${file}`)]).toEqual([who, 404]);
  });
});
