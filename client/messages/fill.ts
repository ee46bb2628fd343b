// Sentences are filled in shared code, since records are written there too.
export { fill, localeOf, type Facts, type Message } from '../../shared/text/fill.ts';
