// What every part of a desk shares: the line, the keys, what may be done, and what was refused. Faces find it by their link.
import { deskRoles, type DeskRole, type Id } from '../../shared/activity/contract.ts';
import type { ActionRow, DeskSessionHead } from '../../shared/session/view-types.ts';
import type { Answer } from '../../shared/wire/wire.ts';
import type { Link } from '../connection/link.svelte.ts';
import { desk as t } from '../messages/desk.ts';
import type { Dictionary } from '../messages/dictionary.svelte.ts';
import { refusal } from '../messages/refusal.ts';
import { Keys } from '../parts/keys.svelte.ts';
import { toasts } from '../parts/toasts.svelte.ts';

type More = {
  run?: Id | null;
  /** Said when it is done. */
  said?: string;
  /** The activity's own sentences for refusals. */
  words?: Dictionary<never>;
};
/** What was done from here: an act of moderation by its id, anything else with its way back. */
type Done = Id | (() => Promise<Answer | null>);
const leads: readonly DeskRole[] = ['facilitator', 'cohost'];
const curates: readonly DeskRole[] = [...leads, 'moderator'];

export class Desk {
  readonly link: Link;
  readonly keys = new Keys();
  #projected = $state(false);
  #wrong = $state<string | null>(null);
  /** Which step is looked at; null: the one that runs. */
  #looking = $state<Id | null>(null);
  /** Newest last. */
  #done: Done[] = [];
  /** Undoings from here whose outcome has not been seen yet. */
  readonly #undoing = new Set<Id>();
  #log: readonly ActionRow[] = [];

  constructor(link: Link) {
    this.link = link;
  }
  get role(): DeskRole | null {
    return deskRoles.find((role) => role === this.link.role) ?? null;
  }
  get leads(): boolean {
    return this.role !== null && leads.includes(this.role);
  }
  get curates(): boolean {
    return this.role !== null && curates.includes(this.role);
  }
  /** Once the session has ended the screen thanks and shows the way to the record; nothing else is staged. */
  get stages(): boolean {
    return this.curates && this.link.head<DeskSessionHead>('')?.status !== 'ended';
  }
  /** The desk itself is on the projector: nothing may be seen that the room should not see. */
  get projected(): boolean {
    return this.#projected;
  }
  project(on: boolean): void {
    this.#projected = on;
  }
  /** The contribution that stands large on the screen. */
  get onStage(): Id | null {
    const stage = this.link.head<DeskSessionHead>('')?.stage;
    return stage?.show === 'contribution' ? stage.id : null;
  }
  get looking(): Id | null {
    return this.#looking;
  }
  lookAt(step: Id | null): void {
    this.#looking = step;
  }
  /** The sentence of the last refusal, until it is read or something succeeds. */
  get wrong(): string | null {
    return this.#wrong;
  }
  clear(): void {
    this.#wrong = null;
  }
  fail(sentence: string): void {
    this.#wrong = sentence;
  }

  /** Asks, and says in words what came of it; the caller keeps what was typed until `ok`. */
  async ask(name: string, data: unknown, { run = null, said, words }: More = {}): Promise<Answer | null> {
    const answer = await this.link.do(name, data, run);
    if (answer?.ok) {
      this.#wrong = null;
      if (said) toasts.say(said);
    } else this.#wrong = this.sentence(answer, words);
    return answer;
  }
  /** Why not, in words; a missing answer has a sentence too. */
  sentence(answer: Answer | null, words?: Dictionary<never>): string | null {
    if (answer?.ok) return null;
    if (answer === null) return t('unanswered');
    const own = t as unknown as Dictionary<never>;
    return words ? refusal(answer, words, own) : refusal(answer, own);
  }
  /** A moderation that can be undone from the note that says it is done, and with Z. */
  async moderate(name: 'moderate' | 'merge', data: unknown, said: string): Promise<boolean> {
    const answer = await this.ask(name, data);
    if (!answer?.ok) return false;
    this.done(said, answer.made[0]);
    return true;
  }
  /** Says that something is done, and offers the way back. */
  done(said: string, what: Done | undefined): void {
    if (what !== undefined) this.#done.push(what);
    toasts.say(said, { label: t('undo'), key: 'Z', do: () => void this.undo(what) });
  }
  /** The log as it is seen; it tells how much an undoing could restore. */
  heard(actions: readonly ActionRow[]): void {
    this.#log = actions;
    if (this.#undoing.size === 0) return;
    for (const row of actions)
      if (this.#undoing.delete(row.id))
        toasts.say(row.left > 0 ? t('undo.some', { n: row.count, left: row.left }) : t('undo.done'));
  }
  get canUndo(): boolean {
    return this.curates;
  }
  /** One thing, or the last one from this desk that is still standing. */
  async undo(what: Done | undefined = this.#done.at(-1)): Promise<void> {
    if (what === undefined) {
      this.#wrong = t('undo.nothing');
      return;
    }
    const answer = await (typeof what === 'string' ? this.ask('undo', { action: what }) : what());
    // What somebody else has undone already is no longer ours to undo either.
    if (answer?.ok || (answer && ['already-undone', 'changed-since', 'gone'].includes(answer.no)))
      this.#done = this.#done.filter((other) => other !== what);
    if (answer?.ok && typeof what !== 'string') return toasts.say(t('undo.done'));
    const undoing = answer?.ok ? answer.made[0] : undefined;
    if (undoing === undefined) return;
    this.#undoing.add(undoing);
    // The log may have come before the answer.
    this.heard(this.#log);
  }
}

const made = new WeakMap<object, Desk>();
export function deskOf(link: Link): Desk {
  const desk = made.get(link) ?? new Desk(link);
  made.set(link, desk);
  return desk;
}
