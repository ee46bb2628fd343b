// Moves of the agenda that take more than one wish.
import type { DeskStepRow } from '../../../shared/session/view-types.ts';
import type { Desk } from '../../activities/desk.svelte.ts';

/** Closes what is open and opens the next step; asks nothing. Where closing is refused nothing is opened. */
export async function toNext(
  desk: Desk,
  open: readonly DeskStepRow[],
  after: DeskStepRow | null,
): Promise<void> {
  if (!after) return;
  for (const step of open) {
    const answer = await desk.ask('closeStep', { id: step.id });
    if (!answer?.ok) return;
  }
  const answer = await desk.ask('openStep', { id: after.id });
  if (answer?.ok) desk.lookAt(null);
}

/** Closes a step and stays with it: what was said is sorted and talked over then. */
export async function closeStep(desk: Desk, step: DeskStepRow): Promise<void> {
  const answer = await desk.ask('closeStep', { id: step.id });
  if (answer?.ok) desk.lookAt(step.id);
}

/** Opens, opens again in the same run, or begins a new run of a step. */
export async function openStep(desk: Desk, step: DeskStepRow, again = false): Promise<void> {
  const answer = await desk.ask('openStep', { id: step.id, again });
  if (answer?.ok) desk.lookAt(null);
}

/** One place up or down. */
export function moveStep(desk: Desk, steps: readonly DeskStepRow[], index: number, by: -1 | 1): void {
  const step = steps[index];
  const before = by < 0 ? steps[index - 1] : steps[index + 2];
  if (step) void desk.ask('moveStep', { id: step.id, before: before?.id ?? null });
}
