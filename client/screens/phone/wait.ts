// How long the server asks to wait: a number of seconds that makes sense, whatever came.
export function secondsIn(facts: unknown): number {
  const seconds =
    typeof facts === 'object' && facts !== null && 'seconds' in facts ? Number(facts.seconds) : NaN;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 1), 600) : 5;
}
