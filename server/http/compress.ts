// Bytes as each browser wants them: what the build compressed, or compressed once here.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';
export type Encoded = { identity: Buffer; gzip: Buffer | null; br: Buffer | null };

const refusedIn = (header: string, coding: string): boolean =>
  new RegExp(`\\b${coding}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`).test(header);
const takes = (header: string, coding: string): boolean =>
  new RegExp(`\\b${coding}\\b`).test(header) && !refusedIn(header, coding);

/** The smallest that this Accept-Encoding allows. */
export function choose(encoded: Encoded, accepts: string | undefined): { encoding: Encoding; bytes: Buffer } {
  const header = (accepts ?? '').slice(0, 200).toLowerCase();
  if (encoded.br && takes(header, 'br')) return { encoding: 'br', bytes: encoded.br };
  if (encoded.gzip && takes(header, 'gzip')) return { encoding: 'gzip', bytes: encoded.gzip };
  return { encoding: 'identity', bytes: encoded.identity };
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
/** Below this a compressed answer is not shorter on the wire. */
const worthIt = 600;

/** For texts made while serving: quick settings, off the event loop. */
export async function encode(identity: Buffer): Promise<Encoded> {
  if (identity.length < worthIt) return { identity, gzip: null, br: null };
  const [br, gz] = await Promise.all([
    brotliAsync(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
    }),
    gzipAsync(identity, { level: 6 }),
  ]);
  return { identity, gzip: gz, br };
}
