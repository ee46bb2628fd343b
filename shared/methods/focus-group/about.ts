// What the host says about a focus group before people are invited.
import { both, type AboutField } from '../types.ts';

export const about: readonly AboutField[] = [
  {
    key: 'targetGroup',
    label: both('กลุ่มเป้าหมาย', 'Target group'),
    hint: both(
      'เรื่องนี้กระทบใครโดยตรง เช่น ผู้ใช้น้ำทุกครัวเรือนริมคลองซอย 3',
      'Whom does this touch directly? For example: every household that takes water from canal 3.',
    ),
    required: true,
    max: 300,
  },
  {
    key: 'howChosen',
    label: both('เลือกผู้เข้าร่วมอย่างไร', 'How people were chosen'),
    hint: both(
      'สุ่มจากรายชื่อใด เชิญกี่คน ตอบรับกี่คน ยังขาดคนกลุ่มไหน',
      'Drawn from which list? How many were invited, how many accepted, and who is still missing?',
    ),
    required: true,
    max: 600,
  },
  {
    key: 'purpose',
    label: both('จัดวงนี้เพื่ออะไร', 'Purpose'),
    hint: both(
      'สิ่งที่อยากเข้าใจให้ชัดขึ้นเมื่อจบวง เขียนให้จบในประโยคเดียว',
      'What you want to understand better by the end, in one sentence.',
    ),
    required: true,
    max: 400,
  },
  {
    key: 'decision',
    label: both('จะนำผลไปใช้ตัดสินใจเรื่องใด', 'The decision it feeds'),
    hint: both(
      'ใครเป็นผู้ตัดสินใจ เมื่อใด และจะแจ้งผลกลับมาให้ผู้เข้าร่วมอย่างไร',
      'Who decides, when, and how participants will hear what came of it.',
    ),
    required: true,
    max: 600,
  },
];
