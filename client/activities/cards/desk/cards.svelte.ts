// The cards on the desk: what is looked at, which are meant, and what is done with them.
import type { CardsHead, ClusterRow, DeskCardRow } from '../../../../shared/activities/cards/views.ts';
import type { HideReason, ResponseKind } from '../../../../shared/contributions/types.ts';
import type { Answer, WindowName } from '../../../../shared/wire/wire.ts';
import { deskOf, type Desk } from '../../desk.svelte.ts';
import { looksOf, type Link } from '../../faces.ts';
import type { Dictionary } from '../../../messages/dictionary.svelte.ts';
import { cardsDesk as t } from '../messages/desk.ts';
import { backFrom, unmade, type Spot, type Wish } from './arranging.ts';
import { meant, move, nothing, settle, toggle, type Choice, type Shown } from './choice.ts';
import { Drags } from './drags.svelte.ts';
import { facetName, type Facet } from './facets.ts';
import { Pages } from './pages.svelte.ts';

export type Order = 'time' | 'newest' | 'dots' | 'cluster';
export type Asking =
  | { is: 'hide'; ids: string[]; late: boolean }
  | { is: 'merge'; ids: string[] }
  | { is: 'place'; ids: string[] }
  | { is: 'pile'; ids: string[] }
  | { is: 'respond'; id: string }
  | { is: 'reword' }
  | { is: 'enter' };

export class Cards {
  readonly desk: Desk;
  readonly link: Link;
  readonly run: string;
  readonly drags: Drags;
  readonly pages: Pages<DeskCardRow>;
  private readonly piles: WindowName;
  #facet = $state<Facet>('inbox');
  #order = $state<Order>('time');
  #prompt = $state<number | null>(null);
  #choice = $state.raw<Choice>(nothing);
  /** Not a signal: where cards stood that are about to be moved. */
  readonly #lifted = new Map<string, Spot>();
  #asking = $state.raw<Asking | null>(null);
  /** The pile whose name is being written. */
  renaming = $state<string | null>(null);
  /** The pile that was touched last; G is about it. */
  pile = $state<string | null>(null);

  /** Call while a component is made. */
  constructor(link: Link, run: string) {
    this.link = link;
    this.run = run;
    this.desk = deskOf(link);
    this.drags = new Drags(link, run);
    this.piles = { run, list: 'clusters', order: 'placed', facet: null, page: 0 };
    // They come by themselves only while the step is open.
    looksOf(link).want(() => [this.piles]);
    this.pages = new Pages(link, () => ({
      run,
      list: 'cards',
      order: this.#order,
      facet: facetName(this.facet, this.#prompt),
    }));
  }
  get head(): CardsHead | null {
    return this.link.head<CardsHead>(this.run);
  }
  /** The number of the question that a card answers, where there are several. */
  asked(row: DeskCardRow): number | null {
    return (this.head?.prompts.length ?? 1) > 1 ? row.prompt + 1 : null;
  }
  get clusters(): ClusterRow[] {
    return this.link.window<ClusterRow>(this.piles)?.rows ?? [];
  }
  get facet(): Facet {
    if (!this.desk.projected) return this.#facet === 'loose' ? 'inbox' : this.#facet;
    return this.#facet === 'shown' ? 'shown' : 'loose';
  }
  get order(): Order {
    return this.#order;
  }
  get prompt(): number | null {
    return this.#prompt;
  }
  get choice(): Choice {
    return this.#choice;
  }
  get asking(): Asking | null {
    return this.#asking;
  }
  look(facet: Facet): void {
    this.#facet = facet;
    this.#choice = nothing;
  }
  sort(order: Order): void {
    this.#order = order;
    this.#choice = nothing;
  }
  ofPrompt(prompt: number | null): void {
    this.#prompt = prompt;
    this.#choice = nothing;
  }
  ask(asking: Asking): void {
    this.#asking = asking;
  }
  done(): void {
    this.#asking = null;
  }

  /** The list as far as it is known. */
  get shown(): Shown {
    return { total: this.pages.total ?? 0, at: (place) => this.pages.at(place)?.id };
  }
  get on(): DeskCardRow | undefined {
    const { on, place } = this.#choice;
    const row = this.pages.at(place);
    return row?.id === on ? row : undefined;
  }
  get meant(): string[] {
    return meant(this.#choice);
  }
  settle(): void {
    this.#choice = settle(this.#choice, this.shown, (id) => this.pages.placeOf(id));
  }
  focus(place: number): void {
    if (place !== this.#choice.place)
      this.#choice = move(this.#choice, this.shown, place - this.#choice.place);
  }
  move(by: number, grow = false): void {
    this.#choice = move(this.#choice, this.shown, by, grow);
  }
  toggle(id: string): void {
    this.#choice = toggle(this.#choice, id);
  }
  clear(): void {
    this.#choice = { ...this.#choice, chosen: new Set() };
  }

  async show(ids: string[]): Promise<void> {
    if (await this.desk.moderate('moderate', { ids, to: 'shown' }, t('did.shown', { n: ids.length })))
      this.clear();
  }
  async hide(ids: string[], reason: HideReason, words: string): Promise<boolean> {
    const data = { ids, to: 'hidden', reason, words: words.trim() || null };
    const done = await this.desk.moderate('moderate', data, t('did.hidden', { n: ids.length }));
    if (done) this.clear();
    return done;
  }
  async merge(ids: string[], into: string): Promise<boolean> {
    const done = await this.desk.moderate('merge', { ids, into }, t('did.merged', { n: ids.length }));
    if (done) this.clear();
    return done;
  }
  /** On the screen, large; what is there already goes back to its step. */
  async spotlight(id: string): Promise<void> {
    const stage =
      this.desk.onStage === id ? { show: 'step', run: this.run } : { show: 'contribution', contribution: id };
    await this.desk.ask('stage', { stage });
  }
  respond(id: string, as: ResponseKind, reason: string): Promise<Answer | null> {
    return this.desk.ask('respond', { id, as, reason }, { said: t('did.answered') });
  }
  /** The nth pile, from 1; 0 takes out of any. */
  async toPile(n: number, ids: string[] = this.meant): Promise<void> {
    const pile = n === 0 ? null : this.clusters[n - 1];
    if (pile === undefined || ids.length === 0) return;
    await this.place(ids, pile?.id ?? null);
  }
  async place(ids: readonly string[], cluster: string | null, before: string | null = null): Promise<void> {
    const name = this.clusters.find((one) => one.id === cluster)?.name;
    const said =
      name === undefined ? t('did.loose', { n: ids.length }) : t('did.placed', { n: ids.length, pile: name });
    const stood = this.standing(ids);
    const answer = await this.act('placeCards', { ids, cluster, before }, stood ? undefined : said);
    if (!answer?.ok) return;
    this.clear();
    if (stood) this.desk.done(said, () => this.back(backFrom(cluster, stood)));
  }
  /** A new pile, with cards or without. */
  async make(name: string, ids: readonly string[]): Promise<Answer | null> {
    const said = t('did.made', { pile: name });
    const stood = this.standing(ids);
    const answer = await this.act('makeCluster', { name, ids }, stood ? undefined : said);
    if (!answer?.ok) return answer;
    this.clear();
    const pile = answer.made[0];
    if (stood && pile !== undefined) this.desk.done(said, () => this.back(unmade(pile, stood)));
    return answer;
  }
  /** Told by a pile before it gives a card away. */
  lifted(id: string, spot: Spot): void {
    this.#lifted.set(id, spot);
  }
  /** Where these cards stand; null where not all of them have been seen. */
  private standing(ids: readonly string[]): Map<string, Spot> | null {
    const stood = new Map<string, Spot>();
    const rows = new Map(this.pages.rows.map((row) => [row.id, row]));
    for (const id of ids) {
      const row = rows.get(id);
      const spot = this.#lifted.get(id) ?? (row && { cluster: row.cluster, before: null });
      if (spot) stood.set(id, spot);
    }
    this.#lifted.clear();
    return stood.size === ids.length ? stood : null;
  }
  private async back(wishes: readonly Wish[]): Promise<Answer | null> {
    let last: Answer | null = null;
    for (const { name, data } of wishes) {
      const answer = await this.link.do(name, data, this.run);
      // What somebody else has used or moved since stays as it is now.
      if (last !== null && !answer?.ok && (answer?.no === 'not-empty' || answer?.no === 'changed-since'))
        continue;
      last = answer;
      if (!answer?.ok) break;
    }
    if (last?.ok) this.desk.clear();
    else this.desk.fail(this.desk.sentence(last, t as unknown as Dictionary<never>) ?? '');
    return last;
  }
  act(name: string, data: unknown, said?: string): Promise<Answer | null> {
    return this.desk.ask(name, data, { run: this.run, said, words: t as unknown as Dictionary<never> });
  }
}
