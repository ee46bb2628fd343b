// A role link carries its secret in the fragment, which no server log sees; it is exchanged for a cookie and forgotten.
import { ask, type Asked } from '../home/ask.ts';

export async function openDoor(): Promise<Asked<{ session: string; role: string }> | null> {
  const secret = location.hash.slice(1);
  if (secret === '') return null;
  history.replaceState(null, '', location.pathname + location.search);
  return ask('POST', '/api/door', { secret });
}
