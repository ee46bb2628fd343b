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

  /** A run is unnamed from now on. Its key works at once; what is kept under it waits until `keep` has kept the key. */
  begin(run: Id): void {
    if (!this.runs.get(run)) this.runs.set(run, this.files.fresh());
  }
  async keep(run: Id): Promise<void> {
    const key = this.runs.get(run);
    if (key) await this.files.keep(this.session, run, key);
  }
  /** The run is closed: nobody can ever tell again whose its keys were. `destroy` makes it so on disk. */
  end(run: Id): void {
    this.unlearn(run);
    this.runs.set(run, null);
  }
  /** The run is unnamed no more, before anybody has acted in it. */
  cancel(run: Id): void {
    this.unlearn(run);
    this.runs.delete(run);
  }
  destroy(run: Id): Promise<void> {
    return this.files.destroy(this.session, run);
  }
  /** As the log says it, whatever was begun or ended besides; keys that a crash has left behind are destroyed. */
  async restore({ runs }: SessionState): Promise<void> {
    for (const known of [this.runs, this.made, this.persons, this.keys]) known.clear();
    const unnamed = [...runs.values()].filter((run) => run.terms.identity === 'unnamed');
    for (const { id, phase } of unnamed)
      this.runs.set(id, phase === 'open' ? await this.files.find(this.session, id) : null);
    for (const kept of await this.files.list(this.session))
      if (!this.runs.get(kept)) await this.destroy(kept);
  }

  private unlearn(run: Id): void {
    for (const [name, key] of this.made) {
      if (!name.startsWith(`${run}\n`)) continue;
      this.made.delete(name);
      const person = this.persons.get(key);
      this.persons.delete(key);
      if (person !== undefined) this.keys.get(person)?.delete(key);
    }
  }
}
