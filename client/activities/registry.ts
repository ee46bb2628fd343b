// Which faces each activity has on desk and screen; fetched only where one is shown. Phones have a list of their own.
import type { Faces } from './faces.ts';

export const faces: Readonly<Record<string, Faces>> = {
  cards: {
    shows: true,
    desk: () => import('./cards/Desk.svelte'),
    screen: () => import('./cards/Screen.svelte'),
  },
  feedback: {
    desk: () => import('./feedback/Desk.svelte'),
    screen: () => import('./feedback/Screen.svelte'),
  },
  welcome: {
    desk: () => import('./welcome/Desk.svelte'),
    screen: () => import('./welcome/Screen.svelte'),
  },
};
