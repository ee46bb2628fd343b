// Who is here, idle or writing: shared, never stored, and only as counts.
import type { Id, Key } from '../../shared/activity/contract.ts';
import { counts } from '../../shared/counts/counts.ts';
import type { House } from '../../shared/session/house.ts';
import type { Here } from '../../shared/wire/signals.ts';

/** A person counts as writing for this long after the last sign of it. */
const writingFor = 8_000;

export class Presence {
  private readonly people = new Map<
    Key,
    { sockets: number; idle: boolean; writing: { run: Id; at: number } | null }
  >();

  enter(key: Key): void {
    const person = this.people.get(key) ?? { sockets: 0, idle: false, writing: null };
    person.sockets += 1;
    this.people.set(key, person);
  }
  leave(key: Key): void {
    const person = this.people.get(key);
    if (person && (person.sockets -= 1) <= 0) this.people.delete(key);
  }
  idle(key: Key, idle: boolean): void {
    const person = this.people.get(key);
    if (person) person.idle = idle;
  }
  writing(key: Key, run: Id | null, at: number): void {
    const person = this.people.get(key);
    if (person) person.writing = run === null ? null : { run, at };
  }

  /** Milliseconds until somebody no longer counts as writing, only because time has passed; null: nobody writes. */
  fades(at: number): number | null {
    let first: number | null = null;
    for (const { writing } of this.people.values()) {
      const left = writing ? writing.at + writingFor - at : 0;
      if (left > 0 && (first === null || left < first)) first = left;
    }
    return first;
  }

  /** `desk` also learns how many have not answered the run on stage yet. Every number goes through the one function. */
  see(house: House, at: number, desk: boolean): Here {
    let idle = 0;
    let writing = 0;
    for (const person of this.people.values()) {
      if (person.idle) idle += 1;
      const run = person.writing && house.session.runs.get(person.writing.run);
      if (run?.phase === 'open' && at - (person.writing?.at ?? 0) < writingFor) writing += 1;
    }
    const { active, away } = counts.parts({ active: this.people.size - idle, away: idle });
    const here = counts.parts({ here: this.people.size }).here;
    const write = counts.parts({ writing }).writing;
    return { here, writing: write, ...(desk ? { active, idle: away, ...answersOf(house) } : {}) };
  }
}

function answersOf(house: House): Pick<Here, 'answers'> {
  const { stage, participants } = house.session;
  const run = 'run' in stage ? house.runs.get(stage.run) : undefined;
  const who = run?.activity.answered?.(run.state);
  if (!who) return {};
  const { people } = house.session;
  // In an unnamed run participants stand under keys that nobody here has.
  const answered = [...who].filter(
    (key) => (people.get(key)?.role ?? 'participant') === 'participant',
  ).length;
  return { answers: counts.progress(answered, participants) };
}
