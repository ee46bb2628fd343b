// Letting simulated people play a worked example, asking how far they are, and stopping them.
import { Router } from 'express';
import * as v from 'valibot';
import { jsonBody, read, small } from './body.ts';
import { curatorOf, param, type Deps } from './deps.ts';
import { answering, malformed, no, refused, yes } from './reply.ts';

const startSchema = v.strictObject({
  speed: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(20)), 2),
});

export function replayRoutes(deps: Deps): Router {
  const { replays } = deps;
  const router = Router();
  const notAllowed = no(403, 'not-allowed');

  router.get(
    '/api/s/:id/replay',
    answering(async (request) => {
      const session = param(request, 'id');
      return (await curatorOf(deps, request, session)) ? yes(replays.state(session)) : notAllowed;
    }),
  );
  router.post(
    '/api/s/:id/replay',
    jsonBody(small),
    answering(async (request) => {
      const session = param(request, 'id');
      if (!(await curatorOf(deps, request, session))) return notAllowed;
      const body = read(startSchema, request.body);
      if (!body) return malformed;
      const begun = await replays.start(session, body.speed);
      return 'no' in begun ? refused(begun) : yes(replays.state(session));
    }),
  );
  router.post(
    '/api/s/:id/replay/stop',
    answering(async (request) => {
      const session = param(request, 'id');
      if (!(await curatorOf(deps, request, session))) return notAllowed;
      replays.stop(session);
      return yes(replays.state(session));
    }),
  );
  return router;
}
