// The time zone in which a session lives: an IANA name, chosen once, in which its wall times are told.
import * as v from 'valibot';

/** Of sessions that name none: those of before, and those that a program opens. */
export const defaultZone = 'Asia/Bangkok';

/** Whether this machine knows the name. Looked up where people and files come in, never while evolving. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
/** A name and never an offset such as +07:00, which knows no summer time. */
export const zoneSchema = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/),
  v.check(isZone, 'unknown-zone'),
);
