// The record of a session, from the log as it is stored.
import { recordHtml } from '../../shared/record/html.ts';
import { makeRecord } from '../../shared/record/make.ts';
import type { RecordFile, RecordKind } from '../../shared/record/types.ts';
import type { Activities } from '../../shared/session/house.ts';
import type { Id, Millis } from '../../shared/activity/contract.ts';
import type { Reader } from '../store/store.ts';

/** Null: no such session. */
export async function recordOf(
  store: Reader,
  session: Id,
  activities: Activities,
  kind: RecordKind,
  by: string,
  at: Millis,
): Promise<RecordFile | null> {
  const stored = await store.load(session);
  if (!stored) return null;
  const names = new Map((await store.names(session)).map(({ key, name }) => [key, name]));
  return makeRecord({ session, events: stored.events, words: stored.words, names, activities, by, at }, kind);
}

export type RecordForm = 'json' | 'html';
export const recordText = (file: RecordFile, as: RecordForm): string =>
  as === 'html' ? recordHtml(file) : `${JSON.stringify(file, null, 1)}\n`;
