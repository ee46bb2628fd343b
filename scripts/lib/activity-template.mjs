// The files of a new activity: they compile, take one command, and refuse it politely.

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(`-${name}`);

/** Path in the checkout → content, for an activity with this kebab-case name. */
export function activityFiles(name) {
  const [it, Its] = [camel(name), pascal(name)];
  const shared = `shared/activities/${name}`;
  return {
    [`${shared}/README.md`]: `# ${name}

What it is for, in one sentence. Sources: .

| Rule | |
|---|---|
| 1 | Until its rules are written, it refuses every answer with \`not-yet\`. |
`,
    [`${shared}/activity.ts`]: `// ${Its}: say here what people do together.
import type { Activity } from '../../activity/contract.ts';
import { commands, type ${Its}Commands } from './commands.ts';
import { discloses, type ${Its}Event } from './events.ts';
import { record, story, twin } from './record.ts';
import { settings, type Settings } from './settings.ts';
import { evolve, start, type ${Its}State } from './state.ts';
import { head } from './views.ts';

export type Kinds = { settings: Settings; state: ${Its}State; event: ${Its}Event; commands: ${Its}Commands };

export const ${it}: Activity<Kinds> = {
  name: '${name}',
  version: 1,
  settings,
  commands,
  discloses,
  start,
  evolve,
  heads: { everyone: head, screen: head, desk: head },
  lists: {},
  record,
  story,
  twin,
};
`,
    [`${shared}/settings.ts`]: `// What a host sets for a step of ${name}.
import * as v from 'valibot';
import { localText } from '../../text/local-text.ts';

export const settings = v.strictObject({ question: localText(300) });
export type Settings = v.InferOutput<typeof settings>;
`,
    [`${shared}/commands.ts`]: `// Wishes: who may have them, and how big they may be.
import * as v from 'valibot';
import type { Command } from '../../activity/contract.ts';
import type { Kinds } from './activity.ts';
import { rules } from './rules.ts';

const schemas = {
  answer: v.strictObject({ text: v.pipe(v.string(), v.maxLength(4000)) }),
};
export type ${Its}Commands = { [C in keyof typeof schemas]: v.InferOutput<(typeof schemas)[C]> };

export const commands: { [C in keyof ${Its}Commands]: Command<Kinds, ${Its}Commands[C]> } = {
  answer: { by: ['participant'], data: schemas.answer, phase: 'open', perMinute: 20, rule: rules.answer },
};
`,
    [`${shared}/events.ts`]: `// Facts, and what of them the public record tells.
import type { Stamped, Words } from '../../activity/contract.ts';

export type ${Its}Event = { type: '${name}/answered'; text: Words };
export type StampedEvent = Stamped<${Its}Event>;

export const discloses = (_event: ${Its}Event): 'public' | 'auditor' => 'auditor';
`,
    [`${shared}/state.ts`]: `// What the facts add up to.
import type { Kept, Key, Touch, Words } from '../../activity/contract.ts';
import type { ContributionFact } from '../../contributions/types.ts';
import type { StampedEvent } from './events.ts';
import type { Settings } from './settings.ts';

export type ${Its}State = {
  readonly settings: Kept<Settings>;
  answers: Map<Key, Words>;
};

export const start = (settings: Kept<Settings>): ${Its}State => ({ settings, answers: new Map() });

export function evolve(state: ${Its}State, event: StampedEvent | ContributionFact, touch: Touch): void {
  switch (event.type) {
    case 'contribution/changed':
      return;
    case '${name}/answered':
      state.answers.set(event.by, event.text);
      return touch.head();
    default:
      event satisfies never;
  }
}
`,
    [`${shared}/rules.ts`]: `// The rules. Numbers in brackets are those of README.md.
import { refuse, type Decision } from '../../activity/contract.ts';
import type { ${Its}Event } from './events.ts';

export const rules = {
  /** [1] */
  answer: (): Decision<${Its}Event> => refuse('not-yet'),
};
`,
    [`${shared}/views.ts`]: `// What each audience sees, built by naming what is shown.
import type { Rest } from '../../activity/contract.ts';
import type { LocalText } from '../../text/local-text.ts';
import { textToLocal } from '../../words/keep.ts';
import type { ${Its}State } from './state.ts';

export type ${Its}Head = { question: LocalText };

export const head = (state: Readonly<${Its}State>, rest: Rest): ${Its}Head => ({
  question: textToLocal(rest.say(state.settings.question)),
});
`,
    [`${shared}/record.ts`]: `// The run's part of the record, and the same said in words.
import type { Json, Outline, Rest } from '../../activity/contract.ts';
import type { Block, Teller } from '../../activity/story.ts';
import type { ${Its}State } from './state.ts';
import { head, type ${Its}Head } from './views.ts';

export const record = (state: Readonly<${Its}State>, rest: Rest): Json => head(state, rest);

/** How it reads on paper and on the record's page. */
export const story = (content: Json, tell: Teller): Block[] => {
  const { question } = content as unknown as ${Its}Head;
  return [{ is: 'text', text: tell.local(question), tone: 'lead' }];
};

export const twin = (state: Readonly<${Its}State>, rest: Rest): Outline => {
  const { question } = head(state, rest);
  return { text: question.th ?? question.en ?? '' };
};
`,
    [`tests/activities/${name}/rules.test.ts`]: `// The rules of ${name}, as its README numbers them.
import { expect, test } from 'vitest';
import { refuse } from '../../../shared/activity/contract.ts';
import { rules } from '../../../shared/activities/${name}/rules.ts';

test('[1] an answer is refused politely until the rules are written', () => {
  expect(rules.answer()).toEqual(refuse('not-yet'));
});
`,
    ...Object.fromEntries(
      ['Phone', 'Screen', 'Desk'].map((face) => [
        `client/activities/${name}/${face}.svelte`,
        `<!-- What ${name} shows on the ${face.toLowerCase()}. -->\n<section></section>\n`,
      ]),
    ),
  };
}

/** What the author still does by hand. */
export const whatIsLeft = (name) => `
Two lines are left to you:
  shared/activities/registry.ts   ['${name}', ${camel(name)}],  and its import
  client/activities/registry.ts   the faces on desk and screen (phones find theirs by its name)

Then: a sentence for the refusal "not-yet" in client/messages, and the rules in shared/activities/${name}/README.md.
`;
