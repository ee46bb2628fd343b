// Everything behind the door: the live line and the session; fetched while people still stand at the door.
import type { State } from '../../../shared/wire/wire.ts';
import { Link } from '../../connection/link.svelte.ts';
import { Outbox } from '../../connection/outbox.svelte.ts';
import SessionView from './SessionView.svelte';

export function enter(session: string, first: State | null) {
  const link = new Link(session, 'participant', first);
  return { link, outbox: new Outbox(link), View: SessionView };
}
export type Inside = ReturnType<typeof enter>;
