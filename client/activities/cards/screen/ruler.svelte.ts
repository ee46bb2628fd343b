// Measures texts as the browser sets them: Thai breaks by words that only the browser knows.

import { cut } from '../../../../shared/text/graphemes.ts';
import { holds, phrasesOf, shortened } from '../../../parts/fit.ts';
import { isWhole, pieces } from '../../../parts/thai.ts';

export class Ruler {
  /** Grows when letters have come, or the language of the page has changed, and old measures are wrong. */
  #edition = $state(0);
  private readonly known = new Map<string, { lines: number; line: number; outer: number }>();
  private readonly nodes: Readonly<Record<'card' | 'name', HTMLElement>>;

  constructor(nodes: Ruler['nodes']) {
    this.nodes = nodes;
  }
  forget(): void {
    this.known.clear();
    this.#edition += 1;
  }
  get edition(): number {
    return this.#edition;
  }
  /** Height of a card with this text, in pixels; `size` in pixels too. */
  card(text: string, width: number, size: number): number {
    return this.look('card', text, width, size).outer;
  }
  name(text: string, width: number, size: number): { lines: number; height: number } {
    const { lines, line } = this.look('name', text, width, size);
    return { lines, height: line };
  }
  /** As much of the text as stands in so many lines. */
  cut(kind: 'card' | 'name', text: string, width: number, size: number, lines: number): string {
    return shortened(text, cut, (part) => this.look(kind, part, width, size).lines <= lines);
  }
  private look(
    kind: 'card' | 'name',
    text: string,
    width: number,
    size: number,
  ): { lines: number; line: number; outer: number } {
    const key = `${this.#edition} ${kind} ${Math.round(width)} ${size.toFixed(2)} ${text}`;
    const before = this.known.get(key);
    if (before) return before;
    const node = this.nodes[kind];
    const say = (node.firstElementChild ?? node) as HTMLElement;
    node.style.width = `${Math.floor(width)}px`;
    say.style.fontSize = `${size}px`;
    if (kind === 'name') say.replaceChildren(...phrases(text, nameRoom(width, size)));
    else say.textContent = text;
    const line = parseFloat(getComputedStyle(say).lineHeight) || size * 1.6;
    const found = { lines: Math.max(1, Math.round(say.offsetHeight / line)), line, outer: node.offsetHeight };
    if (this.known.size > 4000) this.known.clear();
    this.known.set(key, found);
    return found;
  }
}

/** Em beside the mark. */
export const nameRoom = (width: number, size: number): number => width / size - 1.6;
function word(piece: string): Node {
  const span = document.createElement('span');
  if (isWhole(piece)) span.className = 'nb';
  span.textContent = piece;
  return span;
}
/** As MatsLaid sets a name: lines break between phrases first. */
function phrases(text: string, room: number): Node[] {
  return phrasesOf(text).flatMap((phrase) => {
    const span = document.createElement('span');
    if (holds(phrase, room)) span.className = 'ph';
    span.append(...pieces(phrase).map(word));
    return [document.createTextNode(' '), span];
  });
}
