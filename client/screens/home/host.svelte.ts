// Whether this browser may host, and the sessions it hosts.
import type { SessionSpec } from '../../../shared/session/spec.ts';
import type { Language, LocalText } from '../../../shared/text/local-text.ts';
import { remember, remembered } from '../../parts/remembered.ts';
import { ask, type Asked } from './ask.ts';

/** So long a desk's cookie is trusted to be there; then the host opens another door. */
const doorLasts = 12 * 60 * 60 * 1000;

export type Made = { id: string; code: string; desk: string; screen: string };
export type Mine = {
  id: string;
  code: string;
  title: LocalText | string;
  method: string;
  status: 'planned' | 'running' | 'ended';
  at: number;
  sample?: boolean;
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
    if (!answer.ok) return;
    const sessions = Array.isArray(answer.data) ? answer.data : answer.data.sessions;
    // What was just made, a copy above all, must not be looked for below what it is a copy of.
    this.#sessions = sessions.toSorted((a, b) => b.at - a.at);
  }
  async make(spec: SessionSpec | { sample: string; language: Language }): Promise<Asked<Made>> {
    const answer = await ask<Made>('POST', '/api/sessions', spec);
    if (answer.ok) remember(`desk.${answer.data.id}`, String(Date.now()));
    return answer;
  }
  /** The address of a session's desk; where this browser has not been lately, with a new door of its own. */
  async deskOf(id: string): Promise<Asked<string>> {
    const name = `desk.${id}`;
    if (Date.now() - Number(remembered(name)) < doorLasts) return { ok: true, data: `/s/${id}/desk` };
    const answer = await ask<{ link: string }>('POST', `/api/s/${id}/doors`, {
      role: 'facilitator',
      name: '',
    });
    if (!answer.ok) return answer;
    remember(name, String(Date.now()));
    return { ok: true, data: answer.data.link };
  }
  async duplicate(id: string): Promise<Asked<Made>> {
    const answer = await ask<Made>('POST', `/api/sessions/${id}/duplicate`, {});
    if (answer.ok) await this.fetch();
    return answer;
  }
  async remove(id: string): Promise<Asked<unknown>> {
    const answer = await ask('DELETE', `/api/sessions/${id}`);
    if (answer.ok) remember(`desk.${id}`, null);
    if (answer.ok) this.#sessions = this.#sessions?.filter((session) => session.id !== id) ?? null;
    return answer;
  }
}
