// A room without sockets: real rules and views, lines that lose and delay, clients that look elsewhere.
import type { Key, Role, SharedAudience } from '../../shared/activity/contract.ts';
import { activities } from '../../shared/activities/registry.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { replay } from '../../shared/record/replay.ts';
import { personalOf, stateOf } from '../../shared/views/look.ts';
import type { PersonalPush, Push, WindowName } from '../../shared/wire/wire.ts';
import type { Group } from '../../server/room/audience-view.ts';
import { audienceOf } from '../../server/room/room.ts';
import { Viewer } from '../../server/room/viewer.ts';
import { seeded } from '../kit/chance.ts';
import { openHouse, type PlayedHouse } from '../kit/house.ts';
import { WatchedKeeper } from '../kit/keeper.ts';
import { fuzzSpec, pick, windowsFor, wishOf, type Chance } from './wishes.ts';

class Client {
  readonly key: Key;
  readonly role: Role;
  readonly to: SharedAudience;
  readonly keeper: WatchedKeeper;
  windows: WindowName[] = [];
  group: Group | null = null;
  /** On its way from the server, in order. */
  line: ({ push: Push } | { mine: PersonalPush })[] = [];
  /** Something was lost: the connection broke, so it must greet before it can be right. */
  broken = false;

  constructor(key: Key, role: Role) {
    this.key = key;
    this.role = role;
    this.to = audienceOf(role);
    this.keeper = new WatchedKeeper(role === 'participant');
  }
}

export class World {
  readonly played: PlayedHouse;
  readonly clients: Client[];
  readonly chance: Chance;
  readonly viewer: Viewer;
  readonly trace: string[] = [];
  /** Somebody had to greet again though nothing of his was lost. */
  private gapFor: string | null = null;

  constructor(seed: number) {
    this.chance = seeded(seed);
    this.played = openHouse(fuzzSpec(), { seed: seed + 1 });
    const { house, beside } = this.played;
    this.viewer = new Viewer(house, beside, {
      push: (to, group, push) => {
        for (const client of this.clients)
          if (client.to === to && client.group === group) client.line.push({ push: structuredClone(push) });
      },
      pushPerson: (key, mine) => this.tell(key, mine),
    });
    this.played.touch = this.viewer.dirty;
    const roles: Role[] = ['facilitator', 'moderator', 'recorder', 'screen', ...Array(5).fill('participant')];
    this.clients = roles.map((role, index) => new Client(`${role}-${index}`, role));
    // One person with two tabs.
    this.clients.push(new Client('participant-5', 'participant'));
    for (const client of this.clients) this.greet(client);
  }

  step(): void {
    const { chance, clients } = this;
    const client = pick(chance, clients) as Client;
    const luck = chance();
    if (luck < 0.5) this.wish(client.role === 'screen' ? (clients[0] as Client) : client);
    else if (luck < 0.7) this.viewer.flush();
    else if (luck < 0.85) this.deliver(client, 1 + Math.floor(chance() * 4));
    else if (luck < 0.9) this.look(client);
    else if (luck < 0.94) this.hangUp(client);
    else if (luck < 0.97) this.lose(client);
    else this.greet(client);
    this.played.wait(chance() * 20);
  }
  /** All is delivered, whoever lost something has greeted again: now everybody must see the truth. */
  quiet(): void {
    this.viewer.flush();
    for (const client of this.clients) {
      if (!client.group || client.broken) this.greet(client);
      this.deliver(client, Infinity);
      if (client.keeper.gap) this.greet(client);
    }
  }
  /** What is wrong, or null. */
  fault(): string | null {
    const { house } = replay(this.played.id, this.played.events, activities);
    const { beside } = this.played;
    if (this.gapFor) return `${this.gapFor}: a gap where nothing was lost`;
    for (const client of this.clients) {
      const { state, mine, wentBack } = client.keeper;
      if (wentBack) return `${client.key}: a revision went back`;
      const truth = stateOf(house, client.to, client.windows, state?.rev ?? 0, beside);
      const difference = firstDifference(state, truth, 'state');
      if (difference) return `${client.key} (${client.to}): ${difference}`;
      if (client.role === 'screen') continue;
      const own = personalOf(house, client.key, mine?.rev ?? 0, beside);
      const wrong = firstDifference(mine, own, 'mine');
      if (wrong) return `${client.key}: ${wrong}`;
    }
    return null;
  }

  private wish(client: Client): void {
    const { house } = this.played;
    const wanted = wishOf(house, this.chance, client.key, client.role);
    if (!wanted) return;
    const late = this.chance() < 0.1 ? { writtenAt: this.played.now - 60_000 } : {};
    const outcome = this.played.do(client.key, wanted.name, wanted.data, wanted.run, late);
    // As in a room: after some commits their personal part is told at once, after others with the next flush.
    if (outcome.ok && this.chance() < 0.7) this.answer(client);
    this.trace.push(
      `${client.key} ${wanted.name} ${JSON.stringify(wanted.data)} ${outcome.ok ? 'yes' : outcome.no}`,
    );
  }
  /** What the one line of a person is told in its answer; whoever has several is told apart. */
  private answer(client: Client): void {
    const told = this.viewer.settle([client.key]);
    const own = told.get(client.key);
    if (own && client.group && this.viewer.alone(client.key, client)) {
      client.line.push({ mine: structuredClone(own) });
      told.delete(client.key);
    }
    for (const [key, push] of told) this.tell(key, push);
  }
  private tell(key: Key, mine: PersonalPush): void {
    for (const client of this.clients)
      if (client.key === key && client.group) client.line.push({ mine: structuredClone(mine) });
  }
  private greet(client: Client): void {
    this.leave(client);
    if (!this.played.house.session.people.has(client.key)) this.played.join(client.key, client.role);
    const view = this.viewer.view(client.to);
    client.group = this.viewer.join(client.to, client.windows);
    if (!client.group) throw new Error(`no window ${JSON.stringify(client.windows)}`);
    const { keeper } = client;
    const missed = keeper.state && view.missed(client.group, keeper.state.rev);
    const mine = client.role === 'screen' ? null : this.viewer.enter(client.key, client);
    keeper.begin(missed ? null : view.state(client.group), missed, mine);
    client.broken = false;
  }
  private leave(client: Client): void {
    if (!client.group) return;
    this.viewer.view(client.to).leave(client.group);
    if (client.role !== 'screen') this.viewer.leave(client.key);
    client.group = null;
    client.line = [];
  }
  private look(client: Client): void {
    const windows = windowsFor(this.played.house, this.chance, client.to);
    const old = client.group;
    if (!old) {
      // Somebody who turns the page while the line is down greets with other windows than before.
      client.windows = windows;
      return;
    }
    const group = this.viewer.join(client.to, windows);
    if (!group) return;
    client.windows = windows;
    client.group = group;
    this.viewer.view(client.to).leave(old);
    this.deliver(client, Infinity);
    client.keeper.replace(this.viewer.view(client.to).state(group));
  }
  private deliver(client: Client, most: number): void {
    for (let n = 0; n < most && client.line.length > 0; n += 1) {
      const next = client.line.shift() as (typeof client.line)[number];
      if ('push' in next) client.keeper.take(next.push);
      else client.keeper.takeMine(next.mine);
      if (!client.keeper.gap) continue;
      this.gapFor = client.broken ? this.gapFor : client.key;
      return this.greet(client);
    }
  }
  private hangUp(client: Client): void {
    this.deliver(client, Math.floor(this.chance() * 3));
    this.leave(client);
  }
  private lose(client: Client): void {
    if (client.line.length < 2) return;
    if (this.chance() < 0.5) {
      client.line.splice(Math.floor(this.chance() * client.line.length), 1);
      client.broken = true;
    } else client.line.reverse();
    if (client.line.length > 0) client.broken = true;
  }
}

/** The first place where two plain values differ, for a message that says what to look at. */
export function firstDifference(got: unknown, want: unknown, path: string): string | null {
  if (canonical(got) === canonical(want)) return null;
  if (got === null || want === null || typeof got !== 'object' || typeof want !== 'object')
    return `${path}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`;
  const [a, b] = [got as Record<string, unknown>, want as Record<string, unknown>];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = firstDifference(a[key], b[key], `${path}.${key}`);
    if (difference) return difference;
  }
  return `${path}: differs in order`;
}
