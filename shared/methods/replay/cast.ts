// Who plays a worked example: hands that act in a real session, and what is told of it on the way.
import type { Id, Json } from '../../activity/contract.ts';
import type { Language } from '../../text/local-text.ts';
import type { Sample, SamplePerson } from '../sample/types.ts';

/** Somebody who can act: a person's phone, or the desk. Gives the ids that were made; throws where refused. */
export type Hand = { do(name: string, data: Json, run?: Id): Promise<readonly Id[]> };

export type Cast = {
  readonly desk: Hand;
  /** Somebody takes a seat, as people do. */
  seat(person: SamplePerson): Promise<Hand>;
  /** The agenda's steps, in order. */
  steps(): readonly Id[];
};

/** What happens, for those who watch; texts are in the language of the session. */
export type Beat =
  | { is: 'seated'; who: string; group: string }
  | { is: 'opened'; step: number; title: string }
  | { is: 'said'; who: string; text: string; spoken: boolean }
  | { is: 'hidden'; text: string; why: string }
  | { is: 'clustered'; name: string; cards: number }
  | { is: 'merged'; text: string; into: string }
  | { is: 'spotlight'; text: string }
  | { is: 'dots'; placed: number }
  | { is: 'answered'; text: string; as: string; why: string }
  | { is: 'felt'; who: string }
  | { is: 'ended' };

export type Craft = {
  readonly sample: Sample;
  readonly language: Language;
  readonly cast: Cast;
  /** In the pace that was chosen; throws once the play is to stop. */
  pause(seconds: number): Promise<void>;
  /** From 0 up to 1; with a seed, so that the same play can be seen again. */
  random(): number;
  tell(beat: Beat): void;
};

/** One evening under way: who sits where, and which card came of which answer. */
export type Evening = Craft & {
  readonly seats: ReadonlyMap<string, Hand>;
  readonly cards: Map<string, Id>;
};

export const nameOf = ({ sample, language }: Craft, key: string): string =>
  sample.people.find((person) => person.key === key)?.name[language] ?? key;

/** People are neither equally fast nor ever exactly as fast as before. */
export const about = (craft: Craft, seconds: number): Promise<void> =>
  craft.pause(seconds * (0.6 + 0.8 * craft.random()));
