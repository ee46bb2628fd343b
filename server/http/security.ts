// Headers of every answer, and who may ask for a change: only our own pages.
import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import { isSecure, type Config } from '../config.ts';
import { saneHost } from './addresses.ts';
import { no, send } from './reply.ts';

const self = "'self'";
const none = "'none'";

/** Older Safari does not count sockets as 'self', so they are named, with the host that the page itself came from. */
const sockets = (request: IncomingMessage): string => {
  const host = saneHost(request.headers.host);
  return host === null ? self : `ws://${host} wss://${host}`;
};
/** The parts of the site use none of these. */
const permissions = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'midi',
  'display-capture',
  'browsing-topics',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

export function securityHeaders(config: Config): RequestHandler[] {
  const secure = isSecure(config);
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: [none],
          scriptSrc: [self],
          styleSrc: [self],
          imgSrc: [self, 'data:'],
          fontSrc: [self],
          connectSrc: [self, sockets],
          manifestSrc: [self],
          // The desk shows the screen in miniature.
          frameSrc: [self],
          frameAncestors: [self],
          baseUri: [none],
          formAction: [self],
        },
      },
      // On a local network there is no https to insist on.
      strictTransportSecurity: secure ? { maxAge: 180 * 24 * 60 * 60, includeSubDomains: false } : false,
      // Browsers ignore it over plain http, and say so in the console.
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      originAgentCluster: secure,
      referrerPolicy: { policy: 'no-referrer' },
      xFrameOptions: { action: 'sameorigin' },
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', permissions);
      next();
    },
  ];
}

/** Whether a request comes from one of our own pages, or from no page at all (a program, which has no cookies to steal). */
export function isFromHere(headers: IncomingMessage['headers'], config: Pick<Config, 'publicUrl'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.origin;
  if (origin === undefined) return true;
  const host = URL.parse(origin)?.host;
  return (
    host !== undefined &&
    host !== '' &&
    (host === headers.host?.toLowerCase() || host === config.publicUrl?.host)
  );
}

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A form on another site can neither set our header nor hide where it comes from. */
export const onlyFromHere =
  (config: Pick<Config, 'publicUrl'>): RequestHandler =>
  (request: Request, response, next) => {
    if (harmless.has(request.method)) return next();
    if (request.headers['x-sala'] !== '1' || !isFromHere(request.headers, config))
      return send(response, no(403, 'not-from-here'));
    next();
  };
