// Everything about who comes in, in one place, and what the socket server asks of it.
import type { Id, Millis } from '../../shared/activity/contract.ts';
import { isSecure, type Config } from '../config.ts';
import type { Door, Store } from '../store/store.ts';
import { Codes, codeLimits } from './codes.ts';
import { CookieJar, kindOf, readCookie, type DoorKind } from './cookies.ts';
import { Doors } from './doors.ts';
import { Guesses, type GuessLimits } from './guesses.ts';
import { Handshakes, handshakeLimits, type HandshakeLimits } from './handshakes.ts';
import { HostKey } from './host-key.ts';

/** Wrong host keys and wrong links. */
const secretLimits: GuessLimits = { perAddress: 20, perInstallation: 600, seconds: 60 };
/** Sessions that strangers may open where SALA_OPEN=1. */
const openingLimits: GuessLimits = { perAddress: 30, perInstallation: 600, seconds: 3600 };

export type As = 'participant' | 'desk' | 'screen';
const kindFor: Readonly<Record<As, DoorKind>> = { participant: 'seat', desk: 'desk', screen: 'screen' };

export type Access = {
  readonly cookies: CookieJar;
  readonly doors: Doors;
  readonly codes: Codes;
  readonly hostKey: HostKey;
  readonly handshakes: Handshakes;
  readonly secretGuesses: Guesses;
  readonly openings: Guesses;
  /** Whether the request carries the host's cookie. */
  isHost(cookieHeader: string | undefined): boolean;
  /** The door whose cookie the request carries for this session; null: none that still opens. */
  verifyCookies(cookieHeader: string | undefined, session: Id, as: As): Promise<Door | null>;
};
export type AccessLimits = {
  codes?: GuessLimits;
  secrets?: GuessLimits;
  openings?: GuessLimits;
  handshakes?: HandshakeLimits;
};

export async function openAccess(
  store: Store,
  config: Config,
  now: () => Millis,
  limits: AccessLimits = {},
): Promise<Access> {
  const cookies = new CookieJar(isSecure(config));
  const doors = new Doors(store, now);
  const hostKey = await HostKey.of(store, config.hostKey);
  return {
    cookies,
    doors,
    hostKey,
    codes: new Codes(store, now, limits.codes ?? codeLimits),
    handshakes: new Handshakes(now, limits.handshakes ?? handshakeLimits),
    secretGuesses: new Guesses(limits.secrets ?? secretLimits),
    openings: new Guesses(limits.openings ?? openingLimits),
    isHost: (cookieHeader) => hostKey.fits(readCookie(cookieHeader, cookies.host)),
    async verifyCookies(cookieHeader, session, as) {
      if (!/^[\w-]{1,64}$/.test(session)) return null;
      const kind = kindFor[as];
      const door = await doors.bySecret(readCookie(cookieHeader, cookies.door(session, kind)));
      return door && door.session === session && kindOf(door.role) === kind ? door : null;
    },
  };
}
