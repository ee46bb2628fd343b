// Reading beside the store, in another thread: only what is committed, and nothing is written.
import { connectToRead } from './sqlite/database.ts';
import { erasables } from './sqlite/erasable.ts';
import { gather } from './sqlite/gather.ts';
import { loading } from './sqlite/loading.ts';
import { peopleTables } from './sqlite/people.ts';
import type { LoadedSession, Origin, Reader } from './store.ts';

export function openReader(origin: Origin): Reader & { close(): void } {
  const db = connectToRead(origin.file);
  const { extent, whole } = loading(db);
  const { names } = peopleTables(db, erasables(db)).reads;
  return {
    async load(session) {
      const found = extent(session);
      const loaded: LoadedSession = { events: [], words: [], receipts: [] };
      // Not in one transaction: a session that is removed meanwhile is not given out any more.
      for (const columns of found ? whole(found) : []) {
        if (columns.of === 'end') return loaded;
        gather(loaded, columns);
      }
      return null;
    },
    names: async (session) => names(session),
    close: () => void db.close(),
  };
}
