// The phone's way in: the code, the seat, and the first state of everyone.
import { Router, type RequestHandler } from 'express';
import * as v from 'valibot';
import type { Id } from '../../shared/activity/contract.ts';
import { languages } from '../../shared/text/local-text.ts';
import type { Guess } from '../access/guesses.ts';
import { newId } from '../access/secrets.ts';
import { nameSchema, readName } from '../people/name.ts';
import { jsonBody, read, small } from './body.ts';
import { choose } from './compress.ts';
import { addressOf, param, type Deps } from './deps.ts';
import { answering, busy, malformed, no, refused, send, tooOften, yes, type Reply } from './reply.ts';

const joinSchema = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(32)),
  /** Left out by a device that comes back: its name stays. */
  name: v.optional(v.nullable(nameSchema), null),
  language: v.picklist(languages),
});
const wrong = (guess: Exclude<Guess<Id>, { is: 'right' }>): Reply =>
  guess.is === 'too-often' ? tooOften(guess.seconds) : no(404, 'code-wrong');

export function joinRoutes({ access, rooms }: Deps): Router {
  const router = Router();

  // [E10] Before anything is read: turning people away has to cost nothing.
  const admitted: RequestHandler = (_request, response, next) => {
    const admission = access.handshakes.admit();
    if (admission.ok) return next();
    send(response, busy(admission.seconds));
  };

  router.get(
    '/api/code/:code',
    answering(async (request) => {
      const guess = await access.codes.session(param(request, 'code'), addressOf(request));
      if (guess.is !== 'right') return wrong(guess);
      const peek = await rooms.peek(guess.found);
      if (!peek) return no(404, 'code-wrong');
      const { title, language, status, here, sample, naming } = peek;
      return yes({ session: guess.found, title, language, status, here, sample, naming });
    }),
  );

  router.post(
    '/api/join',
    admitted,
    jsonBody(small),
    answering(async (request) => {
      const body = read(joinSchema, request.body);
      if (!body) return malformed;
      const guess = await access.codes.session(body.code, addressOf(request));
      if (guess.is !== 'right') return wrong(guess);
      const session = guess.found;
      const named = body.name === null ? { name: null } : readName(body.name);
      if ('no' in named) return refused(named);

      const seat = await access.verifyCookies(request.headers.cookie, session, 'participant');
      const key = seat?.key ?? newId();
      // Whoever sits down without a name has none to take away.
      const name = named.name === '' && !seat ? null : named.name;
      const { language } = body;
      const arrived = await rooms.join(session, { key, role: 'participant', name, language });
      if (arrived === null) return no(404, 'session-gone');
      if ('no' in arrived) return refused(arrived);
      const seated = seat
        ? null
        : await access.doors.open({ session, role: 'participant', name: '', minutes: null, key });
      const view = await rooms.viewAddress(session);
      const cookies = seated ? [access.cookies.set(access.cookies.door(session, 'seat'), seated.secret)] : [];
      return yes({ session, key, view }, cookies);
    }),
  );

  router.get('/api/view/:address', async (request, response) => {
    const state = await rooms.firstState(param(request, 'address'));
    if (!state) return send(response, no(404, 'gone'));
    const { encoding, bytes } = choose(state, request.headers['accept-encoding']);
    const age = Math.max(0, Math.min(10, Math.floor(state.maxAge)));
    response.setHeader('Cache-Control', age === 0 ? 'no-store' : `public, max-age=${age}`);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Length', bytes.length);
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
  return router;
}
