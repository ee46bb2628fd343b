// Under which key somebody acts in a run. Only the server that holds a run's key can tell whose an unnamed one is.
import type { Id, Key } from '../activity/contract.ts';

export interface Masks {
  /**
   * The key of a person in a run, and in a part of it (a question of a survey) where the activity keeps parts asunder.
   * Null: the contract is `unnamed`, and the run's key is gone.
   */
  keyIn(run: Id, person: Key, part: string): Key | null;
  /** Whose key this is, as far as that can be known; else the key itself. */
  personOf(key: Key): Key;
  /** Every key under which something of this person may stand. */
  keysOf(person: Key): readonly Key[];
}

/** Everybody acts under the key of the session: for whoever reads a log and keeps no run keys. */
export const unmasked: Masks = {
  keyIn: (_run, person) => person,
  personOf: (key) => key,
  keysOf: (person) => [person],
};
