// In which session this device has a seat, by the code it came with. The seat itself is a cookie that no script sees.
import { remember, remembered } from '../../parts/remembered.ts';

export const seatFor = (code: string): string | null => remembered(`seat.${code}`);
export const keepSeat = (code: string, session: string): void => remember(`seat.${code}`, session);
export const leaveSeat = (code: string): void => remember(`seat.${code}`, null);
