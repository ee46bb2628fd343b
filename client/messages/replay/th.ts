// What is said about simulated people, in Thai.
import type en from './en.ts';
import type { Same } from '../dictionary.svelte.ts';

const th: Same<typeof en> = {
  title: 'ตัวอย่าง',
  hint: 'ให้คนสมมติสิบคนคุยกันในเวทีนี้ โดยมีผู้ดำเนินการจำลองนำ ดูได้ที่นี่และบนจอ',
  start: 'เติมด้วยคนจำลอง',
  starting: 'กำลังเข้ามา…',
  running: 'คนจำลองกำลังคุยกัน ช่วงที่ {step} จาก {steps}',
  arriving: 'คนจำลองกำลังเข้านั่ง',
  stop: 'ให้คนจำลองกลับ',
  stopped: 'คนจำลองกลับแล้ว จากนี้คุณนำต่อเอง',
  refused: 'คุณนำต่อเองแล้ว คนจำลองจึงหยุด',
  'no.not-a-sample': 'คนจำลองเล่นได้เฉพาะเวทีที่เป็นข้อมูลตัวอย่าง',
  'no.replay-running': 'มีคนจำลองอยู่ในเวทีนี้แล้ว',
  'no.session-started': 'เวทีนี้เริ่มไปแล้ว เปิดตัวอย่างใหม่อีกครั้งเพื่อดูตั้งแต่ต้น',
};
export default th;
