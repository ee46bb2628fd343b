// A process that cannot load any addon on its main thread, and uses the store all the same. Exit code 0: it could.
import { openSqlite } from '../../../server/store/sqlite.ts';
import { one, row } from '../../contracts/store-samples.ts';

process.dlopen = () => {
  throw new Error('an addon was asked for on the main thread');
};
const store = await openSqlite(process.argv[2]!);
await store.create(row('park'), '123456', one(0));
await store.append('park', 1, 0, one(1));
const loaded = await store.load('park');
await store.close();

const { default: Database } = await import('better-sqlite3');
let barred = false;
try {
  new Database(':memory:');
} catch {
  barred = true;
}
process.exitCode = barred && loaded?.events.length === 2 ? 0 : 1;
