// The phone's face of an activity, fetched once and kept.
import type { Component } from 'svelte';
import { phoneFace, type PhoneFace } from '../../activities/faces.ts';
import type { Dictionary } from '../../messages/dictionary.svelte.ts';

// Not from the registry: what that names for desk and screen would be built for phones too.
const faces = import.meta.glob('../../activities/*/Phone.svelte');
/** Asked for together with the face, which would else ask for them only when it has come. */
const words = import.meta.glob<{ words: Dictionary }>('../../activities/*/messages/phone.ts', {
  eager: true,
});
const known = new Map<string, Promise<Component<PhoneFace> | null>>();

/** Null: this page knows no such activity. */
export function faceOf(activity: string): Promise<Component<PhoneFace> | null> {
  const fetched = known.get(activity);
  if (fetched) return fetched;
  void words[`../../activities/${activity}/messages/phone.ts`]?.words.ready().catch(() => null);
  const face = phoneFace(faces[`../../activities/${activity}/Phone.svelte`]);
  known.set(activity, face);
  // What could not be fetched now can perhaps be later.
  face.catch(() => known.delete(activity));
  return face;
}
