// The note of a step: saved by itself, never over what somebody else wrote meanwhile, and never lost.
import type { Id } from '../../../shared/activity/contract.ts';
import type { Answer } from '../../../shared/wire/wire.ts';

export type KeptNote = { readonly text: string; readonly version: number } | null;
type Save = (data: { step: Id; text: string; version: number }) => Promise<Answer | null>;
export type NoteState =
  | { is: 'same' }
  | { is: 'typing' }
  | { is: 'saving' }
  /** Not reachable; the text stays on this device and is tried again. */
  | { is: 'waiting' }
  /** Somebody else has written since; both texts stand until one is chosen. */
  | { is: 'differs'; theirs: string; version: number }
  | { is: 'refused'; no: string; facts?: unknown };

export class Note {
  #text = $state('');
  #state = $state.raw<NoteState>({ is: 'same' });
  #version = 0;
  #saved = '';
  private latest: KeptNote = null;
  private readonly step: Id;
  private readonly save: Save;
  private readonly drafts: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

  constructor(step: Id, kept: KeptNote, save: Save, drafts: Note['drafts']) {
    this.step = step;
    this.save = save;
    this.drafts = drafts;
    this.#version = kept?.version ?? 0;
    this.#saved = kept?.text ?? '';
    // What was typed before a reload and not kept yet is offered again, under the version it was typed upon.
    const draft = this.read();
    this.#text = draft?.text ?? this.#saved;
    if (draft && draft.text !== this.#saved) {
      if (draft.version === this.#version) this.#state = { is: 'typing' };
      else this.#state = { is: 'differs', theirs: this.#saved, version: this.#version };
    }
  }
  get text(): string {
    return this.#text;
  }
  get state(): NoteState {
    return this.#state;
  }
  type(text: string): void {
    this.#text = text;
    if (this.#state.is === 'differs') return this.keep();
    this.#state = { is: text === this.#saved ? 'same' : 'typing' };
    this.keep();
  }
  /** What the server shows: taken over where nothing was typed here, else shown beside it. */
  heard(kept: KeptNote): void {
    this.latest = kept;
    const version = kept?.version ?? 0;
    const text = kept?.text ?? '';
    if (version <= this.#version) return;
    if (this.#state.is === 'saving' && text === this.#text) return;
    if (this.#text === this.#saved || text === this.#text) {
      this.#version = version;
      this.#saved = text;
      this.#text = text;
      this.#state = { is: 'same' };
      this.keep();
    } else if (this.#state.is !== 'saving') this.#state = { is: 'differs', theirs: text, version };
  }
  async send(): Promise<void> {
    if (this.#state.is === 'differs' || this.#state.is === 'saving' || this.#text === this.#saved) return;
    const text = this.#text;
    this.#state = { is: 'saving' };
    const answer = await this.save({ step: this.step, text, version: this.#version });
    if (answer === null) this.#state = { is: 'waiting' };
    else if (answer.ok) {
      this.#version += 1;
      this.#saved = text;
      this.#state = { is: this.#text === text ? 'same' : 'typing' };
      this.keep();
    } else if (answer.no === 'changed-since') {
      // What they wrote may have come while this was on its way.
      this.#state = { is: 'waiting' };
      this.heard(this.latest);
    } else this.#state = { is: 'refused', no: answer.no, facts: answer.facts };
  }
  /** Ends a difference: mine, theirs, or mine below theirs. */
  choose(which: 'mine' | 'theirs' | 'both'): void {
    if (this.#state.is !== 'differs') return;
    const { theirs, version } = this.#state;
    this.#version = version;
    this.#saved = theirs;
    if (which === 'theirs') this.#text = theirs;
    if (which === 'both') this.#text = `${theirs}\n\n${this.#text}`;
    this.#state = { is: this.#text === theirs ? 'same' : 'typing' };
    this.keep();
  }

  private keep(): void {
    try {
      if (this.#text === this.#saved) this.drafts.removeItem(this.place);
      else this.drafts.setItem(this.place, JSON.stringify({ text: this.#text, version: this.#version }));
    } catch {
      // A full or forbidden storage costs only the copy that survives a reload.
    }
  }
  private read(): { text: string; version: number } | null {
    try {
      return JSON.parse(this.drafts.getItem(this.place) ?? 'null') as {
        text: string;
        version: number;
      } | null;
    } catch {
      return null;
    }
  }
  private get place(): string {
    return `sala.note.${this.step}`;
  }
}
