// Plays a worked example from the first seat to the end, through the same commands that people give.
import type { Id } from '../../activity/contract.ts';
import { playCards } from './cards.ts';
import { about, nameOf, type Craft, type Evening, type Hand } from './cast.ts';

export async function play(craft: Craft): Promise<void> {
  const { sample, language, cast } = craft;
  await cast.desk.do('stage', { stage: { show: 'qr' } });
  const evening: Evening = { ...craft, seats: await seatAll(craft), cards: new Map() };
  await craft.pause(2);
  const steps = cast.steps();
  for (const [index, step] of sample.spec.steps.entries()) {
    const id = steps[index];
    if (id === undefined) break;
    await craft.pause(1);
    const [run = ''] = await cast.desk.do('openStep', { id });
    craft.tell({ is: 'opened', step: index + 1, title: step.title[language] ?? '' });
    const round = sample.runs.find((one) => one.step === index);
    if (round) {
      await playCards(evening, round, run);
      await cast.desk.do('note', { step: id, text: round.note[language], version: 0 });
    } else if (index === sample.feedback.step) await giveFeedback(evening, run);
    else await agree(evening, run);
    await craft.pause(2);
    await cast.desk.do('closeStep', { id });
  }
  await craft.pause(1);
  await cast.desk.do('end', {});
  craft.tell({ is: 'ended' });
}

/** Those without a phone come too; the desk types for them. */
async function seatAll(craft: Craft): Promise<Map<string, Hand>> {
  const seats = new Map<string, Hand>();
  await Promise.all(
    craft.sample.people.map(async (person) => {
      await about(craft, 1 + 6 * craft.random());
      if (person.phone) seats.set(person.key, await craft.cast.seat(person));
      craft.tell({
        is: 'seated',
        who: person.name[craft.language],
        group: person.group[craft.language],
      });
    }),
  );
  return seats;
}

const agree = (evening: Evening, run: Id): Promise<unknown> =>
  Promise.all(
    [...evening.seats.values()].map(async (hand) => {
      await about(evening, 5);
      await hand.do('agree', { yes: true }, run);
    }),
  );

async function giveFeedback(evening: Evening, run: Id): Promise<void> {
  const { sample, language, cast } = evening;
  await Promise.all(
    sample.feedback.answers.map(async ({ by, answers }) => {
      const hand = evening.seats.get(by);
      if (!hand) return;
      for (const [question, answer] of answers.entries()) {
        if (answer === null) continue;
        await about(evening, typeof answer === 'number' ? 1.5 : 5);
        const [point, text] = typeof answer === 'number' ? [answer, null] : [null, answer[language]];
        await hand.do('answer', { question, point, text }, run);
      }
      evening.tell({ is: 'felt', who: nameOf(evening, by) });
    }),
  );
  await evening.pause(1);
  await cast.desk.do('show', { shown: true }, run);
  await cast.desk.do('stage', { stage: { show: 'results', run } });
  await evening.pause(4);
}
