// Where things lie, for all scripts.
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** A path inside the checkout. */
export const inRoot = (path) => fileURLToPath(new URL(path, new URL('../../', import.meta.url)));
