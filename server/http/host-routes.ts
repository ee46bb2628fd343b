// The host: who may open sessions, and the sessions of the installation.
import { Router, type Request, type RequestHandler } from 'express';
import * as v from 'valibot';
import type { Id, No } from '../../shared/activity/contract.ts';
import { specSchema } from '../../shared/session/spec.ts';
import { isLocalText, languages, type LocalText } from '../../shared/text/local-text.ts';
import { jsonBody, large, read, small } from './body.ts';
import { addressOf, curatorOf, param, type Deps } from './deps.ts';
import { answering, malformed, no, refused, send, tooOften, yes, type Reply } from './reply.ts';

const keySchema = v.strictObject({ key: v.pipe(v.string(), v.maxLength(200)) });

const wishSchema = v.union([
  specSchema,
  v.strictObject({
    sample: v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z][a-z0-9-]*$/)),
    language: v.picklist(languages),
  }),
]);

/** The list shows titles as the host wrote them. */
function titleOf(stored: string): LocalText {
  try {
    const title: unknown = JSON.parse(stored);
    if (isLocalText(title)) return title;
  } catch {
    // A plain text, then.
  }
  return { th: stored, en: stored };
}

export function hostRoutes(deps: Deps): Router {
  const { access, config, rooms, store, noteErasure, now } = deps;
  const router = Router();
  const isHost = (request: Request): boolean => access.isHost(request.headers.cookie);
  const notAllowed = no(403, 'not-allowed');

  /** A new session comes with one link each for desk and screen; later ones are made at the desk. */
  async function opened(request: Request, made: { id: Id; code: string } | No): Promise<Reply> {
    if ('no' in made) return refused(made);
    const { id, code } = made;
    const desk = await access.doors.open({ session: id, role: 'facilitator', name: '', minutes: null });
    const screen = await access.doors.open({ session: id, role: 'screen', name: '', minutes: null });
    access.codes.vouch(code, addressOf(request));
    return yes({
      id,
      code,
      desk: `/s/${id}/desk#${desk.secret}`,
      screen: `/s/${id}/screen#${screen.secret}`,
    });
  }

  const mayCreate: RequestHandler = async (request, response, next) => {
    if (isHost(request)) return next();
    if (!config.open) return send(response, notAllowed);
    // Strangers may open sessions here, but not thousands: every opening counts as a wrong guess would.
    const opening = await access.openings.attempt(addressOf(request), async () => null);
    if (opening.is === 'too-often')
      return send(response, {
        ...tooOften(opening.seconds),
        json: { no: 'too-fast', facts: { seconds: opening.seconds } },
      });
    next();
  };

  router.get(
    '/api/host',
    answering((request) => yes({ host: isHost(request), open: config.open })),
  );
  router.post(
    '/api/host',
    jsonBody(small),
    answering(async (request) => {
      const body = read(keySchema, request.body);
      if (!body) return malformed;
      const guess = await access.secretGuesses.attempt(addressOf(request), async () =>
        access.hostKey.tokenFor(body.key),
      );
      if (guess.is === 'too-often') return tooOften(guess.seconds);
      if (guess.is === 'wrong') return no(403, 'key-wrong');
      return yes({ host: true, open: config.open }, [
        access.cookies.set(access.cookies.host, guess.found, 30),
      ]);
    }),
  );

  router.get(
    '/api/sessions',
    answering(async (request) => {
      // Who may open sessions here without being the host sees no others.
      if (!isHost(request)) return config.open ? yes([]) : notAllowed;
      const sessions = await store.sessions();
      return yes(
        sessions.map(({ id, code, created, method, title, status }) => ({
          id,
          code,
          at: created,
          method,
          title: titleOf(title),
          status,
        })),
      );
    }),
  );
  router.post(
    '/api/sessions',
    mayCreate,
    jsonBody(large),
    answering(async (request) => {
      const wish = read(wishSchema, request.body);
      return wish ? opened(request, await rooms.create(wish)) : malformed;
    }),
  );
  router.post(
    '/api/sessions/:id/duplicate',
    mayCreate,
    answering(async (request) => {
      const session = param(request, 'id');
      const curator = await curatorOf(deps, request, session);
      if (!curator) return notAllowed;
      const made = await rooms.duplicate(session);
      return made === null ? no(404, 'session-gone') : opened(request, made);
    }),
  );
  router.delete(
    '/api/sessions/:id',
    answering(async (request) => {
      const session = param(request, 'id');
      const curator = await curatorOf(deps, request, session);
      // Where anybody may open a session, its facilitator is its host.
      if (!curator || !(curator.by === 'host' || (config.open && curator.by === 'facilitator')))
        return notAllowed;
      if (!(await store.session(session))) return no(404, 'session-gone');
      await noteErasure({ at: now(), session, all: true });
      await rooms.remove(session);
      access.doors.forgetSession(session);
      access.codes.forget(session);
      return yes({});
    }),
  );
  return router;
}
