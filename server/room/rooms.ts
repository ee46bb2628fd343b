// What the routes ask of the rooms: found, duplicate, peek, join, the shared first state, the record.
import type { Id } from '../../shared/activity/contract.ts';
import { counts } from '../../shared/counts/counts.ts';
import { samples } from '../../shared/methods/samples.ts';
import { namingOfAll, termsOf } from '../../shared/session/naming.ts';
import { toSpec } from '../../shared/session/to-spec.ts';
import { inLanguage } from '../../shared/text/local-text.ts';
import { textToLocal } from '../../shared/words/keep.ts';
import { encode } from '../http/compress.ts';
import type { FirstState, Rooms } from '../http/ports.ts';
import type { People } from '../people/people.ts';
import { found } from './founding.ts';
import type { Guest, Hall } from './hall.ts';
import { joinKey } from './join-key.ts';
import type { RecordForm } from './record-of.ts';
import type { Recorder } from './recorder.ts';

/** Records that were asked for last, made once for all who ask. */
const mostRecords = 8;
/** Seconds; addresses change when something is hidden, so a copy between can be stale but never forbidden. */
const maxAge = 5;

export function openRooms(
  hall: Hall,
  people: People,
  recorder: Recorder,
  unusedCode: () => Promise<string>,
  software: string,
  mostPeople: number,
): Rooms {
  const { store } = hall;
  const states = new WeakMap<Guest, { rev: number; address: string; state: Promise<FirstState> }>();

  // An event that changes a record changes its link too; a name that is forgotten does not.
  const records = new Map<string, { session: Id; link: string; made: Promise<Buffer | null> }>();
  const dropRecords = (session: Id): void => {
    for (const [name, record] of records) if (record.session === session) records.delete(name);
  };
  people.onChanged(dropRecords);
  function recordAt(session: Id, as: RecordForm, link: string): Promise<Buffer | null> {
    const name = `${as} ${session}`;
    const known = records.get(name);
    if (known?.link === link) return known.made;
    const job = { origin: store.origin, session, as, by: software, at: hall.tools.now() };
    const record = { session, link, made: recorder.make(job) };
    record.made.catch(() => {
      if (records.get(name) === record) records.delete(name);
    });
    records.delete(name);
    records.set(name, record);
    const [oldest] = records.keys();
    if (records.size > mostRecords && oldest !== undefined) records.delete(oldest);
    return record.made;
  }

  const create: Rooms['create'] = async (wish) => {
    const spec = 'steps' in wish ? wish : samples.get(wish.sample)?.(wish.language).spec;
    if (!spec) return { no: 'no-such-sample' };
    const founded = found(spec, hall.activities, hall.tools);
    if ('no' in founded) return founded;
    const { id, at, batch } = founded;
    const code = await unusedCode();
    const title = inLanguage(spec.title, spec.language);
    await store.create(
      { id, space: 'main', created: at, method: spec.method, title, status: 'planned' },
      code,
      batch,
    );
    return { id, code };
  };

  return {
    create,
    async duplicate(id) {
      const guest = await hall.open(id);
      return guest && create(toSpec(guest.room.house, guest.room.beside));
    },
    async remove(id) {
      hall.outlet.gone(id);
      hall.forget(id);
      await store.remove(id);
      await hall.keys.destroyAll(id);
      dropRecords(id);
    },
    async peek(id) {
      const guest = await hall.open(id);
      if (!guest) return null;
      await guest.room.quiet();
      const { session } = guest.room.house;
      const title = session.title ? textToLocal(guest.room.beside.say(session.title)) : {};
      const { here } = counts.parts({ here: session.participants });
      const { language, status, sample } = session;
      return { title, language, status, here, sample, naming: namingOfAll(termsOf(session)) };
    },
    async join(id, { key, role, name }) {
      const guest = await hall.open(id);
      if (!guest) return null;
      const { people: seated, participants } = guest.room.house.session;
      if (role === 'participant' && participants >= mostPeople && !seated.has(key))
        return { no: 'session-full', facts: { max: mostPeople } };
      const had = guest.room.names.has(key);
      if (name) await people.setName(id, key, name);
      // [E7] Taking a name away is an erasure, and noted like one.
      else if (name === '' && had) await people.forget(id, key);
      const answer = await guest.room.system('join', { key, role }, joinKey(key));
      // Of somebody who was not let in nothing is kept.
      if (!answer.ok && name && !had) await people.setName(id, key, '');
      return answer.ok ? { ok: true } : { no: answer.no, facts: answer.facts };
    },
    async viewAddress(id) {
      return (await hall.open(id))?.address ?? null;
    },
    async firstState(address) {
      const guest = hall.at(address);
      if (!guest) return null;
      await guest.room.quiet();
      const view = guest.room.viewer.view('everyone');
      const known = states.get(guest);
      if (known && known.rev === view.rev && known.address === address) return known.state;
      const state = encode(Buffer.from(JSON.stringify(view.state(null)))).then((encoded) => ({
        ...encoded,
        maxAge,
      }));
      states.set(guest, { rev: view.rev, address, state });
      return state;
    },
    async record(id, as) {
      const guest = await hall.open(id);
      if (!guest) return null;
      await guest.room.quiet();
      if (guest.room.house.session.status !== 'ended') return null;
      const bytes = await recordAt(id, as, guest.room.head.link);
      // It may have been deleted meanwhile, also by the command line.
      return (await store.session(id)) && bytes;
    },
  };
}
