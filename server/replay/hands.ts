// Hands of simulated people in a room of this server: the same queue, rules and log as everybody's.
import type { Id, Key, Role } from '../../shared/activity/contract.ts';
import type { Cast, Hand } from '../../shared/methods/replay/cast.ts';
import type { People } from '../people/people.ts';
import type { Guest } from '../room/hall.ts';
import { joinKey } from '../room/join-key.ts';

/** What a simulated person wished was refused: mostly because somebody at the desk took over. */
export class Refused extends Error {
  readonly no: string;
  constructor(no: string) {
    super(`a simulated person was refused: ${no}`);
    this.no = no;
  }
}
/** The name under which the simulated facilitator stands in the record's log. */
const lead = { th: 'ผู้ดำเนินการจำลอง', en: 'Simulated facilitator' };

type Seating = {
  guest: Guest;
  people: People;
  newId(): Id;
  /** Whether the room may still be written to. */
  alive(): boolean;
  onPresence(): void;
};

export async function castIn(seating: Seating): Promise<{ cast: Cast; leave(): void }> {
  const { guest, people, newId, alive, onPresence } = seating;
  const { room, presence } = guest;
  const { session } = room.house;
  const here: Key[] = [];

  async function take(role: Role, name: string): Promise<Hand> {
    const key = newId();
    await people.setName(room.id, key, name);
    const joined = await room.system('join', { key, role }, joinKey(key));
    if (!joined.ok) throw new Refused(joined.no);
    if (role === 'participant') {
      presence.enter(key);
      here.push(key);
      onPresence();
    }
    return {
      async do(command, data, run) {
        if (!alive()) throw new Refused('session-gone');
        const terms = run === undefined ? null : (room.house.session.runs.get(run)?.termsNo ?? null);
        const answer = await room.submit(
          { key: `${newId()}${newId()}`, run: run ?? null, name: command, data, terms },
          { key, role },
        );
        if (!answer.ok) throw new Refused(answer.no);
        return answer.made;
      },
    };
  }
  const desk = await take('facilitator', lead[session.language]);
  return {
    cast: {
      desk,
      seat: (person) => take('participant', person.name[session.language]),
      steps: () => room.house.session.order,
    },
    leave() {
      for (const key of here) presence.leave(key);
      onPresence();
    },
  };
}
