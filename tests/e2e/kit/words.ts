// The sentences of the client, so that tests find controls by the names that people read.
import type { Language } from '../../../shared/text/local-text.ts';
import { fill, type Facts, type Message } from '../../../shared/text/fill.ts';

const places = {
  common: '../../../client/messages/common/',
  home: '../../../client/messages/home/',
  phone: '../../../client/messages/phone/',
  desk: '../../../client/messages/desk/',
  screen: '../../../client/messages/screen/',
  record: '../../../client/messages/record/',
  replay: '../../../client/messages/replay/',
  'cards.phone': '../../../client/activities/cards/messages/phone/',
  'cards.desk': '../../../client/activities/cards/messages/desk/',
  'welcome.phone': '../../../client/activities/welcome/messages/phone/',
  'feedback.phone': '../../../client/activities/feedback/messages/phone/',
  'feedback.desk': '../../../client/activities/feedback/messages/desk/',
} as const;
export type Place = keyof typeof places;
export type Say = (place: Place, key: string, facts?: Facts) => string;

export async function wordsIn(language: Language): Promise<Say> {
  const read = async (folder: string) =>
    ((await import(`${folder}${language}.ts`)) as { default: Record<string, Message> }).default;
  const all = new Map<Place, Record<string, Message>>();
  for (const [place, folder] of Object.entries(places)) all.set(place as Place, await read(folder));
  return (place, key, facts) => {
    const message = all.get(place)?.[key];
    if (message === undefined) throw new Error(`no sentence ${place} ${key}`);
    return fill(message, language, facts);
  };
}
