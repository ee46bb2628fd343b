// One line a request, without anything that opens a door or tells who somebody is.
import type { RequestHandler } from 'express';
import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * Addresses that are logged; what people type or what opens something is cut out, and all others are not told apart.
 * An id has at most 32 signs, a secret 43, so one that was pasted into a path does not pass.
 */
const told: readonly (readonly [RegExp, string])[] = [
  [/^\/(healthz)?$/, '$&'],
  [/^\/assets\/[\w.-]+$/, '$&'],
  [/^\/(j|api\/code|api\/view)\/[^/]+$/, '/$1/…'],
  [/^\/s\/[\w-]{8,32}\/(desk|screen)$/, '$&'],
  [/^\/r\/[\w-]{8,32}(\/record\.(json|html))?$/, '$&'],
  [/^\/api\/(host|door|join|sessions)$/, '$&'],
  [/^\/api\/sessions\/[\w-]{8,32}(\/duplicate)?$/, '$&'],
  [/^\/api\/s\/[\w-]{8,32}\/(doors|qr\.svg|join)$/, '$&'],
  [/^\/api\/s\/([\w-]{8,32})\/doors\/[\w-]{8,32}\/revoke$/, '/api/s/$1/doors/…/revoke'],
];

/** What of a URL may stand in a log: never a query, never a code. */
export function tellable(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  for (const [shape, label] of told) if (shape.test(path)) return path.replace(shape, label);
  return '(other)';
}

/** Nothing of a request or an error but what is named. Messages of the store and the rules hold no words of people. */
export const newLog = (to?: DestinationStream, level = 'info'): Logger =>
  pino(
    {
      level,
      base: undefined,
      serializers: {
        err: (error: unknown) =>
          error instanceof Error
            ? { name: error.name, message: error.message, stack: error.stack }
            : { name: typeof error },
      },
    },
    to ?? pino.destination({ fd: 1, sync: false }),
  );

const methods = new Set(['GET', 'HEAD', 'POST', 'DELETE']);

export const logged =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const line = {
        method: methods.has(request.method) ? request.method : 'other',
        path: tellable(request.originalUrl),
        status: response.writableFinished ? response.statusCode : 'cut off',
        ms: Math.round(performance.now() - start),
      };
      if (response.statusCode >= 500 && response.statusCode !== 503) log.warn(line, 'request');
      else log.info(line, 'request');
    });
    next();
  };
