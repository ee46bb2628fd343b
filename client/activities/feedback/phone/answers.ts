// My answers as I see them: what the server keeps, with what is on its way from this device laid over it.
import type { FeedbackMine } from '../../../../shared/activities/feedback/activity.ts';
import type { Outbox } from '../../faces.ts';

type Item = Pick<Outbox['items'][number], 'command' | 'state' | 'no' | 'facts'>;
export type Answer = {
  point: number | null;
  text: string | null;
  /** Where it is: nothing given, on this device, on its way, with the server. */
  is: 'none' | 'held' | 'sent' | 'kept';
  refused: { key: string; no: string; facts: unknown; text: string | null } | null;
};
type Said = { question: number; point: number | null; text: string | null };

function saidIn({ command }: Item): Said | null {
  const { data, name } = command;
  if (name !== 'answer' || typeof data !== 'object' || data === null || !('question' in data)) return null;
  const { question, point, text } = data as Record<string, unknown>;
  return {
    question: Number(question),
    point: typeof point === 'number' ? point : null,
    text: typeof text === 'string' && text.trim() !== '' ? text : null,
  };
}

/** One answer for each question, in order. */
export function answersNow(
  run: string,
  questions: number,
  mine: FeedbackMine | null,
  items: readonly Item[],
): Answer[] {
  const answers = Array.from({ length: questions }, (_, question): Answer => {
    const kept = mine?.answers.find((one) => one.question === question);
    return {
      point: kept?.point ?? null,
      text: kept?.text ?? null,
      is: kept ? 'kept' : 'none',
      refused: null,
    };
  });
  for (const item of items) {
    const said = item.command.run === run ? saidIn(item) : null;
    const answer = said && answers[said.question];
    if (!said || !answer) continue;
    if (item.state === 'refused') {
      const { key } = item.command;
      answer.refused = { key, no: item.no ?? 'unknown', facts: item.facts, text: said.text };
    } else Object.assign(answer, { point: said.point, text: said.text, is: wayOf(item, said) });
  }
  return answers;
}
const wayOf = ({ state }: Item, { point, text }: Said): Answer['is'] =>
  state === 'kept' ? (point === null && text === null ? 'none' : 'kept') : state === 'sent' ? 'sent' : 'held';

export const isAnswered = (answer: Answer | undefined): boolean =>
  answer !== undefined && (answer.point !== null || answer.text !== null);
