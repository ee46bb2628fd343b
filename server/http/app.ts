// The HTTP side of the house: headers first, then who may ask, then the routes, then the pages.
import express, { type ErrorRequestHandler, type Express } from 'express';
import { bodyProblems } from './body.ts';
import type { Deps } from './deps.ts';
import { doorRoutes } from './door-routes.ts';
import { hostRoutes } from './host-routes.ts';
import { joinRoutes } from './join-routes.ts';
import { logged } from './log.ts';
import { pages, sendPage } from './pages.ts';
import { publicRoutes } from './public-routes.ts';
import { replayRoutes } from './replay-routes.ts';
import { no, send } from './reply.ts';
import { onlyFromHere, securityHeaders } from './security.ts';
import { staticFiles } from './static-files.ts';

const isProgram = (path: string): boolean =>
  path.startsWith('/api/') || path.startsWith('/socket.io/') || /\.(json|svg|html)$/.test(path);

export function createApp(deps: Deps): Express {
  const { access, config, files, log } = deps;
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false).enable('case sensitive routing');
  // Only a proxy on this machine is believed, and only where a public address says that there is one.
  app.set('trust proxy', config.publicUrl ? 'loopback' : false);

  app.use(logged(log), securityHeaders(config), staticFiles(files), onlyFromHere(config));
  app.use(joinRoutes(deps), doorRoutes(deps), hostRoutes(deps), replayRoutes(deps), publicRoutes(deps));
  app.use(pages(files, access));

  app.use((request, response) =>
    isProgram(request.path)
      ? send(response, no(404, 'not-found'))
      : sendPage(files, response, { status: 404 }),
  );
  const broken: ErrorRequestHandler = (error, request, response, next) => {
    if (response.headersSent) return next(error);
    log.error({ err: error }, 'a request failed');
    if (isProgram(request.path) || request.method !== 'GET') return send(response, no(500, 'unknown'));
    response
      .status(500)
      .type('text')
      .end('ขัดข้องชั่วคราว กรุณาลองใหม่ / Something went wrong here. Please try again.\n');
  };
  app.use(bodyProblems, broken);
  return app;
}
