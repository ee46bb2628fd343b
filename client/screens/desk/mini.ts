// The miniature of the screen has a screen door of its own, made once for this browser and found again.
import { remember, remembered } from '../../parts/remembered.ts';
import { ask } from '../home/ask.ts';

type Door = { id: string; revoked: number | null; until: number | null };
/** Long enough for the longest meeting; what is forgotten closes by itself. */
const minutes = 24 * 60;
const opens = (door: Door): boolean => door.revoked === null && (door.until ?? Infinity) > Date.now();

/** Whether this browser may show the screen; makes a door for it where the desk may make doors. */
export async function mayShowScreen(session: string, leads: boolean, name: string): Promise<boolean> {
  const place = `mini.${session}`;
  const known = remembered(place);
  if (!leads) return false;
  const doors = await ask<Door[]>('GET', `/api/s/${session}/doors`);
  if (!doors.ok) return false;
  if (known !== null && doors.data.some((door) => door.id === known && opens(door))) return true;
  const made = await ask<{ door: Door; link: string }>('POST', `/api/s/${session}/doors`, {
    role: 'screen',
    name,
    minutes,
  });
  if (!made.ok) return false;
  const opened = await ask('POST', '/api/door', { secret: made.data.link.split('#')[1] ?? '' });
  if (opened.ok) remember(place, made.data.door.id);
  return opened.ok;
}
