// The built client, from memory: a list made at start, so that no address ever becomes a path on the disk.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { RequestHandler, Response } from 'express';
import { choose, encode, type Encoded } from './compress.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const packed = new Set(['.png', '.ico', '.woff2']);
const forEver = 'public, max-age=31536000, immutable';
const forAnHour = 'public, max-age=3600';
/** They are sent at the addresses that they are for, and at no other. */
const pages = new Set(['/index.html', '/phone.html']);

type Entry = {
  file: string;
  br: boolean;
  gz: boolean;
  type: string;
  cache: string;
  loaded: Promise<Loaded> | null;
};
type Loaded = Encoded & { etag: string };

async function filesUnder(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true, recursive: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

async function load(entry: Entry): Promise<Loaded> {
  const identity = await readFile(entry.file);
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  if (packed.has(extname(entry.file))) return { identity, gzip: null, br: null, etag };
  if (!entry.br || !entry.gz) return { ...(await encode(identity)), etag };
  const [br, gzip] = await Promise.all([readFile(`${entry.file}.br`), readFile(`${entry.file}.gz`)]);
  return { identity, gzip, br, etag };
}

export class StaticFiles {
  private readonly entries = new Map<string, Entry>();

  /** `archive`: assets of earlier releases; the current build's come first. */
  static async of(client: string, archive: string): Promise<StaticFiles> {
    const files = new StaticFiles();
    await files.add(archive, '/assets/');
    await files.add(client, '/');
    return files;
  }
  private async add(directory: string, prefix: string): Promise<void> {
    const found = new Set(await filesUnder(directory));
    for (const file of found) {
      const path =
        prefix +
        file
          .slice(directory.length + 1)
          .split(sep)
          .join('/');
      const type = types[extname(file)];
      if (!type || path.includes('/.')) continue;
      const cache = path.startsWith('/assets/') ? forEver : forAnHour;
      this.entries.set(path, {
        file,
        br: found.has(`${file}.br`),
        gz: found.has(`${file}.gz`),
        type,
        cache,
        loaded: null,
      });
    }
  }

  /** Sends the file; false: there is none. */
  async send(
    path: string,
    response: Response,
    head: { status?: number; cache?: string } = {},
  ): Promise<boolean> {
    const entry = this.entries.get(path);
    if (!entry) return false;
    entry.loaded ??= load(entry);
    const loaded = await entry.loaded.catch((error: unknown) => {
      entry.loaded = null;
      throw error;
    });
    const request = response.req;
    response.status(head.status ?? 200);
    response.setHeader('Cache-Control', head.cache ?? entry.cache);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('ETag', loaded.etag);
    if (head.status === undefined && request.headers['if-none-match'] === loaded.etag) {
      response.status(304).end();
      return true;
    }
    const { encoding, bytes } = choose(loaded, request.headers['accept-encoding']);
    response.setHeader('Content-Type', entry.type);
    response.setHeader('Content-Length', bytes.length);
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return true;
  }
}

export const staticFiles =
  (files: StaticFiles): RequestHandler =>
  async (request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || pages.has(request.path)) return next();
    if (await files.send(request.path, response)) return;
    // A page sent in place of a script would only hide that the script is gone.
    if (request.path.startsWith('/assets/'))
      return void response.status(404).setHeader('Cache-Control', 'no-store').type('text').end('gone');
    next();
  };
