// How often one actor may ask, and one socket may signal.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Key } from '../../shared/activity/contract.ts';
import { signalsPerSecond } from '../../shared/wire/signals.ts';
import type { CommandMessage } from '../../shared/wire/wire.ts';
import type { Room } from '../room/room.ts';

/** Far more than a thumb that scrolls asks for. */
const looksPerSecond = 40;
type Seconds = Map<string, { second: number; count: number }>;

function within(seconds: Seconds, socket: string, most: number): boolean {
  const second = Math.floor(performance.now() / 1000);
  const seen = seconds.get(socket);
  if (seen?.second === second) return (seen.count += 1) <= most;
  seconds.set(socket, { second, count: 1 });
  return true;
}

export class Limits {
  private readonly all: RateLimiterMemory;
  private readonly single = new Map<string, RateLimiterMemory>();
  private readonly signals: Seconds = new Map();
  private readonly looks: Seconds = new Map();

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
    return within(this.signals, socket, signalsPerSecond);
  }
  /** Greeting and turning to other windows make a whole state. */
  look(socket: string): boolean {
    return within(this.looks, socket, looksPerSecond);
  }
  forget(socket: string): void {
    this.signals.delete(socket);
    this.looks.delete(socket);
  }
  private of(name: string, points: number): RateLimiterMemory {
    const id = `${name}:${points}`;
    const known = this.single.get(id) ?? new RateLimiterMemory({ points, duration: 60 });
    this.single.set(id, known);
    return known;
  }
}
