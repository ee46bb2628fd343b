// The screen's way in: the secret of its link is exchanged for a cookie and taken out of the address.
import { ask } from '../home/ask.ts';

/** True: the door is open, or there was nothing to exchange. False: this link opens nothing. */
export async function enter(): Promise<boolean> {
  for (let wait = 1000; ; wait = Math.min(wait * 2, 15_000)) {
    const secret = location.hash.slice(1);
    if (secret === '') return true;
    const answer = await ask<{ session: string }>('POST', '/api/door', { secret });
    if (answer.ok || answer.no === 'door' || answer.no === 'malformed' || answer.no === 'session-gone') {
      history.replaceState(null, '', location.pathname + location.search);
      return answer.ok;
    }
    // No line or too many at once: the secret stays in the address, so that a reload tries again as well.
    await new Promise((resume) => setTimeout(resume, wait));
  }
}
