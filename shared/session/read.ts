// Reading a stored skeleton: the one place where old logs are translated.
import type { LogEvent } from './house.ts';

/** The version of events that this release writes. Translators of earlier ones will stand here, one a version. */
const current = 1;

/** [E4] [L6] Throws where a newer release wrote the event: its meaning is not known here. */
export function readEvent(skeleton: string): LogEvent {
  const event = JSON.parse(skeleton) as LogEvent;
  if (event.v !== current)
    throw new Error(`an event of version ${String(event.v)} was written by a newer release`);
  return event;
}
