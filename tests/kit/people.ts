// The simulated people: who they are and what they say, and how they act over real HTTP and real sockets.
// Demo, bench, end-to-end tests and rehearsal all take them from here.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Id, Json } from '../../shared/activity/contract.ts';
import type { Cast, Hand } from '../../shared/methods/replay/cast.ts';
import { sampleFocusGroup } from '../../shared/methods/sample-focus-group.ts';
import type { SampleAnswer } from '../../shared/methods/sample/types.ts';
import type { StepRow } from '../../shared/session/view-types.ts';
import type { Language } from '../../shared/text/local-text.ts';
import type { CommandMessage, WindowName } from '../../shared/wire/wire.ts';
import { newKey, type Line } from './line.ts';
import { joinByCode, openDoor, type Made } from './visit.ts';

export const stepsOf: WindowName = { run: null, list: 'steps', order: 'plan', facet: null, page: 0 };

export type Person = {
  key: string;
  name: string;
  group: string;
  phone: boolean;
  /** What they say, by the index of the step in the agenda. */
  says: ReadonlyMap<number, readonly SampleAnswer[]>;
  /** How the session was, question by question. */
  felt: readonly (number | string | null)[];
};
/** The people of the worked example as they speak in one language; more than it has come again with a number. */
export function simulatedPeople(language: Language, count?: number): Person[] {
  const { people, runs, feedback } = sampleFocusGroup(language);
  const known = people.map((person): Person => ({
    key: person.key,
    name: person.name[language],
    group: person.group[language],
    phone: person.phone,
    says: new Map(runs.map((run) => [run.step, run.answers.filter(({ by }) => by === person.key)])),
    felt: (feedback.answers.find(({ by }) => by === person.key)?.answers ?? []).map((answer) =>
      typeof answer === 'object' && answer !== null ? answer[language] : answer,
    ),
  }));
  if (count === undefined) return known;
  const phones = known.filter(({ phone }) => phone);
  return Array.from({ length: count }, (_, i): Person => {
    const person = phones[i % phones.length] as Person;
    const lap = Math.floor(i / phones.length);
    return lap === 0 ? person : { ...person, key: `${person.key}-${lap}`, name: `${person.name} ${lap + 1}` };
  });
}

/** How long people take. `atOnce`: as fast as they are answered. */
export type Pace = (seconds: number) => Promise<void>;
export const atOnce: Pace = () => Promise.resolve();
/** `speed` 1: as slowly as one can follow. */
export const paced =
  (speed: number): Pace =>
  (seconds) =>
    sleep((seconds * 1000) / speed);

/** Asks as a client does: waits where it is too fast, and sends again under the same key where the server says so. */
export async function insist(
  line: Line,
  name: string,
  data: Json,
  run: Id | null = null,
  more: Partial<CommandMessage> = {},
): Promise<readonly Id[]> {
  const key = newKey();
  for (let attempt = 0; ; attempt += 1) {
    const answer = await line.do(name, data, run, { key, ...more });
    if (answer.ok) return answer.made;
    if (attempt === 5 || (answer.no !== 'too-fast' && answer.no !== 'again'))
      throw new Error(`${name} was refused: ${answer.no} ${JSON.stringify(answer.facts ?? '')}`);
    const { seconds } = (answer.facts ?? { seconds: 1 }) as { seconds: number };
    await sleep(seconds * 1000);
  }
}

/** The step that a run belongs to, once it has been heard of here. */
export async function stepOf(line: Line, run: Id): Promise<StepRow> {
  const find = () => line.rows<StepRow>(stepsOf).find((row) => row.run === run);
  await line.until(() => find() !== undefined);
  return find() as StepRow;
}
const deskHand = (line: Line): Hand => ({ do: (name, data, run) => insist(line, name, data, run ?? null) });
const phoneHand = (line: Line): Hand => ({
  async do(name, data, run) {
    const terms = run === undefined ? null : (await stepOf(line, run)).termsNo;
    return insist(line, name, data, run ?? null, { terms });
  },
});

export type SocketCast = Cast & { deskLine: Line; phones: Line[]; close(): void };
/** Everybody comes in through the doors: the desk by its link, people by the code. */
export async function socketCast(base: string, made: Made, language: Language): Promise<SocketCast> {
  const deskLine = await openDoor(base, made.desk, 'desk');
  const phones: Line[] = [];
  return {
    deskLine,
    phones,
    desk: deskHand(deskLine),
    async seat(person) {
      const line = await joinByCode(base, made.code, person.name[language], language);
      phones.push(line);
      return phoneHand(line);
    },
    steps: () => deskLine.rows<StepRow>(stepsOf).map(({ id }) => id),
    close() {
      for (const line of [deskLine, ...phones]) line.close();
    },
  };
}
