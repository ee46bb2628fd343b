// What the desk surface says, in Thai.
import type en from './en.ts';
import type { Same } from '../dictionary.svelte.ts';

const th: Same<typeof en> = {
  'no.already-undone': 'ย้อนคืนไปแล้ว',
  'no.bad-step': 'ช่วงนี้ยังตั้งค่าไม่ครบ ดูช่องต่าง ๆ อีกครั้ง',
  'no.clock-at-zero': 'หมดเวลาแล้ว เพิ่มนาทีก่อน',
  'no.clock-not-paused': 'นาฬิกาเดินอยู่แล้ว',
  'no.clock-not-running': 'นาฬิกายังไม่เดิน',
  'no.last-step': 'นี่คือช่วงสุดท้าย กดจบเวทีแทน',
  'no.not-shown': 'ขึ้นจอได้เฉพาะสิ่งที่เผยแพร่แล้ว',
  'no.reason-missing': 'ใส่เหตุผลด้วย คนเขียนจะได้อ่าน',
  'no.step-open': 'ปิดช่วงนี้ก่อน',
  'no.step-was-run': 'ช่วงนี้ทำไปแล้ว แก้ย้อนหลังไม่ได้',
  'no.terms-locked': 'มีคนเขียนภายใต้กติกานี้แล้ว จึงเปลี่ยนตอนนี้ไม่ได้',
  'no.too-many-steps': 'เวทีหนึ่งมีได้ไม่เกิน {max} ช่วง',
};
export default th;
