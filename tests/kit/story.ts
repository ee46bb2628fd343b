// Given what was done, when somebody wishes, then exactly these events or this refusal. Ids have names: '@A'.
import { expect } from 'vitest';
import type { Id, Json, Key, Role } from '../../shared/activity/contract.ts';
import { isWords } from '../../shared/words/keep.ts';
import type { SessionSpec, StepSpec } from '../../shared/session/spec.ts';
import { openHouse, type Outcome, type PlayedHouse } from './house.ts';
import { spec } from './specs.ts';

const desks: Role[] = ['facilitator', 'cohost', 'moderator', 'recorder'];
type More = { terms?: number | null; writtenAt?: number | null; in?: string | null };

export class Story {
  readonly played: PlayedHouse;
  private readonly names = new Map<string, Id>();

  constructor(of: SessionSpec) {
    this.played = openHouse(of);
    for (const role of desks) this.played.join(role, role);
    for (const key of ['ada', 'ben', 'cho']) this.played.join(key);
    this.played.house.session.order.forEach((id, index) => this.call(`@step${index}`, id));
  }
  get session() {
    return this.played.house.session;
  }
  /** Gives an id a name, for telling and asking. */
  call(name: string, id: Id | undefined): this {
    if (id === undefined) throw new Error(`nothing to call ${name}`);
    this.names.set(name, id);
    return this;
  }
  id(name: string): Id {
    const id = this.names.get(name);
    if (id === undefined) throw new Error(`nobody is called ${name}`);
    return id;
  }
  one(name: string) {
    const one = this.session.contributions.get(this.id(name));
    if (!one) throw new Error(`no contribution ${name}`);
    return one;
  }
  says(name: string): string | null {
    return this.played.beside.say(this.one(name).text);
  }
  /** What the run's activity holds; the caller names its shape. */
  state<T>(run = '@run'): T {
    return this.played.house.runs.get(this.id(run))?.state as T;
  }

  /** Opens a step; its run is called `@run`, or as said. */
  opened(index = 0, name = '@run'): this {
    this.did('facilitator', 'openStep', { id: `@step${index}` });
    return this.call(name, this.played.run(index));
  }
  closed(index = 0): this {
    return this.did('facilitator', 'closeStep', { id: `@step${index}` });
  }
  /** A card in `@run`, under a name. */
  card(who: Key, name: string, text = `card ${name}`, run = '@run'): this {
    return this.did(who, 'addCard', { prompt: 0, text }, { in: run }).call(name, this.made[0]);
  }
  cluster(name: string, ids: string[] = [], run = '@run'): this {
    return this.did('facilitator', 'makeCluster', { name: name.slice(1), ids }, { in: run }).call(
      name,
      this.made[0],
    );
  }
  waited(seconds: number): this {
    this.played.wait(seconds);
    return this;
  }
  /** What the last act made. */
  made: readonly Id[] = [];
  did(who: Key, name: string, data: Json, more: More = {}): this {
    const { outcome } = this.when(who, name, data, more);
    if (!outcome.ok) throw new Error(`${who} may not ${name}: ${JSON.stringify(outcome)}`);
    this.made = outcome.made;
    return this;
  }
  when(who: Key, name: string, data: Json, { in: run = null, ...more }: More = {}): Then {
    const outcome = this.played.do(who, name, this.really(data) as Json, run && this.id(run), more);
    return new Then(
      outcome,
      outcome.ok ? outcome.events.map((event) => this.told(JSON.parse(event.skeleton), outcome.made)) : [],
    );
  }

  /** Names become ids. */
  private really(value: unknown): unknown {
    if (typeof value === 'string') return value.startsWith('@') ? this.id(value) : value;
    if (Array.isArray(value)) return value.map((item) => this.really(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.really(item)]));
  }
  /** Ids become names, new ones `#1`, `#2`; words become what they say. */
  private told(value: unknown, made: readonly Id[]): unknown {
    if (typeof value === 'string') {
      const known = [...this.names].find(([, id]) => id === value)?.[0];
      return known ?? (made.includes(value) ? `#${made.indexOf(value) + 1}` : value);
    }
    if (isWords(value)) return `«${this.played.beside.say(value)}»`;
    if (Array.isArray(value)) return value.map((item) => this.told(item, made));
    if (value === null || typeof value !== 'object') return value;
    const fields = Object.entries(value).filter(([key]) => key !== 'v');
    return Object.fromEntries(fields.map(([key, item]) => [key, this.told(item, made)]));
  }
}

class Then {
  readonly outcome: Outcome;
  private readonly events: unknown[];
  constructor(outcome: Outcome, events: unknown[]) {
    this.outcome = outcome;
    this.events = events;
  }
  /** Exactly these, in this order. None: it was right, and nothing changed. */
  happened(...events: object[]): void {
    expect(this.outcome).toMatchObject({ ok: true });
    expect(this.events).toStrictEqual(events);
  }
  refused(no: string, facts?: Json): void {
    expect(this.outcome).toStrictEqual(facts === undefined ? { ok: false, no } : { ok: false, no, facts });
  }
}

/** A session of these steps, with a desk of four roles and three people: ada, ben and cho. */
export const story = (...steps: StepSpec[]): Story => new Story(spec(...steps));
