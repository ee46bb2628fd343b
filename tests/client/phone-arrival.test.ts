// From a code to a seat: every way it can go has its own page.
import { afterEach, expect, test } from 'vitest';
import { Arrival, type Peek, type Ways } from '../../client/screens/phone/arrival.svelte.ts';
import type { Inside } from '../../client/screens/phone/inside.ts';
import { keepSeat, seatFor } from '../../client/screens/phone/seat.ts';

afterEach(() => localStorage.clear());
const peek: Peek = {
  session: 's1',
  title: { th: 'เวทีน้ำ' },
  language: 'th',
  status: 'running',
  here: 12,
  sample: false,
  naming: 'pseudonymous',
};
const state = { rev: 3, heads: {}, windows: {} };

/** A server of which only its answers are known. */
function server(answers: Record<string, { no: string } | object>, chunk: 'there' | 'lost' = 'there') {
  const asked: [string, unknown][] = [];
  const entered: unknown[] = [];
  const ways: Ways = {
    ask: <T>(method: string, path: string, body?: unknown) => {
      asked.push([`${method} ${path}`, body]);
      const answer = answers[`${method} ${path}`] ?? { no: 'gone' };
      return Promise.resolve(
        'no' in answer
          ? { ok: false as const, no: String(answer.no) }
          : { ok: true as const, data: answer as T },
      );
    },
    behind: () =>
      chunk === 'lost'
        ? Promise.reject(new Error('no line'))
        : Promise.resolve({
            enter(session, first) {
              entered.push([session, first]);
              return { link: { close() {} } } as unknown as Inside;
            },
          }),
  };
  return { arrival: new Arrival('482917', ways), asked, entered };
}

test('a right code leads to the door, which says what is behind it', async () => {
  const { arrival } = server({ 'GET /api/code/482917': peek });
  await arrival.look();
  expect(arrival.place).toMatchObject({ is: 'door', peek, refused: null });
});
test('[E9] taking a seat reads the first state over HTTP, keeps the seat, and goes in', async () => {
  const { arrival, asked, entered } = server({
    'GET /api/code/482917': peek,
    'POST /api/join': { session: 's1', view: 'addr' },
    'GET /api/view/addr': state,
  });
  await arrival.look();
  await arrival.take('  ป้าสมพร ', 'th');
  expect(asked[1]).toEqual(['POST /api/join', { code: '482917', name: 'ป้าสมพร', language: 'th' }]);
  expect(entered).toEqual([['s1', state]]);
  expect(arrival.place.is).toBe('inside');
  expect(seatFor('482917')).toBe('s1');
});
test('where the first state does not come, the line brings it', async () => {
  const { arrival, entered } = server({
    'GET /api/code/482917': peek,
    'POST /api/join': { session: 's1', view: 'addr' },
  });
  await arrival.look();
  await arrival.take('', 'en');
  expect(entered).toEqual([['s1', null]]);
});
test('a device that has its seat goes straight in, also without a signal', async () => {
  keepSeat('482917', 's1');
  const online = server({ 'GET /api/code/482917': peek });
  await online.arrival.look();
  expect(online.entered).toEqual([['s1', null]]);
  const offline = server({ 'GET /api/code/482917': { no: 'offline' } });
  await offline.arrival.look();
  expect(offline.entered).toEqual([['s1', null]]);
});
test('a code that belongs to another session now asks for a new seat', async () => {
  keepSeat('482917', 'an-older-session');
  const { arrival } = server({ 'GET /api/code/482917': peek });
  await arrival.look();
  expect(arrival.place.is).toBe('door');
});
test.each(['code-wrong', 'code-too-often', 'offline', 'busy'])(
  '%s is said on a page of its own',
  async (no) => {
    const { arrival } = server({ 'GET /api/code/482917': { no } });
    await arrival.look();
    expect(arrival.place).toMatchObject({ is: 'nowhere', refused: { no } });
  },
);
test('an ended session leads to its record, also where it ends while somebody stands at the door', async () => {
  const ended = server({ 'GET /api/code/482917': { ...peek, status: 'ended' } });
  await ended.arrival.look();
  expect(ended.arrival.place.is).toBe('over');
  const ending = server({ 'GET /api/code/482917': peek, 'POST /api/join': { no: 'session-ended' } });
  await ending.arrival.look();
  await ending.arrival.take('', 'th');
  expect(ending.arrival.place.is).toBe('over');
});
test('a refused seat leaves the form as it was and says why', async () => {
  const { arrival } = server({ 'GET /api/code/482917': peek, 'POST /api/join': { no: 'too-long' } });
  await arrival.look();
  await arrival.take('x'.repeat(200), 'th');
  expect(arrival.place).toMatchObject({ is: 'door', taking: false, refused: { no: 'too-long' } });
});
test('where the page behind the door cannot be fetched, that is said as no signal', async () => {
  keepSeat('482917', 's1');
  const { arrival } = server({ 'GET /api/code/482917': peek }, 'lost');
  await arrival.look();
  expect(arrival.place).toMatchObject({ is: 'nowhere', refused: { no: 'offline' } });
});
test('a seat that the server does not know any more leads back to the door', async () => {
  keepSeat('482917', 's1');
  const { arrival } = server({ 'GET /api/code/482917': peek });
  await arrival.look();
  await arrival.leave();
  expect(arrival.place.is).toBe('door');
  expect(seatFor('482917')).toBeNull();
});
