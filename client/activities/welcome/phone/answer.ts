// My answer as I see it: what the server keeps, with what is on its way from this device laid over it.
import type { Outbox } from '../../faces.ts';

type Item = Pick<Outbox['items'][number], 'command' | 'state' | 'no' | 'facts'>;
export type Answer = {
  yes: boolean | null;
  /** Not yet with the server. */
  going: boolean;
  refused: { key: string; no: string; facts: unknown } | null;
};

export function answerNow(run: string, kept: boolean | null, items: readonly Item[]): Answer {
  const mine = items.filter(({ command }) => command.run === run && command.name === 'agree');
  const refused = mine.filter(({ state }) => state === 'refused').at(-1);
  const last = mine.filter(({ state }) => state !== 'refused').at(-1);
  const data = last?.command.data;
  const yes = typeof data === 'object' && data !== null && 'yes' in data ? data.yes === true : kept;
  return {
    yes,
    going: last !== undefined && last.state !== 'kept',
    refused: refused ? { key: refused.command.key, no: refused.no ?? 'unknown', facts: refused.facts } : null,
  };
}
