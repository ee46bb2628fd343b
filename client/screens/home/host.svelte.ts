// Whether this browser may host, and the sessions it hosts.
import type { SessionSpec } from '../../../shared/session/spec.ts';
import type { Language, LocalText } from '../../../shared/text/local-text.ts';
import { ask, type Asked } from './ask.ts';

export type Made = { id: string; code: string; desk: string; screen: string };
export type Mine = {
  id: string;
  code: string;
  title: LocalText | string;
  method: string;
  language: Language;
  status: 'planned' | 'running' | 'ended';
  at: number;
  sample?: boolean;
  /** The desk's link with its secret, where the server hands it out again. */
  desk?: string;
};
type Refused = { no: string; facts?: unknown };

export class Host {
  #door = $state<'asking' | 'guest' | 'host'>('asking');
  #refused = $state.raw<Refused | null>(null);
  #sessions = $state.raw<readonly Mine[] | null>(null);
  #listRefused = $state.raw<Refused | null>(null);

  get door(): 'asking' | 'guest' | 'host' {
    return this.#door;
  }
  /** Why signing in did not work. */
  get refused(): Refused | null {
    return this.#refused;
  }
  /** Newest first; null while they are fetched. */
  get sessions(): readonly Mine[] | null {
    return this.#sessions;
  }
  get listRefused(): Refused | null {
    return this.#listRefused;
  }

  /** A host link carries the key in its fragment, which no server log sees; it is spent at once. */
  async arrive(): Promise<void> {
    const key = new URLSearchParams(location.hash.slice(1)).get('host');
    if (key !== null) {
      history.replaceState(null, '', location.pathname + location.search);
      await this.signIn(key);
      if (this.#door === 'host') return;
    }
    const answer = await ask<{ host: boolean; open: boolean }>('GET', '/api/host');
    this.#door = answer.ok && (answer.data.host || answer.data.open) ? 'host' : 'guest';
    if (this.#door === 'host') await this.fetch();
  }
  async signIn(key: string): Promise<void> {
    const answer = await ask('POST', '/api/host', { key });
    this.#refused = answer.ok ? null : answer;
    if (!answer.ok) return;
    this.#door = 'host';
    await this.fetch();
  }
  async fetch(): Promise<void> {
    const answer = await ask<Mine[] | { sessions: Mine[] }>('GET', '/api/sessions');
    this.#listRefused = answer.ok ? null : answer;
    if (answer.ok) this.#sessions = Array.isArray(answer.data) ? answer.data : answer.data.sessions;
  }
  make(spec: SessionSpec | { sample: string; language: Language }): Promise<Asked<Made>> {
    return ask<Made>('POST', '/api/sessions', spec);
  }
  async duplicate(id: string): Promise<Asked<Made>> {
    const answer = await ask<Made>('POST', `/api/sessions/${id}/duplicate`, {});
    if (answer.ok) await this.fetch();
    return answer;
  }
  async remove(id: string): Promise<Asked<unknown>> {
    const answer = await ask('DELETE', `/api/sessions/${id}`);
    if (answer.ok) this.#sessions = this.#sessions?.filter((session) => session.id !== id) ?? null;
    return answer;
  }
}
