// What the closing questions say on the screen, in Thai.
import type { Same } from '../../../../messages/dictionary.svelte.ts';
import type en from './en.ts';

const th: Same<typeof en> = {
  phone: 'ตอบบนมือถือได้เลย ไม่มีมือถือ บอกทีมงานได้',
  scale: 'ให้คะแนน 1 ถึง 5',
  text: 'เล่าเป็นคำพูด',
  answered: 'ตอบแล้ว {n} คน',
  few: 'ยังตอบไม่ถึง 5 คน',
  small: 'ช่องที่น้อยกว่า 5 คนไม่แสดงตัวเลข จะได้ไม่รู้ว่าเป็นใคร',
  'no.results': 'ยังไม่เปิดคำตอบ',
  least: 'ไม่เลย',
  highest: 'มากที่สุด',
  read: 'คำตอบที่เขียน ทีมงานจะอ่านและเก็บไว้ในบันทึก',
  more: 'และอีก {n} ข้อ',
};
export default th;
