// What the demo prints of a beat, in the language of the session.
import type { Beat } from '../../shared/methods/replay/cast.ts';
import type { Language } from '../../shared/text/local-text.ts';

const words = {
  th: {
    seated: 'เข้าร่วม',
    spoken: 'ผู้บันทึกพิมพ์แทน',
    hidden: 'ซ่อน เพราะ',
    clustered: 'จัดกอง',
    cards: 'ใบ',
    merged: 'รวมกับใบที่พูดเรื่องเดียวกัน',
    spotlight: 'ขึ้นจอ',
    dots: 'เปิดผลจุด',
    answered: 'ตอบกลับ',
    felt: 'ประเมินแล้ว',
    ended: 'จบ',
  },
  en: {
    seated: 'comes in',
    spoken: 'typed by the recorder',
    hidden: 'hidden:',
    clustered: 'cluster',
    cards: 'cards',
    merged: 'merged with one that says the same',
    spotlight: 'on the screen',
    dots: 'dots revealed',
    answered: 'answered:',
    felt: 'has given feedback',
    ended: 'The end',
  },
} as const;

export const tellBeat =
  (language: Language) =>
  (beat: Beat): string => {
    const say = words[language];
    switch (beat.is) {
      case 'seated':
        return `  ${beat.who} ${say.seated} (${beat.group})`;
      case 'opened':
        return `\n  ${beat.step}. ${beat.title}`;
      case 'said':
        return `     ${beat.who}${beat.spoken ? ` (${say.spoken})` : ''}: ${beat.text}`;
      case 'hidden':
        return `   - ${say.hidden} ${beat.why}`;
      case 'clustered':
        return `   + ${say.clustered} “${beat.name}” ${beat.cards} ${say.cards}`;
      case 'merged':
        return `   = ${beat.text}\n     ${say.merged}`;
      case 'spotlight':
        return `   ▲ ${say.spotlight}: ${beat.text}`;
      case 'dots':
        return `   ● ${say.dots} ${beat.placed}`;
      case 'answered':
        return `   ✓ ${beat.text}\n     ${say.answered} ${beat.why}`;
      case 'felt':
        return `     ${beat.who} ${say.felt}`;
      case 'ended':
        return `\n  ${say.ended}`;
    }
  };
