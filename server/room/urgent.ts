// What does not wait for the next tick: stage, opening and closing, hiding and redacting.
const hiding = new Set([
  'contribution/moderated',
  'contribution/undone',
  'contribution/redacted',
  'contribution/withdrawn',
]);
const staging = new Set([
  'session/staged',
  'session/stepOpened',
  'session/stepReopened',
  'session/stepClosed',
  'session/clockPaused',
  'session/clockResumed',
  'session/clockExtended',
  'session/ended',
  'session/termsChanged',
]);
export type Urgency = 'tick' | 'now' | 'hide';

/** `hide` goes at once too, and changes the address of the shared first state. */
export const urgency = (type: string): Urgency =>
  hiding.has(type) ? 'hide' : staging.has(type) ? 'now' : 'tick';

/** What the list of sessions shows: title and status. */
export const changesListing = (type: string): boolean =>
  type === 'session/retitled' || type === 'session/started' || type === 'session/ended';
