// The unit of this page, as a signal that follows its window.
import { innerHeight, innerWidth } from 'svelte/reactivity/window';
import { unit } from './unit.ts';

/** A page marked `mini` is a picture of a screen, and may be as small as it likes. */
export const unitHere = (): number =>
  unit(
    innerWidth.current ?? 1920,
    innerHeight.current ?? 1080,
    document.documentElement.classList.contains('mini') ? 0 : undefined,
  );
