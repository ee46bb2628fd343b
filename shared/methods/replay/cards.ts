// One round of cards of a worked example: answers, moderation, clusters, a look at one card, dots, responses.
import type { Id } from '../../activity/contract.ts';
import type { SampleAnswer, SampleRun } from '../sample/types.ts';
import { about, nameOf, type Evening } from './cast.ts';

export async function playCards(evening: Evening, round: SampleRun, run: Id): Promise<void> {
  await answerAll(evening, round, run);
  const clusters = await clusterAll(evening, round, run);
  await mergeAll(evening, round);
  await spotlight(evening, round, run);
  await dots(evening, round, run, clusters);
  await respond(evening, round);
}

/** Everybody writes at once; the desk hides what has to be hidden as it comes. */
async function answerAll(evening: Evening, round: SampleRun, run: Id): Promise<void> {
  await Promise.all(
    [...new Set(round.answers.map(({ by }) => by))].map(async (by) => {
      for (const answer of round.answers.filter((one) => one.by === by)) {
        await about(evening, 2 + answer.text[evening.language].length / 14);
        await say(evening, answer, run);
        if (!answer.hide) continue;
        await about(evening, 4);
        await hide(evening, answer, answer.hide);
      }
    }),
  );
}

async function say(evening: Evening, answer: SampleAnswer, run: Id): Promise<void> {
  const { language, seats, cast } = evening;
  const text = answer.text[language];
  const typed = language === 'th' ? (answer.pasted ?? text) : text;
  const who = nameOf(evening, answer.by);
  const hand = seats.get(answer.by);
  const channel = answer.channel === 'paper' ? 'paper' : 'voice';
  const [id] = hand
    ? await hand.do('addCard', { prompt: 0, text: typed }, run)
    : await cast.desk.do('addFor', { prompt: 0, text: typed, onBehalfOf: who, channel }, run);
  if (id !== undefined) evening.cards.set(answer.id, id);
  evening.tell({ is: 'said', who, text, spoken: !hand });
}

async function hide(
  { language, cards, cast, tell }: Evening,
  { id, text }: SampleAnswer,
  { reason, words }: NonNullable<SampleAnswer['hide']>,
): Promise<void> {
  await cast.desk.do('moderate', {
    ids: [cards.get(id) ?? ''],
    to: 'hidden',
    reason,
    words: words[language],
  });
  tell({ is: 'hidden', text: text[language], why: words[language] });
}

/** A cluster begins with two cards; the others are carried over one by one, as one does at a desk. */
async function clusterAll(evening: Evening, round: SampleRun, run: Id): Promise<Id[]> {
  const { language, cards, cast, tell } = evening;
  const made: Id[] = [];
  for (const { name, answers } of round.clusters) {
    const ids = answers.map((answer) => cards.get(answer) ?? '');
    await about(evening, 1.5);
    const [cluster = ''] = await cast.desk.do(
      'makeCluster',
      { name: name[language], ids: ids.slice(0, 2) },
      run,
    );
    made.push(cluster);
    for (const id of ids.slice(2)) {
      await about(evening, 0.5);
      await cast.desk.do('placeCards', { ids: [id], cluster }, run);
    }
    tell({ is: 'clustered', name: name[language], cards: ids.length });
  }
  return made;
}

async function mergeAll(evening: Evening, round: SampleRun): Promise<void> {
  const { language, cards, cast, tell } = evening;
  for (const { id, sameAs, text } of round.answers) {
    if (sameAs === undefined) continue;
    await about(evening, 1.5);
    await cast.desk.do('merge', { ids: [cards.get(id) ?? ''], into: cards.get(sameAs) ?? '' });
    const into = round.answers.find((one) => one.id === sameAs)?.text[language] ?? '';
    tell({ is: 'merged', text: text[language], into });
  }
}

async function spotlight(evening: Evening, round: SampleRun, run: Id): Promise<void> {
  const { language, cards, cast, tell } = evening;
  const answer = round.answers.find(({ id }) => id === round.spotlight);
  if (!answer) return;
  await evening.pause(2);
  await cast.desk.do('stage', {
    stage: { show: 'contribution', contribution: cards.get(answer.id) ?? '' },
  });
  tell({ is: 'spotlight', text: answer.text[language] });
  await evening.pause(5);
  await cast.desk.do('stage', { stage: { show: 'step', run } });
}

async function dots(evening: Evening, round: SampleRun, run: Id, clusters: readonly Id[]): Promise<void> {
  const { seats, cast, tell } = evening;
  if (Object.keys(round.dots).length === 0) return;
  await evening.pause(1);
  await cast.desk.do('openDots', { open: true }, run);
  const placed = await Promise.all(
    Object.entries(round.dots).map(async ([by, at]) => {
      const hand = seats.get(by);
      if (!hand) return 0;
      for (const index of at) {
        await about(evening, 2.5);
        await hand.do('placeDot', { on: clusters[index] ?? '' }, run);
      }
      return at.length;
    }),
  );
  await evening.pause(2);
  await cast.desk.do('revealDots', { revealed: true }, run);
  await cast.desk.do('stage', { stage: { show: 'results', run } });
  tell({ is: 'dots', placed: placed.reduce((sum, n) => sum + n, 0) });
  await evening.pause(5);
}

async function respond(evening: Evening, round: SampleRun): Promise<void> {
  const { language, cards, cast, tell } = evening;
  for (const { id, text, response } of round.answers) {
    if (!response) continue;
    await about(evening, 2);
    const why = response.reason[language];
    await cast.desk.do('respond', { id: cards.get(id) ?? '', as: response.as, reason: why });
    tell({ is: 'answered', text: text[language], as: response.as, why });
  }
}
