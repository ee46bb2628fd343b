// What the feedback says on the phone, in Thai.
import type en from './en.ts';
import type { Same } from '../../../../messages/dictionary.svelte.ts';

const th: Same<typeof en> = {
  'point.1': 'ไม่เลย',
  'point.2': 'เล็กน้อย',
  'point.3': 'ปานกลาง',
  'point.4': 'มาก',
  'point.5': 'มากที่สุด',
  private: 'ไม่มีใครเห็นว่าใครตอบอะไร เปลี่ยนใจได้จนกว่าจะปิด',
  'text.label': 'คำตอบของคุณ',
  'text.placeholder': 'เขียนตรงนี้ ไม่ตอบก็ได้…',
  'text.save': 'บันทึก',
  'text.private': 'ทีมงานได้อ่าน แต่ไม่เห็นชื่อ',
  saved: 'บันทึกแล้ว',
  held: 'เก็บไว้ในเครื่อง จะส่งให้เอง',
  next: 'ข้อต่อไป',
  before: 'กลับ',
  finish: 'เสร็จแล้ว',
  'done.title': 'ขอบคุณ',
  'done.some': 'ยังไม่ได้ตอบอีก {n} ข้อ',
  'done.hint': 'เปลี่ยนคำตอบได้จนกว่าจะปิด',
  'done.none': 'ยังไม่ตอบ',
  change: 'เปลี่ยน',
  closed: 'ช่วงนี้ปิดแล้ว นี่คือคำตอบของคุณ',
  'closed.draft': 'ข้อความนี้คุณยังไม่ได้บันทึก',
  'results.title': 'คำตอบของทุกคน',
  'results.spread': 'ตอบ {n} คน คำตอบต่างกันจนบอกแยกไม่ได้โดยไม่รู้ว่าใครตอบอะไร',
  'results.few': 'ตอบไม่ถึง 5 คน จึงไม่บอกตัวเลข',
  'no.step-closed': 'ช่วงนี้ปิดแล้ว จึงไม่ได้เปลี่ยนคำตอบ',
};
export default th;
