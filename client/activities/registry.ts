// Which faces each activity has; fetched only where one is shown.
import type { Faces } from './faces.ts';

export const faces: Readonly<Record<string, Faces>> = {
  cards: { screen: () => import('./cards/Screen.svelte') },
  feedback: { screen: () => import('./feedback/Screen.svelte') },
  welcome: { screen: () => import('./welcome/Screen.svelte') },
};
