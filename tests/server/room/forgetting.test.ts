// [E7] Forgetting somebody touches nothing else, and what was erased stays erased after a restore.
import { cp, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { newLog } from '../../../server/http/log.ts';
import { listen } from '../../../server/listen.ts';
import { People } from '../../../server/people/people.ts';
import { noteErasure } from '../../../server/store/erasures.ts';
import type { ClusterRow } from '../../../shared/activities/cards/views.ts';
import { activities } from '../../../shared/activities/registry.ts';
import { checkChain } from '../../../shared/log/chain.ts';
import { replay, stateDigest } from '../../../shared/record/replay.ts';
import type { ContributionRow, PersonRow } from '../../../shared/session/view-types.ts';
import type { Store } from '../../../server/store/store.ts';
import { evening, leave, listOf } from '../../kit/gathering.ts';
import { newFolder, root, startServer } from '../../kit/server.ts';
import { cardsStep, spec } from '../../kit/specs.ts';
import { joinByCode, post, type Phone } from '../../kit/visit.ts';

async function logOf(store: Store, session: string) {
  const stored = await store.load(session);
  const events = stored?.events ?? [];
  return {
    text: JSON.stringify(events),
    chain: checkChain(session, events),
    digest: stateDigest(replay(session, events, activities).house),
    words: stored?.words.map(({ text }) => text) ?? [],
  };
}

test('[E7] a forgotten name leaves every view at once; log, chain, state and all else stay as they were', async () => {
  const server = await startServer();
  const all = await evening(server.base, 2);
  const ada = all.phones[0] as Phone;
  await ada.do('addCard', { prompt: 0, text: 'the canal' }, all.run, { terms: 1 });
  const people = listOf(null, 'people', 'joined');
  const given = listOf(null, 'contributions', 'time');
  await all.desk.look([people, given]);
  expect(all.desk.rows<ContributionRow>(given)[0]?.name?.name).toBe('name-0');
  const { store } = server.running;
  const before = await logOf(store, all.made.id);
  const note = (noted: Parameters<typeof noteErasure>[1]) => noteErasure(server.keys, noted);
  const register = new People(store, () => 1, note);
  register.onChanged((session, key, name) => server.running.hall.renamed(session, key, name));
  await register.forget(all.made.id, ada.key);
  await all.desk.until(() => all.desk.rows<ContributionRow>(given)[0]?.name?.name === null);
  await all.desk.until(
    () => all.desk.rows<PersonRow>(people).find(({ id }) => id === ada.key)?.name.name === null,
  );
  expect(await logOf(store, all.made.id)).toEqual(before);
  expect(before.chain).toBeNull();
  expect((await store.names(all.made.id)).map(({ name }) => name)).toEqual(['name-1']);
  expect(await ada.do('addCard', { prompt: 0, text: 'still mine' }, all.run, { terms: 1 })).toMatchObject({
    ok: true,
  });
  leave(all);
  await server.stop();
});

test('[E7] [V10] a name that all may see stands under the quotes of a pile, and leaves them when it is forgotten', async () => {
  const server = await startServer();
  const all = await evening(server.base, 1, spec(cardsStep({}, { identity: 'attributed' })));
  const ada = all.phones[0] as Phone;
  const asked = await fetch(`${server.base}/api/code/${all.made.code}`);
  expect(await asked.json()).toMatchObject({ naming: 'attributed' });
  const given = await ada.do('addCard', { prompt: 0, text: 'the canal' }, all.run, { terms: 1 });
  const ids = given.ok ? [given.made[0] as string] : [];
  await all.desk.do('makeCluster', { name: 'water', ids }, all.run);
  const piles = listOf(all.run, 'clusters', 'placed');
  const names = () => ada.rows<ClusterRow>(piles).flatMap(({ quotes }) => quotes.map(({ name }) => name));
  await ada.until(() => names().includes('name-0'));
  const register = new People(
    server.running.store,
    () => 1,
    (noted) => noteErasure(server.keys, noted),
  );
  register.onChanged((session, key, name) => server.running.hall.renamed(session, key, name));
  await register.forget(all.made.id, ada.key);
  await ada.until(() => names().length === 1 && names()[0] === null);
  leave(all);
  await server.stop();
});

test('[E7] [E5] a backup from before brings back neither the erased card nor the forgotten name', async () => {
  const server = await startServer();
  const all = await evening(server.base, 2);
  const ada = all.phones[0] as Phone;
  const given = await ada.do('addCard', { prompt: 0, text: 'canary-erased' }, all.run, { terms: 1 });
  await ada.do('addCard', { prompt: 0, text: 'stays' }, all.run, { terms: 1 });
  const { store } = server.running;
  await store.backup(join(server.data, '..', 'backup.db'));

  await all.desk.do('redact', { id: given.ok ? given.made[0] : '' });
  const note = (noted: Parameters<typeof noteErasure>[1]) => noteErasure(server.keys, noted);
  await new People(store, () => 1, note).forget(all.made.id, ada.key);
  const erased = await logOf(store, all.made.id);
  expect(erased.words).not.toContain('canary-erased');
  leave(all);

  // The keys outlive the loss; the database is the old one.
  const restored = await newFolder();
  const [name] = (await readdir(server.data)).filter((file) => file.endsWith('.db'));
  await cp(join(server.data, '..', 'backup.db'), join(restored.data, name as string), { recursive: true });
  await cp(server.keys, restored.keys, { recursive: true });
  await server.stop();
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    SALA_OPEN: '1',
    SALA_DATA: restored.data,
    SALA_KEYS: restored.keys,
  });
  const again = await listen(config, {
    build: 'test',
    version: '0',
    client: join(root, 'dist/client'),
    log: newLog(undefined, 'silent'),
  });
  const now = await logOf(again.store, all.made.id);
  expect(now.words).not.toContain('canary-erased');
  expect(now.words).toContain('stays');
  expect(now.chain).toBeNull();
  expect((await again.store.names(all.made.id)).map(({ name: known }) => known)).toEqual(['name-1']);
  await again.close();
  for (const file of await readdir(restored.data, { recursive: true, withFileTypes: true }))
    if (file.isFile())
      expect((await readFile(join(file.parentPath, file.name), 'latin1')).includes('canary-erased')).toBe(
        false,
      );
  await restored.remove();
});

test('[E7] who takes the own name away is forgotten like anybody else; of somebody turned away nothing is kept', async () => {
  const server = await startServer();
  const all = await evening(server.base, 0);
  const phone = await joinByCode(server.base, all.made.code, 'canary-name');
  const names = async () => (await server.running.store.names(all.made.id)).map(({ name }) => name);
  expect(await names()).toEqual(['canary-name']);
  const again = { code: all.made.code, name: '', language: 'th' };
  expect((await post(server.base, '/api/join', again, phone.cookie)).status).toBe(200);
  expect(await names()).toEqual([]);
  expect(await readFile(join(server.keys, 'erasures.jsonl'), 'utf8')).toContain(phone.key);
  await all.desk.do('end', {});
  const late = await post(server.base, '/api/join', { ...again, name: 'too late' });
  expect(late.status).toBeGreaterThanOrEqual(400);
  expect(await names()).toEqual([]);
  phone.close();
  leave(all);
  await server.stop();
});
