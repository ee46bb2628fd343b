// What the welcome says on the phone, in Thai.
import type en from './en.ts';
import type { Same } from '../../../../messages/dictionary.svelte.ts';

const th: Same<typeof en> = {
  title: 'ยินดีต้อนรับ',
  'consent.title': 'ก่อนร่วมวง',
  'consent.hint': 'แตะทุกข้อที่คุณยอมรับ',
  'consent.first': 'แตะให้ครบทุกข้อก่อน แล้วกดปุ่มนี้',
  'consent.yes': 'ยอมรับและร่วมวง',
  'consent.no': 'ไม่ยอมรับ',
  'answer.yes': 'คุณยอมรับและร่วมวงแล้ว',
  'answer.no': 'คุณไม่ยอมรับ นั่งฟังต่อได้ตามสบาย',
  'answer.sending': 'เก็บคำตอบไว้ในเครื่อง จะส่งให้เอง',
  'answer.change': 'เปลี่ยนคำตอบ',
  'answer.private': 'ไม่มีใครเห็นว่าใครยอมรับ ทีมงานเห็นแค่จำนวน',
  closed: 'ช่วงนี้ปิดแล้ว คุณยังไม่ได้ตอบ ถ้าอยากร่วมวงให้บอกทีมงาน',
  'no.step-closed': 'ช่วงนี้ปิดแล้ว จึงไม่ได้เปลี่ยนคำตอบ',
};
export default th;
