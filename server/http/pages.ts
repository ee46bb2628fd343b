// The app's page at each of its addresses, and the honest page when there is no room at the door.
import type { Request, Response } from 'express';
import { Router } from 'express';
import type { Access } from '../access/access.ts';
import { param } from './deps.ts';
import type { StaticFiles } from './static-files.ts';

const notBuilt = 'The pages have not been built yet. Run: npm run build\n';

/** Needs no script, no style and no picture, and comes back by itself. */
const busyPage = (seconds: number): string => `<!doctype html>
<html lang="th">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${seconds}">
<title>Sala</title>
<h1>ศาลาเต็มชั่วครู่</h1>
<p>มีคนเข้ามาพร้อมกันมาก หน้านี้จะลองใหม่เองในอีก ${seconds} วินาที ไม่ต้องทำอะไร</p>
<h2 lang="en">The door is full for a moment</h2>
<p lang="en">Many people are coming in at once. This page tries again by itself in ${seconds} seconds; there is nothing to do.</p>
`;

export async function sendPage(
  files: StaticFiles,
  response: Response,
  { status, page = '/index.html' }: { status?: number; page?: string } = {},
): Promise<void> {
  if (await files.send(page, response, { status, cache: 'no-store' })) return;
  response.status(503).setHeader('Cache-Control', 'no-store').type('text').end(notBuilt);
}

const isCode = (text: string): boolean => /^\d{6}$/.test(text);
const isSeated = (request: Request): boolean => /(^|[ -])sala-seat-/.test(request.headers.cookie ?? '');

export function pages(files: StaticFiles, access: Access): Router {
  const router = Router();
  router.get('/j/:code', (request, response, next) => {
    const admission = access.handshakes.look();
    // [E10] Those who have a seat are let through; who comes anew is told, instead of seeing a page that cannot go on.
    if (admission.ok || isSeated(request)) return next();
    response.status(503).setHeader('Retry-After', String(admission.seconds));
    response.setHeader('Cache-Control', 'no-store').type('html').end(busyPage(admission.seconds));
  });
  router.get('/j/:code', (request, response) =>
    sendPage(files, response, isCode(param(request, 'code')) ? { page: '/phone.html' } : {}),
  );
  router.get(['/', '/s/:id/desk', '/s/:id/screen', '/r/:id'], (_request, response) =>
    sendPage(files, response),
  );
  return router;
}
