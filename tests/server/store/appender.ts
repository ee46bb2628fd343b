// A process of its own that appends until it is killed, and prints each seq once it is acknowledged.
import { openSqlite } from '../../../server/store/sqlite.ts';
import { batch, one, row, words } from '../../contracts/store-samples.ts';

const store = await openSqlite(process.argv[2]!);
await store.create(row('park'), '123456', batch());
for (let last = 0; ; last++) {
  await store.append('park', last, 1, { ...one(last), words: [words(`w${last + 1}`, last + 1, 'said')] });
  process.stdout.write(`${last + 1}\n`);
}
