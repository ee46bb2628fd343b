// How the closing survey reads in the record: a bar for each point, or for a few neighbours where they are too few alone.
import type { Json } from '../../activity/contract.ts';
import type { Block, Teller } from '../../activity/story.ts';
import type { LocalText } from '../../text/local-text.ts';

type Content = { questions: { text: LocalText; kind: 'scale' | 'text'; people: Part[] }[] };
type Part = { from: number; to: number; people: number };

/** The highest point of a scale. */
const points = 5;
const sentences = {
  th: {
    ends: 'จาก 1 ไม่เลย ถึง 5 มากที่สุด',
    point: 'ให้ {from}',
    points: 'ให้ {from}–{to}',
    people: '{n} คน',
    merged: 'รวมคะแนนที่อยู่ติดกัน จะได้ไม่รู้ว่าใครตอบอะไร',
    mixed: 'ตอบ {n} คน คำตอบต่างกันจนบอกแยกไม่ได้โดยไม่รู้ว่าใครตอบอะไร',
    few: 'คนตอบน้อยเกินกว่าจะแสดงได้โดยไม่รู้ว่าใครตอบอะไร',
    none: 'ไม่มีคำตอบ',
    own: 'คำตอบที่เขียนเองให้ทีมงานอ่านเท่านั้น ไม่อยู่ในบันทึกสาธารณะ',
    twin: 'อ่านเป็นข้อความ: {list}',
    item: '{label} {said}',
    and: ' · ',
  },
  en: {
    ends: 'From 1, not at all, to 5, entirely',
    point: '{from} of 5',
    points: '{from}–{to} of 5',
    people: { one: '{n} person', other: '{n} people' },
    merged: 'neighbouring points are counted together, so that nobody can be recognised',
    mixed: '{n} people answered, too differently to show more without telling who answered what.',
    few: 'Too few people answered to show it without telling who answered what.',
    none: 'No answers',
    own: 'What people wrote here was for the team to read; it does not stand in the public record.',
    twin: 'In words: {list}.',
    item: '{label}: {said}',
    and: '; ',
  },
} as const;

export function story(content: Json, tell: Teller): Block[] {
  const say = sentences[tell.language];
  return (content as unknown as Content).questions.flatMap(({ text, kind, people }): Block[] => {
    const title = tell.local(text);
    const heading: Block = { is: 'heading', text: title, mark: null, beside: null };
    const small = (said: string): Block[] => [heading, { is: 'text', text: said, tone: 'small' }];
    if (kind === 'text') return small(say.own);
    const [all] = people;
    if (all === undefined) return small(say.few);
    if (all.from === 1 && all.to === points) return small(tell.fill(say.mixed, { n: all.people }));
    if (people.every((part) => part.people === 0)) return small(say.none);
    const rows = people.map(({ from, to, people: n }) => ({
      label: tell.fill(from === to ? say.point : say.points, { from, to }),
      mark: null,
      value: n,
      said: tell.fill(say.people, { n }),
    }));
    const merged = people.some(({ from, to }) => from < to);
    const list = rows.map(({ label, said }) => tell.fill(say.item, { label, said })).join(say.and);
    return [
      {
        is: 'bars',
        title,
        beside: merged ? `${say.ends}${say.and}${say.merged}` : say.ends,
        rows,
        most: Math.max(1, ...people.map((part) => part.people)),
        twin: tell.fill(say.twin, { list }),
      },
    ];
  });
}
