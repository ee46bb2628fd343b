// How the cards of a run read in the record: groups with their cards, dots as bars, loose cards.
import type { Id, Json, Key, Millis } from '../../activity/contract.ts';
import type { Block, Quote, Teller } from '../../activity/story.ts';
import type { LocalText } from '../../text/local-text.ts';

/** As `record` makes it. */
type Content = {
  prompts: LocalText[];
  corrections?: { prompt: number; was: LocalText; at: Millis; by: Key }[];
  cards: { id: Id; prompt: number; cluster: Id | null }[];
  clusters: { id: Id; name: string | null; mark: number; cards: Id[] }[];
  dots: {
    each: number;
    on: 'clusters' | 'cards';
    revealed: boolean;
    counts: { on: Id; n: number }[];
  } | null;
};

const sentences = {
  th: {
    cards: '{n} ใบ',
    loose: 'การ์ดที่ไม่ได้เข้ากอง',
    none: 'ไม่มีการ์ด',
    unnamed: 'กองที่ลบชื่อแล้ว',
    prompt: 'ตอบคำถามที่ {no}',
    was: 'แก้ถ้อยคำเมื่อ {at} โดย{by} เดิมถามว่า “{text}”',
    'was.of': 'คำถามที่ {no} แก้ถ้อยคำเมื่อ {at} โดย{by} เดิมถามว่า “{text}”',
    dots: '{n} จุด',
    most: '“{first}” ได้จุดมากที่สุด',
    tie: '{names} ได้จุดมากที่สุดเท่ากัน',
    each: 'คนละ {each} จุด วางไปทั้งหมด {n} จุด',
    twin: 'อ่านเป็นข้อความ: {list}',
    item: '{label} {n} จุด',
    and: ' ',
    veiled: 'ไม่ได้เปิดผลการวางจุดในช่วงนี้',
  },
  en: {
    cards: { one: '{n} card', other: '{n} cards' },
    loose: 'Cards in no group',
    none: 'No cards',
    unnamed: 'A group whose name was erased',
    prompt: 'Answers question {no}',
    was: 'Reworded at {at} by the {by}. Before, it asked: “{text}”',
    'was.of': 'Question {no} was reworded at {at} by the {by}. Before, it asked: “{text}”',
    dots: { one: '{n} dot', other: '{n} dots' },
    most: '“{first}” has the most dots',
    tie: '{names} share the most dots',
    each: { one: '{each} dots each, {n} dot placed', other: '{each} dots each, {n} dots placed' },
    twin: 'In words: {list}.',
    item: '{label} {n}',
    and: ', ',
    veiled: 'Counts of dots were not revealed in this step.',
  },
} as const;

export function story(content: Json, tell: Teller): Block[] {
  const { prompts, corrections = [], cards, clusters, dots } = content as unknown as Content;
  const say = sentences[tell.language];
  const promptOf = new Map(cards.map(({ id, prompt }) => [id, prompt]));
  const quotes = (ids: readonly Id[]): Quote[] =>
    ids.flatMap((id) => {
      const quote = tell.quote(id);
      if (!quote) return [];
      const no = (promptOf.get(id) ?? 0) + 1;
      return [
        prompts.length > 1 ? { ...quote, notes: [tell.fill(say.prompt, { no }), ...quote.notes] } : quote,
      ];
    });
  const blocks: Block[] =
    prompts.length > 1
      ? [{ is: 'list', items: prompts.map(tell.local) }]
      : prompts.map((prompt): Block => ({ is: 'text', text: tell.local(prompt), tone: 'lead' }));
  for (const { prompt, was, at, by } of corrections)
    blocks.push({
      is: 'text',
      tone: 'small',
      text: tell.fill(prompts.length > 1 ? say['was.of'] : say.was, {
        no: prompt + 1,
        at: tell.clock(at),
        by: tell.nameOf(by),
        text: tell.local(was),
      }),
    });
  const labels = new Map<Id, { label: string; mark: number | null }>();
  for (const { id, name, mark } of clusters) labels.set(id, { label: name ?? say.unnamed, mark });
  if (dots) blocks.push(...bars(dots, (id) => labels.get(id) ?? cardLabel(tell, id), tell));
  const group = (text: string, mark: number | null, ids: readonly Id[]) => {
    const said = quotes(ids);
    const all = said.reduce((n, quote) => n + 1 + quote.merged.length, 0);
    blocks.push({ is: 'heading', text, mark, beside: tell.fill(say.cards, { n: all }) });
    if (said.length > 0) blocks.push({ is: 'quotes', quotes: said });
  };
  for (const { id, mark, cards: ids } of clusters) group(labels.get(id)?.label ?? '', mark, ids);
  const loose = cards.filter(({ cluster }) => cluster === null).map(({ id }) => id);
  const said = quotes(loose);
  if (said.length > 0 && clusters.length > 0) group(say.loose, null, loose);
  else if (said.length > 0) blocks.push({ is: 'quotes', quotes: said });
  else if (clusters.length === 0) blocks.push({ is: 'text', text: say.none, tone: 'small' });
  return blocks;
}

function cardLabel(tell: Teller, id: Id): { label: string; mark: null } {
  const text = tell.quote(id)?.text ?? '…';
  return { label: text.length > 90 ? `${text.slice(0, 88)}…` : text, mark: null };
}

function bars(
  dots: NonNullable<Content['dots']>,
  labelOf: (id: Id) => { label: string; mark: number | null },
  tell: Teller,
): Block[] {
  const say = sentences[tell.language];
  if (!dots.revealed) return [{ is: 'text', text: say.veiled, tone: 'small' }];
  const rows = dots.counts.map(({ on, n }) => ({
    ...labelOf(on),
    value: n,
    said: tell.fill(say.dots, { n }),
  }));
  const most = rows[0]?.value;
  if (most === undefined) return [];
  const first = rows.filter(({ value }) => value === most).map(({ label }) => `“${label}”`);
  const n = rows.reduce((sum, { value }) => sum + value, 0);
  return [
    {
      is: 'bars',
      title:
        first.length === 1
          ? tell.fill(say.most, { first: rows[0]?.label ?? '' })
          : tell.fill(say.tie, { names: first.join(say.and) }),
      beside: tell.fill(say.each, { each: dots.each, n }),
      rows,
      most,
      twin: tell.fill(say.twin, {
        list: rows.map(({ label, value }) => tell.fill(say.item, { label, n: value })).join(say.and),
      }),
    },
  ];
}
