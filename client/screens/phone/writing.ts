// Tells the room that somebody writes: at most once in a while, since it is forgotten as fast.
import type { Signal } from '../../../shared/wire/signals.ts';

/** The server takes a person for writing for 8 s. */
const every = 3_000;

export function writingSignal(
  signal: (signal: Signal) => void,
  now: () => number,
): (run: string | null) => void {
  let last = -Infinity;
  return (run) => {
    if (now() - last < every) return;
    last = now();
    signal({ is: 'writing', run });
  };
}
