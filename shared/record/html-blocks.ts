// Blocks of a story as HTML.
import type { Bar, Block, Pair, Quote } from '../activity/story.ts';
import { bdi, escape, lines } from './escape.ts';
import { markSvg } from './html-marks.ts';

const each = <T>(items: readonly T[], html: (item: T, index: number) => string): string =>
  items.map(html).join('');
const pairs = (items: readonly Pair[]): string =>
  each(items, ({ label, text }) => `<div><dt>${bdi(label)}</dt><dd dir="auto">${lines(text)}</dd></div>`);

/** `said`: the sentences of the frame, in the record's language. */
export type Said = { erased: string; merged(n: number): string };

export function blockHtml(block: Block, said: Said): string {
  switch (block.is) {
    case 'text': {
      const kind = block.tone === 'plain' ? '' : ` class="${block.tone}"`;
      return `<p${kind} dir="auto">${lines(block.text)}</p>`;
    }
    case 'heading': {
      const beside = block.beside === null ? '' : ` <small>${bdi(block.beside)}</small>`;
      return `<h3>${block.mark === null ? '' : markSvg(block.mark)}${bdi(block.text)}${beside}</h3>`;
    }
    case 'quotes':
      return `<div class="quotes">${each(block.quotes, (quote) => quoteHtml(quote, said))}</div>`;
    case 'bars': {
      const beside = block.beside === null ? '' : `<small>${bdi(block.beside)}</small>`;
      const rows = each(block.rows, (row) => barHtml(row, block.most));
      const twin = `<p class="twin" dir="auto">${lines(block.twin)}</p>`;
      return `<figure><figcaption>${bdi(block.title)}${beside}</figcaption><div aria-hidden="true">${rows}</div>${twin}</figure>`;
    }
    case 'list':
      return `<ul>${each(block.items, (item) => `<li dir="auto">${lines(item)}</li>`)}</ul>`;
    case 'names':
      return `<ul class="names">${each(block.items, (item) => `<li>${bdi(item)}</li>`)}</ul>`;
    case 'pairs':
      return `<dl class="pairs">${pairs(block.items)}</dl>`;
    case 'sums':
      return `<dl class="sums">${each(block.items, ({ label, text }) => `<dt>${bdi(label)}</dt><dd>${bdi(text)}</dd>`)}</dl>`;
    case 'table': {
      const right = (index: number) => (block.numeric[index] ? ' class="r"' : '');
      const head = each(block.head, (cell, index) => `<th scope="col"${right(index)}>${bdi(cell)}</th>`);
      const rows = each(
        block.rows,
        (row) => `<tr>${each(row, (cell, index) => `<td${right(index)}>${bdi(cell)}</td>`)}</tr>`,
      );
      return `<table aria-label="${escape(block.label)}"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
    }
    case 'code':
      return `<code>${escape(block.text)}</code>`;
  }
}

function quoteHtml(quote: Quote, said: Said): string {
  const text =
    quote.text === null
      ? `<p class="gone">${escape(said.erased)}</p>`
      : `<p dir="auto">${lines(quote.text)}</p>`;
  const by = each([quote.who, ...quote.notes], (part, index) => `${index > 0 ? ' · ' : ''}${bdi(part)}`);
  const answer = quote.response
    ? `<div class="answer"><b>${bdi(quote.response.as)}</b>${quote.response.reason === null ? '' : `<p dir="auto">${lines(quote.response.reason)}</p>`}</div>`
    : '';
  const under =
    quote.merged.length > 0
      ? `<div class="under"><p>${escape(said.merged(quote.merged.length))}</p>${each(quote.merged, (one) => quoteHtml(one, said))}</div>`
      : '';
  return `<blockquote id="c-${escape(quote.id)}">${text}<footer>${by}</footer>${under}${answer}</blockquote>`;
}

function barHtml({ label, mark, value, said }: Bar, most: number): string {
  const width = value === null ? 0 : Math.round((value / Math.max(1, most)) * 1000) / 10;
  const bar = `<svg viewBox="0 0 100 10" preserveAspectRatio="none"><rect class="track" width="100" height="10"/><rect class="c${mark ?? 0}" width="${width}" height="10"/></svg>`;
  return `<div class="bar"><span>${mark === null ? '' : markSvg(mark)}${bdi(label)}</span>${bar}<b>${bdi(said)}</b></div>`;
}
