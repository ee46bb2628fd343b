// The terms of a run: shown before people act, locked by the first contribution.
import * as v from 'valibot';

export const termsSchema = v.strictObject({
  /** How people stand in the log and the record. */
  identity: v.picklist(['attributed', 'pseudonymous', 'unnamed']),
  /** Whether a moderator reads before or after something is shown. */
  moderation: v.picklist(['before', 'after']),
  /** Whether what is shown on the screen is also sent to phones. */
  onPhones: v.boolean(),
});
export type Terms = v.InferOutput<typeof termsSchema>;
export const defaultTerms: Terms = { identity: 'pseudonymous', moderation: 'after', onPhones: true };
