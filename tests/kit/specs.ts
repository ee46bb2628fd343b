// Agendas for tests: as small as they can be, and the worked example.
import { sampleFocusGroup } from '../../shared/methods/sample-focus-group.ts';
import type { SessionSpec, StepSpec } from '../../shared/session/spec.ts';
import { defaultTerms, type Terms } from '../../shared/session/terms.ts';

export const step = (activity: string, settings: unknown, terms: Partial<Terms> = {}): StepSpec => ({
  activity,
  title: { th: `ช่วง ${activity}`, en: `Step ${activity}` },
  minutes: 10,
  settings,
  script: null,
  probes: [],
  terms: { ...defaultTerms, ...terms },
});
export const cardsStep = (settings: object = {}, terms: Partial<Terms> = {}): StepSpec =>
  step(
    'cards',
    { prompts: [{ text: { th: 'อะไรดี', en: 'What is good?' } }], dotsEach: 3, ...settings },
    terms,
  );

/** A session of steps of cards. */
export const spec = (...steps: StepSpec[]): SessionSpec => ({
  method: 'focus-group',
  language: 'th',
  title: { th: 'เวทีทดสอบ', en: 'A test' },
  about: {},
  steps: steps.length > 0 ? steps : [cardsStep()],
  sample: false,
});
export const sample = sampleFocusGroup;
