// What the screen shows: one thing at a time, told from the session's head, its agenda and what this screen has seen.
import type { Id } from '../../../shared/activity/contract.ts';
import type { PersonName } from '../../../shared/activity/contract.ts';
import type { SessionHead, StepRow } from '../../../shared/session/view-types.ts';
import type { LocalText } from '../../../shared/text/local-text.ts';

export type Show =
  | { is: 'waiting' | 'lobby' | 'blank' | 'thanks' }
  | { is: 'timer'; step: StepRow | null }
  | { is: 'step'; step: StepRow; mode: 'step' | 'results' }
  | { is: 'agenda'; step: StepRow; place: number }
  | {
      is: 'contribution';
      id: Id;
      asked: LocalText | null;
      text: string;
      name: PersonName | null;
      step: StepRow | null;
    }
  | { is: 'message'; message: LocalText };

/** `over`: the session has ended and nothing was put on the stage since. */
export function showOf(head: SessionHead | null, steps: readonly StepRow[], over: boolean): Show {
  if (!head) return { is: 'waiting' };
  if (over) return { is: 'thanks' };
  const { stage } = head;
  const step = (id: Id): StepRow | undefined => steps.find((row) => row.id === id);
  switch (stage.show) {
    case 'qr':
      return { is: 'lobby' };
    case 'blank':
      return { is: 'blank' };
    case 'timer':
      return { is: 'timer', step: clocked(steps) };
    case 'message':
      return { is: 'message', message: stage.message };
    case 'contribution':
      return stage.text === null
        ? { is: 'blank' }
        : {
            is: 'contribution',
            id: stage.id,
            asked: stage.asked,
            text: stage.text,
            name: stage.name,
            step: steps.find((row) => row.runs.includes(stage.run)) ?? null,
          };
    case 'agenda': {
      const row = step(stage.step);
      return row ? { is: 'agenda', step: row, place: steps.indexOf(row) } : { is: 'blank' };
    }
    default: {
      // An earlier run of a step may be looked at again.
      const row = step(stage.step);
      return row ? { is: 'step', step: { ...row, run: stage.run }, mode: stage.show } : { is: 'blank' };
    }
  }
}

/** The step whose clock everybody watches: of those that run or are paused the one that was begun last. */
export function clocked(steps: readonly StepRow[]): StepRow | null {
  let last: StepRow | null = null;
  let since = -Infinity;
  for (const row of steps) {
    if ((row.clock.is !== 'running' && row.clock.is !== 'paused') || row.clock.startedAt < since) continue;
    last = row;
    since = row.clock.startedAt;
  }
  return last;
}

/** The step that the roof names: the one on the stage, else the one whose clock is watched. */
export const roofStep = (show: Show, steps: readonly StepRow[]): StepRow | null =>
  ('step' in show ? show.step : null) ?? clocked(steps);
