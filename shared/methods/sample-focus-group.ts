// A worked example of a focus group. Sample content: the situation is real, people and opinions are invented.
import type { Language } from '../text/local-text.ts';
import { focusGroup } from './focus-group.ts';
import { feedback } from './sample/feedback.ts';
import { obstacles } from './sample/obstacles.ts';
import { opening, transition } from './sample/opening.ts';
import { people } from './sample/people.ts';
import { about, prompts, title } from './sample/prompts.ts';
import { closing, proposals } from './sample/proposals.ts';
import { today } from './sample/today.ts';
import type { Sample } from './sample/types.ts';
import { specOf } from './spec-of.ts';

/** The method's agenda with the example's questions in it; it can be run in either language. */
export function sampleFocusGroup(language: Language): Sample {
  const spec = specOf(focusGroup, { language, title, about });
  const steps = spec.steps.map((step, index) => {
    const text = prompts[index];
    return text ? { ...step, settings: { ...(step.settings as object), prompts: [{ text }] } } : step;
  });
  return {
    spec: { ...spec, steps, sample: true },
    people,
    runs: [opening, transition, today, obstacles, proposals, closing],
    feedback: { step: spec.steps.length - 1, answers: feedback },
  };
}
