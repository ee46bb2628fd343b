// An answer as data: handlers say what is to be answered, one place sends it.
import type { Request, RequestHandler, Response } from 'express';
import type { Json } from '../../shared/activity/contract.ts';
import type { No } from '../../shared/activity/contract.ts';

export type Reply = {
  status: number;
  json: Json;
  cookies?: readonly string[];
  headers?: Readonly<Record<string, string>>;
};

export const yes = (json: Json, cookies: readonly string[] = []): Reply => ({ status: 200, json, cookies });
export const no = (status: number, code: string, facts?: Json): Reply => ({
  status,
  json: facts === undefined ? { no: code } : { no: code, facts },
});
/** A refusal of the rules: understood, and not done. */
export const refused = (refusal: No): Reply => no(409, refusal.no, refusal.facts);
export const malformed: Reply = no(400, 'malformed');
export const tooOften = (seconds: number): Reply => ({
  ...no(429, 'code-too-often', { seconds }),
  headers: { 'Retry-After': String(seconds) },
});
export const busy = (seconds: number): Reply => ({
  ...no(503, 'busy', { seconds }),
  headers: { 'Retry-After': String(seconds) },
});

export function send(response: Response, reply: Reply): void {
  // What is answered here belongs to one person and one moment.
  response.status(reply.status).setHeader('Cache-Control', 'no-store');
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  for (const cookie of reply.cookies ?? []) response.append('Set-Cookie', cookie);
  response.json(reply.json);
}

export const answering =
  (handler: (request: Request) => Reply | Promise<Reply>): RequestHandler =>
  async (request, response) =>
    send(response, await handler(request));
