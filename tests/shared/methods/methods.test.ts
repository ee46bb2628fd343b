// A shipped method is complete in both languages and opens as it stands.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { activities } from '../../../shared/activities/registry.ts';
import { methods } from '../../../shared/methods/registry.ts';
import { specOf } from '../../../shared/methods/spec-of.ts';
import { specSchema } from '../../../shared/session/spec.ts';
import { normalise } from '../../../shared/text/normalise.ts';
import { faultsOf, textsIn } from './texts.ts';

describe.each([...methods])('method %s', (key, method) => {
  test('has every text in Thai and in English, as normalising leaves it', () => {
    const texts = textsIn(method);
    expect(texts.length).toBeGreaterThan(40);
    expect(faultsOf(texts, normalise)).toEqual([]);
  });

  test('stands under its own key and says where it comes from', () => {
    expect(method.key).toBe(key);
    expect(method.sources.length).toBeGreaterThan(0);
    for (const { lines } of method.sources) expect(lines ?? '1-2').toMatch(/^\d+(-\d+)?$/u);
  });

  test('has guidance for before, during and after', () => {
    expect(new Set(method.guidance.map(({ when }) => when))).toEqual(new Set(['before', 'during', 'after']));
  });

  test('asks the host for fields that a session can keep', () => {
    const keys = method.about.map((field) => field.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { max } of method.about) expect(max).toBeLessThanOrEqual(1000);
  });

  test('gives a session that the door accepts, and every step one that its activity accepts', () => {
    const spec = specOf(method, { language: 'th', title: method.name, about: {} });
    expect(v.is(specSchema, spec)).toBe(true);
    for (const { activity, settings } of spec.steps) {
      const known = activities.get(activity);
      expect(known && v.is(known.settings, settings), activity).toBe(true);
    }
  });

  test('hands out copies, so that a host’s changes never reach the method', () => {
    const first = specOf(method, { language: 'th', title: method.name, about: {} });
    first.steps[0]!.minutes = 599;
    expect(specOf(method, { language: 'th', title: method.name, about: {} }).steps[0]!.minutes).not.toBe(599);
  });
});

describe('the focus group, as the report has it', () => {
  const focusGroup = methods.get('focus-group')!;
  const cards = focusGroup.steps.filter((step) => step.activity === 'cards');

  test('[D1] is for eight to ten people and takes about ninety minutes', () => {
    expect(focusGroup.groupSize).toEqual({ min: 8, max: 10 });
    expect(focusGroup.steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(90);
  });

  test('[A2] [1J] asks for target group, selection, purpose and decision, all of them required', () => {
    expect(focusGroup.about.map(({ key, required }) => [key, required])).toEqual([
      ['targetGroup', true],
      ['howChosen', true],
      ['purpose', true],
      ['decision', true],
    ]);
  });

  test('[D1] goes from welcome through prepared questions with probes to closing feedback', () => {
    expect(focusGroup.steps.map((step) => step.activity)).toEqual([
      'welcome',
      ...cards.map(() => 'cards'),
      'feedback',
    ]);
    expect(cards).toHaveLength(6);
    for (const step of cards) expect(step.probes.length, step.title.en).toBeGreaterThan(0);
  });

  test('dots set priorities in one step only, the proposals', () => {
    expect(cards.map((step) => step.settings.dotsEach)).toEqual([0, 0, 0, 0, 3, 0]);
  });
});
