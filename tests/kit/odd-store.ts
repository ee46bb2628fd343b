// A store that does what stores do on bad days: refuse an append, hold one back, forget how to read.
import type { Store } from '../../server/store/store.ts';

export type OddStore = {
  store: Store;
  /** So many of the next appends are refused, as by a full disk. */
  failAppends: number;
  /** So many of the next readings of a session are refused. */
  failLoads: number;
  /** Appends wait until this is settled. */
  hold: Promise<void> | null;
  /** Resolves when an append is waiting or was refused. */
  reached(): Promise<void>;
};

export function oddStore(real: Store): OddStore {
  const waiting: (() => void)[] = [];
  const odd: OddStore = {
    failAppends: 0,
    failLoads: 0,
    hold: null,
    reached: () => new Promise((resolve) => waiting.push(resolve)),
    store: new Proxy(real, {
      get(target, name, receiver) {
        if (name === 'append')
          return async (...batch: Parameters<Store['append']>) => {
            for (const resolve of waiting.splice(0)) resolve();
            if (odd.hold) await odd.hold;
            if (odd.failAppends > 0) {
              odd.failAppends -= 1;
              throw new Error('the disk is full');
            }
            return target.append(...batch);
          };
        if (name === 'pieces')
          return (...of: Parameters<Store['pieces']>) => {
            if (odd.failLoads === 0) return target.pieces(...of);
            odd.failLoads -= 1;
            throw new Error('the disk does not answer');
          };
        const value: unknown = Reflect.get(target, name, receiver);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
  };
  return odd;
}
