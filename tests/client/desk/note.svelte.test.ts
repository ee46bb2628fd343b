// Notes of two people on one step: nothing typed is lost.
import { expect, test } from 'vitest';
import { Note } from '../../../client/screens/desk/note.svelte.ts';
import type { Answer } from '../../../shared/wire/wire.ts';

const yes: Answer = { ok: true, rev: 1, mine: 1, at: 0, link: '', made: [] };
const since: Answer = { ok: false, no: 'changed-since', facts: { version: 2 } };
type Sent = { text: string; version: number };

function desk(...answers: (Answer | null)[]) {
  const sent: Sent[] = [];
  const drafts = new Map<string, string>();
  const storage = {
    getItem: (place: string) => drafts.get(place) ?? null,
    setItem: (place: string, text: string) => void drafts.set(place, text),
    removeItem: (place: string) => void drafts.delete(place),
  };
  const save = async ({ text, version }: Sent): Promise<Answer | null> => {
    sent.push({ text, version });
    return answers.shift() ?? null;
  };
  return { sent, drafts, open: (kept: Sent | null) => new Note('s', kept, save, storage) };
}

test('what is typed is kept under the version it was typed upon', async () => {
  const { open, sent, drafts } = desk(yes, yes);
  const note = open(null);
  note.type('one');
  await note.send();
  note.type('one two');
  await note.send();
  expect(sent).toEqual([
    { text: 'one', version: 0 },
    { text: 'one two', version: 1 },
  ]);
  expect(note.state).toEqual({ is: 'same' });
  expect(drafts.size).toBe(0);
});
test('somebody else wrote meanwhile: both texts stand, and both can be kept', async () => {
  const { open, sent } = desk(since, yes);
  const note = open({ text: '', version: 1 });
  note.type('mine');
  await note.send();
  expect(note.state.is).toBe('waiting');
  note.heard({ text: 'theirs', version: 2 });
  expect(note.state).toEqual({ is: 'differs', theirs: 'theirs', version: 2 });
  note.type('mine, longer');
  expect(note.text).toBe('mine, longer');
  note.choose('both');
  await note.send();
  expect(sent.at(-1)).toEqual({ text: 'theirs\n\nmine, longer', version: 2 });
});
test('their text may come before the refusal does', async () => {
  const { open } = desk(since);
  const note = open(null);
  note.type('mine');
  const sending = note.send();
  note.heard({ text: 'theirs', version: 1 });
  await sending;
  expect(note.state).toEqual({ is: 'differs', theirs: 'theirs', version: 1 });
});
test('where nothing was typed here, theirs is simply shown', () => {
  const note = desk().open({ text: 'old', version: 1 });
  note.heard({ text: 'new', version: 2 });
  expect([note.text, note.state]).toEqual(['new', { is: 'same' }]);
});
test('without an answer it waits, and a reload finds the text again', async () => {
  const one = desk(null);
  const note = one.open(null);
  note.type('unsaved');
  await note.send();
  expect(note.state).toEqual({ is: 'waiting' });
  const again = one.open(null);
  expect([again.text, again.state]).toEqual(['unsaved', { is: 'typing' }]);
  const changed = one.open({ text: 'theirs', version: 3 });
  expect(changed.state).toEqual({ is: 'differs', theirs: 'theirs', version: 3 });
});
