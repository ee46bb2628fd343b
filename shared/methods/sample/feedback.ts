// How the ten people of the worked example found the session.
import { both } from '../types.ts';
import type { SampleFeedback } from './types.ts';

export const feedback: readonly SampleFeedback[] = [
  {
    by: 'khaohom',
    answers: [4, 4, 4, both('อยากให้ฝั่งต้นคลองมาเยอะกว่านี้', 'More people from the head of the canal.')],
  },
  { by: 'tonkla', answers: [5, 5, 3, both('ขอให้กลับมาบอกผลจริง ๆ', 'Please really come back and tell us.')] },
  { by: 'tawan', answers: [5, 4, 3, both('จัดตอนเย็นจะมาได้สะดวกกว่า', 'An evening would suit me better.')] },
  { by: 'baitong', answers: [5, 5, 5, null] },
  {
    by: 'thiwphai',
    answers: [4, 5, 4, both('มีข้อมูลน้ำในอ่างให้ดูก่อนคุย', 'Show us the reservoir figures before we talk.')],
  },
  {
    by: 'muk',
    answers: [
      3,
      4,
      4,
      both('คนเลี้ยงปลามีคนเดียว พูดยาก', 'I was the only fish farmer, which makes it hard to speak.'),
    ],
  },
  { by: 'namfon', answers: [5, 5, 4, null] },
  { by: 'mek', answers: [4, 4, 5, both('เวลาติดจุดสั้นไปนิด', 'A little more time for the dots.')] },
  { by: 'fasai', answers: [5, 5, 4, both('ชอบที่ได้เขียนก่อนพูด', 'I liked writing before speaking.')] },
  { by: 'din', answers: [5, 5, null, both('หนูที่พิมพ์ให้ใจเย็นดี', 'The young one who typed for me was patient.')] },
];
