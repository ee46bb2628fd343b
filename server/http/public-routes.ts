// What anybody may have who knows a session's address: its QR, and its record once it has ended.
import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { toString } from 'qrcode';
import type { Id } from '../../shared/activity/contract.ts';
import { recordStyle } from '../../shared/record/html-style.ts';
import { joinOrigin } from './addresses.ts';
import { choose, encode, type Encoded } from './compress.ts';
import { param, type Deps } from './deps.ts';
import { answering, no, send, yes } from './reply.ts';

/** The record carries its own style inside, known by its hash, and nothing that runs or is fetched. */
const recordStyleHash = createHash('sha256').update(recordStyle).digest('base64');
const recordPolicy = `default-src 'none'; style-src 'sha256-${recordStyleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

export function publicRoutes({ config, rooms, store, log }: Deps): Router {
  const router = Router();

  async function joinAt(request: Request): Promise<{ code: string; origin: string; url: string } | null> {
    const code = (await store.session(param(request, 'id')))?.code;
    if (!code) return null;
    const origin = joinOrigin(config, request.headers.host);
    return { code, origin, url: `${origin}/j/${code}` };
  }
  router.get(
    '/api/s/:id/join',
    answering(async (request) => {
      const join = await joinAt(request);
      return join ? yes(join) : no(404, 'session-gone');
    }),
  );
  router.get('/api/s/:id/qr.svg', async (request, response) => {
    const join = await joinAt(request);
    if (!join) return send(response, no(404, 'session-gone'));
    const url = request.query.of === 'record' ? `${join.origin}/r/${param(request, 'id')}` : join.url;
    const svg = await toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    // Made for the name under which this one asked; a copy between must not give it to others.
    response.setHeader('Cache-Control', 'no-store').type('image/svg+xml').send(svg);
  });

  const known = new WeakMap<Buffer, Promise<Encoded>>();
  const compressed = (bytes: Buffer): Promise<Encoded> => {
    const encoding = known.get(bytes) ?? encode(bytes);
    known.set(bytes, encoding);
    return encoding;
  };
  /** Many who ask at once for the record of an ended meeting wait for one making. */
  const making = new Map<string, Promise<Encoded | null>>();
  function record(id: Id, as: 'json' | 'html'): Promise<Encoded | null> {
    const name = `${as} ${id}`;
    const running = making.get(name);
    if (running) return running;
    const made = rooms
      .record(id, as)
      .then((bytes) => bytes && compressed(bytes))
      .finally(() => making.delete(name));
    making.set(name, made);
    return made;
  }
  const sendRecord = (as: 'json' | 'html') => async (request: Request, response: Response) => {
    const encoded = await record(param(request, 'id'), as);
    if (!encoded) return send(response, no(404, 'no-record'));
    const { encoding, bytes } = choose(encoded, request.headers['accept-encoding']);
    // Redactions must show at once, so nobody keeps it without asking.
    response.setHeader('Cache-Control', 'no-cache').setHeader('Vary', 'Accept-Encoding').type(as);
    if (as === 'json') response.setHeader('Link', '</record.schema.json>; rel="describedby"');
    if (as === 'html') response.setHeader('Content-Security-Policy', recordPolicy);
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', bytes.length).end(request.method === 'HEAD' ? undefined : bytes);
  };
  router.get('/r/:id/record.json', sendRecord('json'));
  router.get('/r/:id/record.html', sendRecord('html'));

  router.get('/healthz', async (_request, response) => {
    try {
      await store.setting('host-key');
      send(response, yes({ ok: true }));
    } catch (error) {
      log.error({ err: error }, 'the store does not answer');
      send(response, no(503, 'busy'));
    }
  });
  return router;
}
