// Which faces each activity has; fetched only where one is shown.
import type { Faces } from './faces.ts';

export const faces: Readonly<Record<string, Faces>> = {
  cards: {
    shows: true,
    desk: () => import('./cards/Desk.svelte'),
    phone: () => import('./cards/Phone.svelte'),
    screen: () => import('./cards/Screen.svelte'),
  },
  feedback: {
    desk: () => import('./feedback/Desk.svelte'),
    phone: () => import('./feedback/Phone.svelte'),
    screen: () => import('./feedback/Screen.svelte'),
  },
  welcome: {
    desk: () => import('./welcome/Desk.svelte'),
    phone: () => import('./welcome/Phone.svelte'),
    screen: () => import('./welcome/Screen.svelte'),
  },
};
