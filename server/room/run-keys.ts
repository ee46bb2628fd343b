// The keys of unnamed runs on disk: one small file each, beside neither database nor backup, destroyed when the run closes.
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '../../shared/activity/contract.ts';

const bytes = 32;

export class RunKeys {
  private readonly folder: string;
  /** `keys`: the folder of SALA_KEYS. */
  constructor(keys: string) {
    this.folder = join(keys, 'runs');
  }
  fresh(): Buffer {
    return randomBytes(bytes);
  }
  /** On disk when it resolves, so that nothing is kept under a key that a crash could lose. */
  async keep(session: Id, run: Id, key: Buffer): Promise<void> {
    const folder = join(this.folder, session);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(join(folder, run), 'w', 0o600);
    try {
      await file.writeFile(key);
      await file.sync();
    } finally {
      await file.close();
    }
    const dir = await open(folder, 'r');
    await dir.sync().finally(() => dir.close());
  }
  /** Null: lost, or destroyed. */
  async find(session: Id, run: Id): Promise<Buffer | null> {
    const key = await readFile(join(this.folder, session, run)).catch(() => null);
    return key?.length === bytes ? key : null;
  }
  /** The runs whose keys are there. */
  async list(session: Id): Promise<Id[]> {
    return readdir(join(this.folder, session)).catch(() => []);
  }
  async destroy(session: Id, run: Id): Promise<void> {
    await rm(join(this.folder, session, run), { force: true });
  }
  async destroyAll(session: Id): Promise<void> {
    await rm(join(this.folder, session), { recursive: true, force: true });
  }
}
