// Bodies: JSON of a bounded size, parsed once and strictly; after this nothing is unknown.
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import * as v from 'valibot';
import { malformed, no, send } from './reply.ts';

/** 64 KB, and more only for a whole agenda from somebody who may open sessions. */
export const small = 64 * 1024;
export const large = 512 * 1024;

/** Any other kind of body is refused unread. */
export const jsonBody = (limit: number): RequestHandler[] => [
  (request, response, next) =>
    request.is('application/json') ? next() : send(response, no(415, 'malformed')),
  express.json({ limit, strict: true, type: 'application/json' }),
];

/** Null: not what the schema asks for. */
export function read<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, body, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}

const statusOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null;

/** The parser says which limit was passed. */
const limitOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'limit' in error && typeof error.limit === 'number'
    ? error.limit
    : small;

/** What the parser refuses is answered like every other refusal; its messages repeat the body and go nowhere. */
export const bodyProblems: ErrorRequestHandler = (error, _request, response, next) => {
  const status = statusOf(error);
  if (status === 413) return send(response, no(413, 'too-big', { kb: limitOf(error) / 1024 }));
  if (status !== null && status >= 400 && status < 500) return send(response, malformed);
  next(error);
};
