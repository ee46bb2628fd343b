// Links for desk and screen: exchanged for a cookie, made, listed and revoked.
import { Router } from 'express';
import * as v from 'valibot';
import { deskRoles } from '../../shared/activity/contract.ts';
import { mayOpen, mayRevoke } from '../access/doors.ts';
import { kindOf } from '../access/cookies.ts';
import { nameSchema, readName } from '../people/name.ts';
import type { Door } from '../store/store.ts';
import { jsonBody, read, small } from './body.ts';
import { addressOf, curatorOf, param, type Deps } from './deps.ts';
import { answering, malformed, no, refused, tooOften, yes } from './reply.ts';

const secretSchema = v.strictObject({ secret: v.pipe(v.string(), v.maxLength(200)) });
const year = 365 * 24 * 60;
const doorSchema = v.strictObject({
  role: v.picklist([...deskRoles, 'screen']),
  name: nameSchema,
  minutes: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(year))), null),
});
const mostDoors = 200;

/** What the desk sees of a door: never its secret, its hash or the key it writes under. */
const told = ({ id, role, name, created, until, revoked }: Door) => ({
  id,
  role,
  name,
  created,
  until,
  revoked,
});

export function doorRoutes(deps: Deps): Router {
  const { access, people, rooms, store } = deps;
  const router = Router();
  const notAllowed = no(403, 'not-allowed');

  router.post(
    '/api/door',
    jsonBody(small),
    answering(async (request) => {
      const body = read(secretSchema, request.body);
      if (!body) return malformed;
      const address = addressOf(request);
      const door = await access.doors.bySecret(body.secret);
      // Nobody guesses 256 bits, so a right one always passes; wrong ones are counted against those who flood.
      if (!door || door.role === 'participant') {
        const guess = await access.secretGuesses.attempt(address, async () => null);
        return guess.is === 'too-often' ? tooOften(guess.seconds) : no(403, 'door');
      }
      const { session, key, role, name } = door;
      const arrived = await rooms.join(session, {
        key,
        role: role as (typeof deskRoles)[number] | 'screen',
        name: name || null,
        language: null,
      });
      if (arrived === null) return no(404, 'session-gone');
      if ('no' in arrived) return refused(arrived);
      const code = (await store.session(session))?.code;
      if (code) access.codes.vouch(code, address);
      return yes({ session, role }, [
        access.cookies.set(access.cookies.door(session, kindOf(role)), body.secret),
      ]);
    }),
  );

  router.get(
    '/api/s/:id/doors',
    answering(async (request) => {
      const session = param(request, 'id');
      const curator = await curatorOf(deps, request, session);
      if (!curator) return notAllowed;
      await people.noteReading(session, curator.key, 'doors');
      return yes((await access.doors.links(session)).map(told));
    }),
  );
  router.post(
    '/api/s/:id/doors',
    jsonBody(small),
    answering(async (request) => {
      const session = param(request, 'id');
      const curator = await curatorOf(deps, request, session);
      if (!curator) return notAllowed;
      const body = read(doorSchema, request.body);
      if (!body) return malformed;
      if (!mayOpen(curator.by, body.role)) return notAllowed;
      const named = readName(body.name);
      if ('no' in named) return refused(named);
      if (!(await store.session(session))) return no(404, 'session-gone');
      const usable = (await access.doors.links(session)).filter((door) => door.revoked === null);
      if (usable.length >= mostDoors) return no(409, 'too-many-doors', { max: mostDoors });
      const { door, secret } = await access.doors.open({
        session,
        role: body.role,
        name: named.name,
        minutes: body.minutes,
      });
      if (named.name !== '' && body.role !== 'screen') await people.setName(session, door.key, named.name);
      return yes({ door: told(door), link: `/s/${session}/${kindOf(door.role)}#${secret}` });
    }),
  );
  router.post(
    '/api/s/:id/doors/:door/revoke',
    answering(async (request) => {
      const session = param(request, 'id');
      const curator = await curatorOf(deps, request, session);
      if (!curator) return notAllowed;
      const door = await access.doors.find(session, param(request, 'door'));
      if (!door) return no(404, 'gone');
      if (!mayRevoke(curator.by, door.role)) return notAllowed;
      if (door.revoked === null) await access.doors.revoke(door);
      return yes({});
    }),
  );
  return router;
}
