// The masks of one room: keys of people in unnamed runs, made with the run's key and known in memory alone.
import { createHmac } from 'node:crypto';
import type { Id, Key } from '../../shared/activity/contract.ts';
import type { Masks } from '../../shared/session/masks.ts';
import type { SessionState } from '../../shared/session/state.ts';
import type { RunKeys } from './run-keys.ts';

/** Of 256 bits so many characters of six bits each: 120 bits, as long as other keys. */
const characters = 20;

export class RunMasks implements Masks {
  /** Runs under `unnamed`; null: its key is gone. */
  private readonly runs = new Map<Id, Buffer | null>();
  private readonly made = new Map<string, Key>();
  private readonly persons = new Map<Key, Key>();
  private readonly keys = new Map<Key, Set<Key>>();
  private readonly session: Id;
  private readonly files: RunKeys;

  constructor(session: Id, files: RunKeys) {
    this.session = session;
    this.files = files;
  }

  keyIn(run: Id, person: Key, part: string): Key | null {
    const secret = this.runs.get(run);
    if (secret === undefined) return person;
    if (secret === null) return null;
    const name = `${run}\n${person}\n${part}`;
    const known = this.made.get(name);
    if (known !== undefined) return known;
    const key = createHmac('sha256', secret)
      .update(`${person}\n${part}`)
      .digest('base64url')
      .slice(0, characters);
    this.made.set(name, key);
    this.persons.set(key, person);
    const own = this.keys.get(person);
    if (own) own.add(key);
    else this.keys.set(person, new Set([key]));
    return key;
  }
  personOf(key: Key): Key {
    return this.persons.get(key) ?? key;
  }
  keysOf(person: Key): readonly Key[] {
    return [person, ...(this.keys.get(person) ?? [])];
  }

  /** A run is unnamed from now on. Its key works at once; what is kept under it waits until the key is kept. */
  begin(run: Id): Promise<void> {
    if (this.runs.get(run)) return Promise.resolve();
    const key = this.files.fresh();
    this.runs.set(run, key);
    return this.files.keep(this.session, run, key);
  }
  /** The run is closed: nobody can ever tell again whose its keys were. */
  async end(run: Id): Promise<void> {
    this.runs.set(run, null);
    for (const [name, key] of this.made) {
      if (!name.startsWith(`${run}\n`)) continue;
      this.made.delete(name);
      const person = this.persons.get(key);
      this.persons.delete(key);
      if (person !== undefined) this.keys.get(person)?.delete(key);
    }
    await this.files.destroy(this.session, run);
  }
  /** As the log says it; keys that a crash has left behind are destroyed. */
  async restore({ runs }: SessionState): Promise<void> {
    for (const kept of await this.files.list(this.session)) {
      const run = runs.get(kept);
      if (run?.phase !== 'open' || run.terms.identity !== 'unnamed')
        await this.files.destroy(this.session, kept);
    }
    for (const run of runs.values())
      if (run.terms.identity === 'unnamed')
        this.runs.set(run.id, run.phase === 'open' ? await this.files.find(this.session, run.id) : null);
  }
}
