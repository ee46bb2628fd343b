// What this device wants to say: kept here until the server has kept it. held → sent → kept, or refused with the text still there.
import type { Json } from '../../shared/activity/contract.ts';
import type { CommandMessage } from '../../shared/wire/wire.ts';
import { newKey } from './keys.ts';
import type { Link } from './link.svelte.ts';

export type Item = {
  readonly command: CommandMessage;
  state: 'held' | 'sent' | 'kept' | 'refused';
  no: string | null;
  facts: Json;
  /** The personal revision that contains its effect; shown from the server's view from then on. */
  mine: number;
};
/** After these the same wish may succeed later under the same key. */
const passing = new Set(['again', 'busy', 'too-fast', 'door']);

export class Outbox {
  #items = $state.raw<readonly Item[]>([]);
  private readonly link: Link;
  private readonly place: string;
  private sending = false;
  /** The storage has no copy of what waits here. */
  private uncopied = false;
  /** Keys of what this tab has had; the rest in the storage is another tab's. */
  private readonly own = new Set<string>();

  constructor(link: Link) {
    this.link = link;
    this.place = `sala.outbox.${link.session}`;
    this.#items = stored(this.place).map((item) =>
      item.state === 'sent' ? { ...item, state: 'held' } : item,
    );
    for (const { command } of this.#items) this.own.add(command.key);
    link.onOnline = () => void this.flush();
    // Where nothing can be stored, what waits here would be lost with the page.
    link.busy = () => this.sending || this.#items.some(({ state }) => state === 'held' || state === 'sent');
    addEventListener('beforeunload', (event) => {
      if (this.uncopied && link.busy()) event.preventDefault();
    });
    addEventListener('storage', (event) => {
      if (event.key === this.place) this.leaveTo(event.oldValue, event.newValue);
    });
  }
  /** Everything that the server's view does not show yet. */
  get items(): readonly Item[] {
    return this.#items.filter((item) => item.state !== 'kept' || item.mine > this.link.mineRev);
  }
  /** Keeps the wish on this device, then sends it as soon as there is a line. Returns its key. */
  send(run: string | null, name: string, data: Json, terms: number | null): string {
    const command: CommandMessage = {
      key: newKey(),
      run,
      name,
      data,
      terms,
      writtenAt: this.moment(),
    };
    this.write([...this.items, { command, state: 'held', no: null, facts: null, mine: 0 }]);
    void this.flush();
    return command.key;
  }
  /** By it the phone knows its own card again, so no two waiting wishes share one. */
  private moment(): number {
    const taken = new Set(this.#items.map(({ command }) => command.writtenAt));
    let at = Math.round(this.link.now());
    while (taken.has(at)) at += 1;
    return at;
  }
  /** Takes a refused or waiting wish back; its text goes into the box again. */
  take(key: string): Item | null {
    const item = this.#items.find((one) => one.command.key === key) ?? null;
    this.write(this.items.filter((one) => one.command.key !== key));
    return item;
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (;;) {
        const next = this.#items.find((item) => item.state === 'held' || item.state === 'sent');
        if (!next || this.link.status.is !== 'online') return;
        this.set(next.command.key, { state: 'sent' });
        const { name, data, run, ...more } = next.command;
        const answer = await this.link.do(name, data, run, more);
        if (answer === null) {
          // Nobody knows whether it arrived; the same key makes asking again harmless.
          if (this.link.status.is !== 'online') return;
          continue;
        }
        if (answer.ok) this.set(next.command.key, { state: 'kept', mine: answer.mine });
        else if (passing.has(answer.no)) {
          this.set(next.command.key, { state: 'held' });
          await new Promise((resume) => setTimeout(resume, secondsOf(answer.facts) * 1000));
        } else this.set(next.command.key, { state: 'refused', no: answer.no, facts: answer.facts ?? null });
      }
    } finally {
      this.sending = false;
    }
  }
  private set(key: string, change: Partial<Item>): void {
    this.write(this.#items.map((item) => (item.command.key === key ? { ...item, ...change } : item)));
  }
  private write(items: readonly Item[]): void {
    this.#items = items;
    for (const { command } of items) this.own.add(command.key);
    try {
      const others = stored(this.place).filter((item) => !this.own.has(item.command.key));
      const mine = items.filter((item) => item.state !== 'kept');
      localStorage.setItem(this.place, JSON.stringify([...others, ...mine]));
      this.uncopied = false;
    } catch {
      // A full or forbidden storage costs the copy that survives a reload, not the wish; the browser asks before one.
      this.uncopied = true;
    }
  }
  /** Another tab of this phone sent, or took back, what lay in both. */
  private leaveTo(before: string | null, after: string | null): void {
    const left = new Set(parsed(after).map((item) => item.command.key));
    const gone = new Set(
      parsed(before).flatMap(({ command }) => (left.has(command.key) ? [] : [command.key])),
    );
    this.#items = this.#items.filter(
      ({ command, state }) => !gone.has(command.key) || state === 'sent' || state === 'kept',
    );
  }
}

function parsed(json: string | null): Item[] {
  try {
    const items: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(items) ? (items as Item[]).filter((item) => item?.command) : [];
  } catch {
    return [];
  }
}
function stored(place: string): Item[] {
  try {
    return parsed(localStorage.getItem(place));
  } catch {
    return [];
  }
}

function secondsOf(facts: Json | undefined): number {
  const seconds = facts && typeof facts === 'object' && 'seconds' in facts ? Number(facts.seconds) : 1;
  return Math.min(Math.max(seconds || 1, 1), 30);
}
