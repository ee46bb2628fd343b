// What the closing questions say on the screen, in Thai.
import type { Same } from '../../../../messages/dictionary.svelte.ts';
import type en from './en.ts';

const th: Same<typeof en> = {
  phone: 'ตอบบนมือถือได้เลย ไม่มีมือถือ บอกทีมงานได้',
  scale: 'ให้คะแนน 1 ถึง 5',
  text: 'เล่าเป็นคำพูด',
  answered: 'ตอบแล้ว {n} คน',
  'answered.least': 'ตอบแล้ว {n} คนขึ้นไป',
  few: 'ยังตอบไม่ถึง 5 คน',
  small: 'รวมคะแนนที่อยู่ติดกัน จะได้ไม่รู้ว่าใครตอบอะไร',
  spread: 'ตอบ {n} คน คำตอบต่างกันจนบอกแยกไม่ได้โดยไม่รู้ว่าใครตอบอะไร',
  'too.few': 'ตอบไม่ถึง 5 คน จึงไม่บอกตัวเลข',
  'at-close': 'จะเห็นคำตอบของทุกคนเมื่อปิดช่วงนี้',
  'no.results': 'ยังไม่เปิดคำตอบ',
  least: 'ไม่เลย',
  highest: 'มากที่สุด',
  read: 'คำตอบที่เขียน ทีมงานจะอ่านและเก็บไว้ในบันทึก',
  more: 'และอีก {n} ข้อ',
};
export default th;
