// Simulated people in a session that a human leads: they take part in whatever is opened, until it ends.
import type { CardsHead, CardsMine, ClusterRow } from '../../shared/activities/cards/views.ts';
import type { SessionHead, StepRow } from '../../shared/session/view-types.ts';
import type { Language } from '../../shared/text/local-text.ts';
import type { WindowName } from '../../shared/wire/wire.ts';
import type { Line } from './line.ts';
import { insist, stepsOf, type Pace, type Person } from './people.ts';
import { joinByCode } from './visit.ts';

export type Following = {
  base: string;
  code: string;
  language: Language;
  person: Person;
  pace: Pace;
  random(): number;
  tell(did: string, words?: string): void;
};

export async function follow(following: Following): Promise<void> {
  const { base, code, language, person, pace, random, tell } = following;
  await pace(8 * random());
  const line = await joinByCode(base, code, person.name, language);
  tell('seated');
  const done = new Set<string>();
  const ended = () => line.head<SessionHead>()?.status === 'ended';
  const next = () => todo(line).find((one) => !done.has(one.what));
  while (!ended()) {
    await line.until(() => ended() || next() !== undefined);
    const one = next();
    if (!one) continue;
    done.add(one.what);
    try {
      if (one.is === 'dots') await placeDots(line, one.step, following);
      else await takePart(line, one.step, following);
    } catch (error) {
      // Closed before they had finished, or not allowed: so it goes in a meeting.
      tell('refused', error instanceof Error ? error.message : String(error));
    }
  }
  line.close();
}

type Todo = { what: string; is: 'step' | 'dots'; step: StepRow };
function todo(line: Line): Todo[] {
  const open = line.rows<StepRow>(stepsOf).filter((step) => step.phase === 'open' && step.run !== null);
  return open.flatMap((step): Todo[] => {
    const dots = step.activity === 'cards' && line.head<CardsHead>(step.run ?? '')?.dotsOpen;
    const part: Todo = { what: `${step.run} step`, is: 'step', step };
    return dots ? [{ what: `${step.run} dots`, is: 'dots', step }, part] : [part];
  });
}

async function takePart(line: Line, step: StepRow, { person, pace, random, language, tell }: Following) {
  const say = (name: string, data: Parameters<typeof insist>[2]) =>
    insist(line, name, data, step.run, { terms: step.termsNo });
  const think = (seconds: number) => pace(seconds * (0.5 + random()));
  if (step.activity === 'welcome') {
    await think(5);
    await say('agree', { yes: true });
    tell('agreed');
  } else if (step.activity === 'cards') {
    const steps = line.rows<StepRow>(stepsOf);
    // An agenda of another shape still gets answers: those of some round.
    const at = steps.findIndex(({ id }) => id === step.id);
    const answers = person.says.get(at) ?? [...person.says.values()][at % person.says.size] ?? [];
    for (const { text } of answers) {
      await think(2 + text[language].length / 14);
      await say('addCard', { prompt: 0, text: text[language] });
      tell('said', text[language]);
    }
  } else if (step.activity === 'feedback') {
    for (const [question, answer] of person.felt.entries()) {
      if (answer === null) continue;
      await think(3);
      const [point, text] = typeof answer === 'number' ? [answer, null] : [null, answer];
      await say('answer', { question, point, text });
    }
    tell('felt');
  }
}

async function placeDots(line: Line, step: StepRow, { pace, random, tell }: Following): Promise<void> {
  const clusters: WindowName = { run: step.run, list: 'clusters', order: 'placed', facet: null, page: 0 };
  const run = step.run ?? '';
  const left = () => line.mineHead<CardsMine>(run)?.dotsLeft ?? 0;
  while (left() > 0) {
    const before = left();
    const rows = line.rows<ClusterRow>(clusters);
    const one = rows[Math.floor(random() * rows.length)];
    if (!one) return;
    await pace(1 + 2 * random());
    await insist(line, 'placeDot', { on: one.id }, run, { terms: step.termsNo });
    tell('dot', one.name);
    // The answer comes before the phone sees how many are left.
    await line.until(() => left() !== before || line.head<CardsHead>(run)?.dotsOpen !== true);
  }
}
