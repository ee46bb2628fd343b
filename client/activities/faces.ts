// What a face of an activity is given on each surface, and its way to the live line; faces import this, not the connection.
import { getContext, setContext, type Component } from 'svelte';
import type { DeskStepRow, MineRow, SeatView, StepRow } from '../../shared/session/view-types.ts';
import type { Link } from '../connection/link.svelte.ts';
import type { Outbox } from '../connection/outbox.svelte.ts';

export { looksOf } from '../connection/looks.svelte.ts';
export type { DeskStepRow, Link, MineRow, Outbox, SeatView, StepRow };

export type PhoneFace = { link: Link; outbox: Outbox; step: StepRow };
export type DeskFace = { link: Link; step: DeskStepRow };
export type ScreenFace = { link: Link; step: StepRow; mode: 'step' | 'results' };

/** A face that needs words of its own exports `ready` from its module script, so that it never stands without them. */
type Module = { default: unknown; ready?: () => Promise<void> };

export type Faces = {
  /** What people write goes up on the wall, so its terms are told before. */
  readonly shows?: true;
  readonly desk?: () => Promise<unknown>;
  readonly screen?: () => Promise<unknown>;
};
async function face<P extends Record<string, unknown>>(
  load: (() => Promise<unknown>) | undefined,
): Promise<Component<P> | null> {
  if (!load) return null;
  const module = (await load()) as Module;
  await module.ready?.();
  return module.default as Component<P>;
}
export const phoneFace = (load: (() => Promise<unknown>) | undefined) => face<PhoneFace>(load);
export const deskFace = (faces: Faces | undefined) => face<DeskFace>(faces?.desk);
export const screenFace = (faces: Faces | undefined) => face<ScreenFace>(faces?.screen);

/** Where people join, as the surface knows it; faces on the screen say it where nothing else stands yet. */
export type JoinPlace = { address: string; code: string; qr: string };
type AskJoin = () => JoinPlace | null;
const place = 'sala.join';
export const giveJoinPlace = (get: AskJoin): void => void setContext(place, get);
/** Call while a component is made; what it gives follows the surface. */
export const joinPlace = (): AskJoin => getContext<AskJoin | undefined>(place) ?? (() => null);
