// How the closing survey reads in the record: a bar for each point, small groups left out.
import type { Json } from '../../activity/contract.ts';
import type { Block, Teller } from '../../activity/story.ts';
import type { LocalText } from '../../text/local-text.ts';

type Content = { questions: { text: LocalText; kind: 'scale' | 'text'; people: (number | null)[] }[] };

const sentences = {
  th: {
    ends: 'จาก 1 ไม่เลย ถึง 5 มากที่สุด',
    point: 'ให้ {point}',
    people: '{n} คน',
    small: 'ไม่แสดง กลุ่มเล็กเกินไป',
    few: 'คนตอบน้อยเกินกว่าจะแสดงได้โดยไม่รู้ว่าใครตอบอะไร',
    none: 'ไม่มีคำตอบ',
    own: 'คำตอบที่เขียนเองให้ทีมงานอ่านเท่านั้น ไม่อยู่ในบันทึกสาธารณะ',
    twin: 'อ่านเป็นข้อความ: {list}',
    item: '{label} {said}',
    and: ' · ',
  },
  en: {
    ends: 'From 1, not at all, to 5, entirely',
    point: '{point} of 5',
    people: { one: '{n} person', other: '{n} people' },
    small: 'not shown, too small a group',
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
    if (people.every((n) => n === 0)) return small(say.none);
    if (people.every((n) => n === null || n === 0)) return small(say.few);
    const rows = people.map((n, index) => ({
      label: tell.fill(say.point, { point: index + 1 }),
      mark: null,
      value: n,
      said: n === null ? say.small : tell.fill(say.people, { n }),
    }));
    const list = rows.map(({ label, said }) => tell.fill(say.item, { label, said })).join(say.and);
    return [
      {
        is: 'bars',
        title,
        beside: say.ends,
        rows,
        most: Math.max(1, ...people.map((n) => n ?? 0)),
        twin: tell.fill(say.twin, { list }),
      },
    ];
  });
}
