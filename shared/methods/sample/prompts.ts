// The question guide of the worked example, by step of the method's agenda.
import { both, type Both } from '../types.ts';

export const title = both(
  'จัดรอบส่งน้ำหน้าแล้งอย่างไรให้ทั่วถึงปลายคลอง',
  'Sharing the canal’s water in the dry season, down to its end',
);

export const about: Readonly<Record<string, Both>> = {
  targetGroup: both(
    'ผู้ใช้น้ำคลองซอย 3 ทุกกลุ่ม ทั้งนา สวน ผัก บ่อปลา และประปาหมู่บ้าน (ข้อมูลตัวอย่าง)',
    'All who use water from canal 3: rice, orchards, vegetables, fish ponds and the village waterworks (sample content)',
  ),
  howChosen: both(
    'สุ่มจากบัญชีผู้ใช้น้ำแยกตามต้น กลาง ปลายคลอง เชิญ 14 คน ตอบรับ 11 คน มา 10 คน รวมผู้แทนประปาและอาสาสมัครชลประทานอย่างละหนึ่งคน (ข้อมูลตัวอย่าง)',
    'Drawn from the list of water users by head, middle and tail; 14 invited, 11 accepted, 10 came, among them one from the waterworks and one irrigation volunteer (sample content)',
  ),
  purpose: both(
    'เข้าใจว่าทำไมน้ำไปไม่ถึงปลายคลอง และคนทั้งคลองรับวิธีแบ่งแบบไหนได้',
    'To understand why water does not reach the tail, and which way of sharing the whole canal could accept',
  ),
  decision: both(
    'โครงการส่งน้ำและกลุ่มผู้ใช้น้ำจะกำหนดตารางรอบน้ำก่อนเปิดรอบแรก และตอบกลับทุกข้อเสนอภายใน 30 วัน (ข้อมูลตัวอย่าง)',
    'The irrigation project and the water users’ group set the timetable before the first turn, and answer every proposal within 30 days (sample content)',
  ),
};

/** Step of the agenda → its question. */
export const prompts: Readonly<Record<number, Both>> = {
  1: both(
    'คุณใช้น้ำจากคลองซอย 3 ทำอะไร และใช้มานานเท่าใด',
    'What do you use the water of canal 3 for, and since when?',
  ),
  2: both('พูดถึงหน้าแล้ง คุณนึกถึงอะไรเป็นอย่างแรก', 'When you hear “dry season”, what comes to your mind first?'),
  3: both(
    'นึกถึงรอบส่งน้ำหน้าแล้งปีที่แล้ว อะไรเป็นไปด้วยดี อะไรไม่เป็นอย่างที่ควร',
    'Think of last dry season’s turns. What went well, and what did not go as it should?',
  ),
  4: both(
    'อะไรทำให้น้ำไปไม่ถึง หรือไปถึงไม่ทันเวลา',
    'What keeps the water from arriving, or from arriving in time?',
  ),
  5: both(
    'ก่อนเปิดรอบส่งน้ำปีนี้ ควรเปลี่ยนอะไรหนึ่งหรือสองอย่าง และใครควรเริ่ม',
    'Before this year’s first turn, which one or two things should change, and who should begin?',
  ),
  6: both(
    'มีเรื่องน้ำเรื่องไหนที่สำคัญแต่เรายังไม่ได้พูดถึง',
    'What about the water matters and has not been talked about?',
  ),
};
