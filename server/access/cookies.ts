// Cookies: one for each session and kind, and one for the host.
import type { Id } from '../../shared/activity/contract.ts';

export const doorKinds = ['desk', 'screen', 'seat'] as const;
export type DoorKind = (typeof doorKinds)[number];
/** Which cookie a door's secret is put into. */
export const kindOf = (role: string): DoorKind =>
  role === 'participant' ? 'seat' : role === 'screen' ? 'screen' : 'desk';

/** Cookie names are built from ids; anything else could smuggle in a header. */
const idShape = /^[\w-]{1,64}$/;
const day = 24 * 60 * 60;

export class CookieJar {
  private readonly secure: boolean;
  private readonly prefix: string;
  constructor(secure: boolean) {
    this.secure = secure;
    // Browsers accept the prefix only together with Secure, and then from nobody but this very host.
    this.prefix = secure ? '__Host-' : '';
  }

  door(session: Id, kind: DoorKind): string {
    if (!idShape.test(session)) throw new Error('not an id');
    return `${this.prefix}sala-${kind}-${session}`;
  }
  get host(): string {
    return `${this.prefix}sala-host`;
  }
  /** The text of a Set-Cookie header. The server alone decides how long a secret is good; this is for tidiness. */
  set(name: string, secret: string, days = 90): string {
    return `${name}=${secret}; Path=/; Max-Age=${days * day}; HttpOnly; SameSite=Strict${this.secure ? '; Secure' : ''}`;
  }
  clear(name: string): string {
    return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict${this.secure ? '; Secure' : ''}`;
  }
}

/** The value of one cookie in a Cookie header; the first where a name stands twice. */
export function readCookie(header: string | undefined, name: string): string | null {
  if (!header) return null;
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
