// The worked example is whole: everything it names exists, fits, and reads well in both languages.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { activities } from '../../../shared/activities/registry.ts';
import { sampleFocusGroup } from '../../../shared/methods/sample-focus-group.ts';
import type { CardsSettings, FeedbackSettings } from '../../../shared/methods/types.ts';
import { specSchema } from '../../../shared/session/spec.ts';
import { graphemes } from '../../../shared/text/graphemes.ts';
import { languages } from '../../../shared/text/local-text.ts';
import { normalise } from '../../../shared/text/normalise.ts';
import { faultsOf, textsIn } from './texts.ts';

const sample = sampleFocusGroup('th');
const answers = sample.runs.flatMap((run) => run.answers);
const keys = new Set(sample.people.map((person) => person.key));

test('every text is there in Thai and in English, as normalising leaves it', () => {
  expect(faultsOf(textsIn(sample), normalise)).toEqual([]);
});

test.each(languages)('it opens in %s and is marked as sample content', (language) => {
  const { spec } = sampleFocusGroup(language);
  expect(spec.sample).toBe(true);
  expect(spec.language).toBe(language);
  expect(v.is(specSchema, spec)).toBe(true);
  for (const step of spec.steps)
    expect(v.is(activities.get(step.activity)!.settings, step.settings)).toBe(true);
});

test('[D1] ten people of different groups take part, one of them without a phone', () => {
  expect(sample.people).toHaveLength(10);
  expect(new Set(sample.people.map(({ group }) => group.en)).size).toBe(10);
  expect(sample.people.filter(({ phone }) => !phone)).toHaveLength(1);
});

test('answers have ids of their own and come from people who are there, by their own channel', () => {
  expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
  for (const { id, by, channel } of answers) {
    const person = sample.people.find(({ key }) => key === by);
    expect(person, id).toBeDefined();
    expect(channel ?? 'phone', id).toBe(person!.phone ? 'phone' : 'voice');
  }
});

describe.each(sample.runs.map((run) => [sample.spec.steps[run.step]!.title.en, run] as const))(
  '%s',
  (_, run) => {
    const settings = sample.spec.steps[run.step]!.settings as CardsSettings;
    const ids = new Set(run.answers.map(({ id }) => id));
    const gone = new Set(run.answers.filter(({ hide, sameAs }) => hide ?? sameAs).map(({ id }) => id));

    test('[C2] [C3] answers are within what the step allows, in both languages', () => {
      expect(sample.spec.steps[run.step]!.activity).toBe('cards');
      for (const { id, text } of run.answers)
        for (const language of languages)
          expect(graphemes(text[language]), id).toBeLessThanOrEqual(settings.maxLength);
      if (settings.cardsEach > 0)
        for (const key of keys)
          expect(run.answers.filter(({ by }) => by === key).length).toBeLessThanOrEqual(settings.cardsEach);
    });

    test('clusters hold answers that are shown, each in one cluster at most', () => {
      const placed = run.clusters.flatMap((cluster) => cluster.answers);
      expect(new Set(placed).size).toBe(placed.length);
      for (const id of placed) expect(ids.has(id) && !gone.has(id), id).toBe(true);
      if (run.clusters.length > 0) expect(placed.length).toBe(ids.size - gone.size);
      for (const { sameAs } of run.answers)
        if (sameAs) expect(ids.has(sameAs) && !gone.has(sameAs)).toBe(true);
      if (run.spotlight) expect(ids.has(run.spotlight) && !gone.has(run.spotlight)).toBe(true);
    });

    test('dots go to clusters that exist, no more than each person has', () => {
      for (const [key, dots] of Object.entries(run.dots)) {
        expect(keys.has(key)).toBe(true);
        expect(dots.length).toBeLessThanOrEqual(settings.dotsEach);
        for (const at of dots) expect(run.clusters[at], `${key} ${at}`).toBeDefined();
      }
    });
  },
);

test('it shows what a desk has to deal with: damage, a name, duplicates, a long story, answers with reasons', () => {
  const pasted = answers.filter((answer) => answer.pasted !== undefined);
  expect(pasted.map(({ id }) => id)).toEqual(['c6']);
  for (const { text, pasted: damaged } of pasted) {
    expect(damaged).not.toBe(text.th);
    expect(normalise(damaged!)).toBe(text.th);
  }
  expect(answers.filter(({ hide }) => hide?.reason === 'names-a-person')).toHaveLength(1);
  expect(answers.filter(({ sameAs }) => sameAs).length).toBeGreaterThanOrEqual(4);
  expect(answers.some(({ text }) => graphemes(text.th) > 220)).toBe(true);
  expect(new Set(answers.flatMap(({ response }) => (response ? [response.as] : []))).size).toBe(4);
});

test('everybody says how it was, question by question', () => {
  const { questions } = sample.spec.steps[sample.feedback.step]!.settings as FeedbackSettings;
  expect(sample.feedback.answers.map(({ by }) => by).sort()).toEqual([...keys].sort());
  for (const { by, answers: given } of sample.feedback.answers) {
    expect(given).toHaveLength(questions.length);
    for (const [i, answer] of given.entries())
      if (answer !== null)
        expect(typeof answer === 'number', `${by} ${i}`).toBe(questions[i]!.kind === 'scale');
  }
});
