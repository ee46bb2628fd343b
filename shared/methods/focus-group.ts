// The focus group: eight to ten people talk through prepared questions.
import { about } from './focus-group/about.ts';
import { guidance } from './focus-group/guidance.ts';
import { steps } from './focus-group/steps.ts';
import { both, type Method } from './types.ts';

const report = (th: string, en: string) =>
  both(
    `รายงานการยกระดับการมีส่วนร่วมในการจัดบริการสาธารณะ สำนักงานปลัดสำนักนายกรัฐมนตรี: ${th}`,
    `Report on raising participation in the provision of public services, Office of the Permanent Secretary, Prime Minister’s Office: ${en}`,
  );

export const focusGroup: Method = {
  key: 'focus-group',
  version: 1,
  name: both('ประชุมกลุ่มย่อย', 'Focus group'),
  oneLine: both(
    'ชวนคน 8–10 คนคุยลึกตามชุดคำถามที่เตรียมไว้ เพื่อนำไปใช้ตัดสินใจหรือวางแผน',
    'Eight to ten people talk in depth through prepared questions, to inform a decision or a plan.',
  ),
  form: 'co-governance',
  approach: 'dialogue',
  alsoApproach: ['listening'],
  scale: 'small',
  groupSize: { min: 8, max: 10 },
  about,
  steps,
  guidance,
  sources: [
    {
      text: report(
        'การรับฟังสมาชิกที่สุ่มเลือกจากกลุ่มเป้าหมาย เพื่อนำข้อมูลไปตัดสินใจและวางแผน',
        'hearing members drawn at random from the target group, as input to decisions and plans',
      ),
      lines: '5668-5670',
    },
    {
      text: report(
        'ขนาดกลุ่ม ผู้อำนวยกระบวนการ และชุดคำถามที่เตรียมไว้',
        'group size, facilitator and the prepared set of questions',
      ),
      lines: '5832-5836',
    },
    {
      text: report('ความเท่าเทียมกันในการร่วมกำหนดทิศทาง', 'equality of those who set the direction'),
      lines: '6050-6053',
    },
    {
      text: report('ประชาชนควรได้รับคำชี้แจงและเหตุผล', 'people are owed an explanation and reasons'),
      lines: '1448-1455',
    },
    {
      text: report(
        'ต้องบอกให้ชัดว่ารวบรวมและสรุปความคิดเห็นอย่างไร',
        'be clear about how opinions were gathered and summed up',
      ),
      lines: '5417-5421',
    },
    {
      text: both(
        'R. A. Krueger และ M. A. Casey, Focus Groups: A Practical Guide for Applied Research (ลำดับคำถามจากเปิดวงไปสู่ปิดวง)',
        'R. A. Krueger and M. A. Casey, Focus Groups: A Practical Guide for Applied Research (the order of questions from opening to ending)',
      ),
      lines: null,
    },
  ],
};
