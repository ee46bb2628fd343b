// A plain HTTP client with full control over headers, as a phone, a program or another site would send them.
import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; json: unknown };
export type Ask = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer; from?: string };

/** `from`: the local address the request comes from; the whole of 127.0.0.0/8 is this machine. */
export class HttpClient {
  readonly origin: string;
  private readonly agents = new Map<string, Agent>();
  constructor(origin: string) {
    this.origin = origin;
  }

  ask(path: string, { method = 'GET', headers = {}, body, from = '127.0.0.1' }: Ask = {}): Promise<Answer> {
    const agent = this.agents.get(from) ?? new Agent({ keepAlive: true, localAddress: from, maxSockets: 64 });
    this.agents.set(from, agent);
    return new Promise((resolve, reject) => {
      // An exact path: URL would resolve dots and escape what has to arrive as it is.
      const { hostname, port } = new URL(this.origin);
      const outgoing = request({ hostname, port, path, method, headers, agent }, (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const bytes = Buffer.concat(parts);
          const isJson = String(incoming.headers['content-type']).startsWith('application/json');
          const readable = isJson && incoming.headers['content-encoding'] === undefined && bytes.length > 0;
          const json: unknown = readable ? JSON.parse(bytes.toString()) : null;
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, bytes, json });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
  /** As our own pages post. */
  post(path: string, data: unknown, { headers = {}, ...rest }: Ask = {}): Promise<Answer> {
    const own = { 'x-sala': '1', 'content-type': 'application/json', ...headers };
    return this.ask(path, { method: 'POST', body: JSON.stringify(data), headers: own, ...rest });
  }
  close(): void {
    for (const agent of this.agents.values()) agent.destroy();
  }
}

/** The name=value pairs that an answer sets, as a browser would send them back. */
export const cookiesOf = (answer: Answer): string =>
  (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0]).join('; ');
