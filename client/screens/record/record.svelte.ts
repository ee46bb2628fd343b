// A record on its way to the reader: fetched, then checked on the device while it is read.
import { shapeOf } from '../../../shared/record/shape.ts';
import type { RecordFile } from '../../../shared/record/types.ts';
import type { Verdict } from '../../../shared/record/verify.ts';
import { tongue } from '../../messages/language.svelte.ts';
import { check } from './check.ts';

export type Place =
  | { is: 'loading' }
  | { is: 'offline' }
  | { is: 'unended' }
  | { is: 'gone' }
  | { is: 'unread' }
  | { is: 'here'; file: RecordFile };
export type Check = { is: 'running' } | { is: 'failed' } | { is: 'done'; verdict: Verdict };

export class Reading {
  #place = $state.raw<Place>({ is: 'loading' });
  #check = $state.raw<Check>({ is: 'running' });
  private readonly session: string;

  constructor(session: string) {
    this.session = session;
  }
  get place(): Place {
    return this.#place;
  }
  get check(): Check {
    return this.#check;
  }
  /** Where the files lie; links within the page are made of it. */
  get address(): string {
    return `/r/${encodeURIComponent(this.session)}`;
  }

  async load(): Promise<void> {
    this.#place = { is: 'loading' };
    try {
      const response = await fetch(`${this.address}/record.json`);
      if (response.ok) return await this.take(await response.text());
      // A session that is there but has no record has not ended.
      const known =
        response.status === 404 && (await fetch(`/api/s/${encodeURIComponent(this.session)}/join`));
      this.#place = { is: known && known.ok ? 'unended' : response.status === 404 ? 'gone' : 'offline' };
    } catch {
      this.#place = { is: 'offline' };
    }
  }

  private async take(text: string): Promise<void> {
    let file: RecordFile;
    try {
      const shaped = shapeOf(JSON.parse(text));
      if (!shaped.ok) throw new Error(`no record: ${shaped.path}`);
      file = shaped.file;
      // The record speaks the session's language until the reader chooses another.
      await tongue.suggest(file.session.language);
    } catch {
      this.#place = { is: 'unread' };
      return;
    }
    this.#place = { is: 'here', file };
    this.#check = { is: 'running' };
    const verdict = await check(text);
    this.#check = verdict ? { is: 'done', verdict } : { is: 'failed' };
  }
}
