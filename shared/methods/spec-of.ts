// The session that a method gives when the host changes nothing but title and facts.
import type { SessionSpec } from '../session/spec.ts';
import type { Language, LocalText } from '../text/local-text.ts';
import type { Method } from './types.ts';

type Facts = { language: Language; title: LocalText; about: Readonly<Record<string, LocalText>> };

/** Arrays and settings are copied, so that a form may change them without touching the method. */
export const specOf = (method: Method, { language, title, about }: Facts): SessionSpec => ({
  method: method.key,
  language,
  title,
  about: { ...about },
  steps: method.steps.map((step) => structuredCopy(step)),
  sample: false,
});

const structuredCopy = (step: Method['steps'][number]): SessionSpec['steps'][number] =>
  JSON.parse(JSON.stringify(step)) as SessionSpec['steps'][number];
