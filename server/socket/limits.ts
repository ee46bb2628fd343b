// How often one actor may ask, and one socket may signal.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Key } from '../../shared/activity/contract.ts';
import { signalsPerSecond } from '../../shared/wire/signals.ts';
import type { CommandMessage } from '../../shared/wire/wire.ts';
import type { Door } from '../store/store.ts';
import type { Room } from '../room/room.ts';

/** Far more than a thumb that scrolls asks for. */
const looksPerSecond = 40;
/** A window that nobody has looked at is sorted from the whole list, so one phone may not ask for hundreds. */
const windowsPerSecond = { participant: 80, link: 1600 };

/** Counts by name within the current second; of earlier ones nothing is kept. */
class Second {
  private second = 0;
  private readonly counts = new Map<string, number>();

  within(name: string, most: number, by = 1): boolean {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.second) this.counts.clear();
    this.second = second;
    const count = (this.counts.get(name) ?? 0) + by;
    this.counts.set(name, count);
    return count <= most;
  }
}

export class Limits {
  private readonly all: RateLimiterMemory;
  private readonly single = new Map<string, RateLimiterMemory>();
  private readonly signals = new Second();
  private readonly looks = new Second();
  private readonly windows = new Second();
  private readonly perMinute: number;
  constructor(perMinute: number) {
    this.perMinute = perMinute;
    this.all = new RateLimiterMemory({ points: Number.isFinite(perMinute) ? perMinute : 1, duration: 60 });
  }
  /** Seconds to wait; 0: go ahead. An endless limit (load tests) takes those of single commands with it. */
  async take(room: Room, key: Key, command: CommandMessage): Promise<number> {
    if (this.perMinute === Infinity) return 0;
    const who = `${room.id}/${key}`;
    const perMinute =
      command.run === null
        ? undefined
        : room.house.runs.get(command.run)?.activity.commands[command.name]?.perMinute;
    try {
      await this.all.consume(who);
      if (perMinute !== undefined) await this.of(command.name, perMinute).consume(who);
      return 0;
    } catch (full) {
      if (full instanceof RateLimiterRes) return Math.max(1, Math.ceil(full.msBeforeNext / 1000));
      throw full;
    }
  }
  signal(socket: string): boolean {
    return this.signals.within(socket, signalsPerSecond);
  }
  /** Greeting and turning to other windows make a whole state. */
  look(socket: string): boolean {
    return this.looks.within(socket, looksPerSecond);
  }
  /** Whether this actor, on all its lines, may look at so many windows more. */
  seeing({ key, role }: Door, windows: number): boolean {
    const most = role === 'participant' ? windowsPerSecond.participant : windowsPerSecond.link;
    return this.windows.within(key, most, windows);
  }
  private of(name: string, points: number): RateLimiterMemory {
    const id = `${name}:${points}`;
    const known = this.single.get(id) ?? new RateLimiterMemory({ points, duration: 60 });
    this.single.set(id, known);
    return known;
  }
}
