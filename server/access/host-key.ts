// The host key of the installation: made at the first start, told once, kept only as a hash.
import type { Store } from '../store/store.ts';
import { hashSecret, hostToken, newSecret, sameHash } from './secrets.ts';

const setting = 'host-key';

export class HostKey {
  private readonly hash: string;
  /** The key itself, where it was made just now and has to be printed; it cannot be read again later. */
  readonly made: string | null;
  private constructor(hash: string, made: string | null) {
    this.hash = hash;
    this.made = made;
  }

  /** `override` (SALA_HOST_KEY) counts instead of the stored one and is not stored. */
  static async of(store: Store, override: string | null): Promise<HostKey> {
    if (override !== null) return new HostKey(hashSecret('host', hostToken(override)), null);
    const stored = await store.setting(setting);
    return stored === null ? HostKey.renew(store) : new HostKey(stored, null);
  }
  /** Makes a new key; the old one, and every host cookie, no longer counts after the next start. */
  static async renew(store: Store): Promise<HostKey> {
    const key = newSecret();
    const hash = hashSecret('host', hostToken(key));
    await store.setSetting(setting, hash);
    return new HostKey(hash, key);
  }

  /** The token for the cookie of whoever knows the key; null: the key is wrong. */
  tokenFor(key: string): string | null {
    const token = hostToken(key);
    return this.fits(token) ? token : null;
  }
  fits(token: string | null): boolean {
    return token !== null && sameHash(hashSecret('host', token), this.hash);
  }
}
