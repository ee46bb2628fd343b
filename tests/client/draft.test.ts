// A session prepared from its method is what the server accepts.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Draft } from '../../client/screens/home/draft.svelte.ts';
import { focusGroup } from '../../shared/methods/focus-group.ts';
import { specSchema } from '../../shared/session/spec.ts';

const prepared = () => {
  const draft = new Draft(focusGroup, 'th');
  draft.title.text = ' น้ำบ้านเรา ';
  return draft;
};
const sent = (draft: Draft) => v.parse(specSchema, JSON.parse(JSON.stringify(draft.toSpec())));

test('with only a title, the method’s own texts stay in both languages', () => {
  const spec = sent(prepared());
  expect(spec.title).toEqual({ th: 'น้ำบ้านเรา' });
  expect(spec.steps.map((step) => step.title)).toEqual(focusGroup.steps.map((step) => step.title));
  expect(spec.steps.map((step) => step.settings)).toEqual(focusGroup.steps.map((step) => step.settings));
});
test('what the host wrote stands in the host’s language alone', () => {
  const draft = prepared();
  const prompt = draft.steps[1]?.prompts?.[0];
  if (prompt) prompt.text = 'บ้านคุณใช้น้ำจากไหน';
  expect(sent(draft).steps[1]?.settings).toMatchObject({ prompts: [{ text: { th: 'บ้านคุณใช้น้ำจากไหน' } }] });
});
test('changing the language changes the method’s words and keeps the host’s', () => {
  const draft = prepared();
  draft.language = 'en';
  expect(draft.steps[0]?.title.text).toBe(focusGroup.steps[0]?.title.en);
  expect(draft.title.text).toBe(' น้ำบ้านเรา ');
});
test('an added step asks one new question under the rules that were chosen', () => {
  const draft = prepared();
  draft.moderation = 'before';
  const before = draft.steps.length;
  draft.addStep();
  const made = draft.steps.find((step) => step.title.text === '');
  if (made?.prompts?.[0]) {
    made.title.text = 'คำถามของเรา';
    made.prompts[0].text = 'ขาดอะไร';
  }
  const spec = sent(draft);
  expect(spec.steps).toHaveLength(before + 1);
  expect(spec.steps.every((step) => step.terms.moderation === 'before')).toBe(true);
});
