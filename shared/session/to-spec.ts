// From a session back to what a host would send: for duplicating it.
import type { LocalText } from '../text/local-text.ts';
import { sayTexts, textToLocal } from '../words/keep.ts';
import { settingsOf, type Beside, type House } from './house.ts';
import { mixesNames, namingOf, termsOf } from './naming.ts';
import type { SessionSpec, StepSpec } from './spec.ts';
import { defaultZone } from './zone.ts';

export function toSpec(house: House, beside: Beside): SessionSpec {
  const { session } = house;
  const say = (words: Parameters<Beside['say']>[0] | null): LocalText =>
    words ? textToLocal(beside.say(words)) : {};
  // A session of 0.1.0 can hold a mix, which none may begin with.
  const mixed = mixesNames(termsOf(session));
  return {
    method: session.method.key,
    language: session.language,
    zone: session.zone ?? defaultZone,
    title: say(session.title),
    about: Object.fromEntries([...session.about].map(([field, words]) => [field, say(words)])),
    sample: session.sample,
    steps: session.order.flatMap((id): StepSpec[] => {
      const step = session.steps.get(id);
      if (!step) return [];
      return [
        {
          activity: step.activity,
          title: say(step.title),
          minutes: step.minutes,
          settings: sayTexts(settingsOf(house, step), beside.say),
          script: step.script && say(step.script),
          probes: step.probes.map(say),
          terms: mixed && namingOf(step.terms) ? { ...step.terms, identity: 'pseudonymous' } : step.terms,
        },
      ];
    }),
  };
}
