// What the screen surface says, in Thai.
import type en from './en.ts';
import type { Same } from '../dictionary.svelte.ts';

const th: Same<typeof en> = {};
export default th;
