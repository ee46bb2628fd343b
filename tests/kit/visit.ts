// Coming in as people do: over real HTTP, through the real doors.
import type { SessionSpec } from '../../shared/session/spec.ts';
import type { State } from '../../shared/wire/wire.ts';
import { Line, type As } from './line.ts';

export type Made = { id: string; code: string; desk: string; screen: string };
const headers = (base: string, cookie = ''): Record<string, string> => ({
  'content-type': 'application/json',
  'x-sala': '1',
  origin: base,
  ...(cookie ? { cookie } : {}),
});
const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

export async function post<T>(
  base: string,
  path: string,
  body: unknown,
  cookie = '',
): Promise<{ status: number; json: T; cookie: string }> {
  const response = await fetch(base + path, {
    method: 'POST',
    headers: headers(base, cookie),
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as T, cookie: cookieOf(response) };
}
/** The cookie of whoever knows the host key. */
export async function signIn(base: string, key: string): Promise<string> {
  const { status, cookie } = await post(base, '/api/host', { key });
  if (status !== 200) throw new Error(`host key refused: ${status}`);
  return cookie;
}
export async function makeSession(
  base: string,
  spec: SessionSpec | { sample: string; language: string },
  hostCookie = '',
): Promise<Made> {
  const { status, json } = await post<Made>(base, '/api/sessions', spec, hostCookie);
  if (status !== 200) throw new Error(`session not made: ${status} ${JSON.stringify(json)}`);
  return json;
}
/** Opens a role link, such as `/s/ID/desk#SECRET`. */
export async function openDoor(base: string, link: string, as: As): Promise<Line> {
  const [path = '', secret = ''] = link.split('#');
  const { status, cookie } = await post(base, '/api/door', { secret });
  if (status !== 200) throw new Error(`door refused: ${status}`);
  return new Line({ base, cookie, session: path.split('/')[2] ?? '', as }).ready();
}
export type Phone = Line & { cookie: string; key: string };
/** Joins by code, reads the first state over HTTP, then greets. */
export async function joinByCode(
  base: string,
  code: string,
  name = '',
  language: 'th' | 'en' = 'th',
  ready = true,
): Promise<Phone> {
  const { status, json, cookie } = await post<{ session: string; key: string; view: string }>(
    base,
    '/api/join',
    { code, name, language },
  );
  if (status !== 200) throw new Error(`not joined: ${status} ${JSON.stringify(json)}`);
  const view = await fetch(`${base}/api/view/${json.view}`);
  const first = view.ok ? ((await view.json()) as State) : null;
  const line = Object.assign(new Line({ base, cookie, session: json.session, as: 'participant', first }), {
    cookie,
    key: json.key,
  });
  return ready ? ((await line.ready()) as Phone) : line;
}
