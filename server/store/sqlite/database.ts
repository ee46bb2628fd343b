// Opens the file with the settings that the promises rest on.
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { tidy } from './erasable.ts';
import { migrations } from './migrations.ts';

export function connect(file: string): Database.Database {
  const db = new Database(file);
  // Another process (the command line) may hold the write lock for a moment.
  db.pragma('busy_timeout = 5000');
  db.pragma('journal_mode = WAL');
  // Every commit is flushed before it is answered (E3); on macOS a plain fsync stops at the drive's own cache.
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  return db;
}

/** A connection that cannot write, to a file that is open elsewhere. */
export function connectToRead(file: string): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  db.pragma('busy_timeout = 5000');
  return db;
}

export async function openDatabase(file: string): Promise<Database.Database> {
  const db = connect(file);
  try {
    const migrator = new Migrator({
      db: new Kysely({ dialect: new SqliteDialect({ database: db }) }),
      provider: { getMigrations: () => Promise.resolve(migrations) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    // A crash between a redaction and its checkpoint leaves the words in the write-ahead log.
    checkpoint(db);
    tidy(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Moves everything into the main file and empties the write-ahead log; false while somebody else reads. */
export function checkpoint(db: Database.Database): boolean {
  // Waiting for a reader would hold up all commits; the caller tries again.
  db.pragma('busy_timeout = 0');
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  db.pragma('busy_timeout = 5000');
  return result?.busy === 0;
}
