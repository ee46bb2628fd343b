// The phone's face of an activity, fetched once and kept.
import type { Component } from 'svelte';
import { phoneFace, type PhoneFace } from '../../activities/faces.ts';
import { faces } from '../../activities/registry.ts';

const known = new Map<string, Promise<Component<PhoneFace> | null>>();

/** Null: this page knows no such activity. */
export function faceOf(activity: string): Promise<Component<PhoneFace> | null> {
  const fetched = known.get(activity);
  if (fetched) return fetched;
  const face = phoneFace(Object.hasOwn(faces, activity) ? faces[activity] : undefined);
  known.set(activity, face);
  // What could not be fetched now can perhaps be later.
  face.catch(() => known.delete(activity));
  return face;
}
