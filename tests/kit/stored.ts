// A played session put into a store, as if a server had held it.
import { inLanguage } from '../../shared/text/local-text.ts';
import { textToLocal } from '../../shared/words/keep.ts';
import type { Store } from '../../server/store/store.ts';
import type { PlayedHouse } from './house.ts';

export async function storeHouse(store: Store, house: PlayedHouse, code = '482917'): Promise<void> {
  const { id, title, language, method, createdAt, status } = house.house.session;
  const last = house.events.at(-1)?.seq ?? 0;
  const name = title ? inLanguage(textToLocal(house.beside.say(title)), language) : '';
  await store.create(
    { id, space: 'main', created: createdAt, method: method.key, title: name, status },
    code,
    {
      events: house.events,
      words: [...house.words.values()].map((words) => ({ ...words, seq: last, original: null })),
      receipts: [],
      redact: [],
      forget: [],
    },
  );
  for (const [key, given] of house.names) await store.setName({ session: id, key, name: given });
}
