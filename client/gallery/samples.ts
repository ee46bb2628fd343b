// Methods that exist only to see how the chooser looks with one, with some, with thirty.
import { defaultTerms } from '../../shared/session/terms.ts';
import type { Choice } from '../screens/home/draft.svelte.ts';

const approaches = ['listening', 'discussion', 'dialogue'] as const;
const scales = ['small', 'large', 'public', 'individual'] as const;
const question = (th: string, en: string) => ({ text: { th, en } });

export const samples: readonly Choice[] = Array.from({ length: 30 }, (_, i) => ({
  name: `sample-${i}`,
  title: i === 0 ? { th: 'สนทนากลุ่ม', en: 'Focus group' } : { th: `วิธีที่ ${i + 1}`, en: `Method ${i + 1}` },
  summary: {
    th: 'คนแปดถึงสิบคนจากกลุ่มเป้าหมายเดียวกัน ตอบคำถามที่เตรียมไว้ทีละข้อ ผู้ดำเนินวงดูให้ทุกคนได้พูด แล้วจัดคำตอบเป็นกอง',
    en: 'Eight to ten people from one target group answer prepared questions one by one; the facilitator sees that everyone speaks.',
  },
  approach: approaches[i % 3] ?? 'listening',
  scale: scales[(i * 7) % 4] ?? 'small',
  people: { from: 8, to: 10 },
  about: [
    { key: 'targetGroup', label: { th: 'กลุ่มเป้าหมาย', en: 'Target group' } },
    {
      key: 'purpose',
      label: { th: 'อยากรู้อะไร', en: 'Purpose' },
      hint: { th: 'ประโยคเดียวพอ', en: 'One sentence is enough' },
    },
    { key: 'decision', label: { th: 'จะเอาไปตัดสินใจเรื่องใด', en: 'The decision it feeds' } },
  ],
  steps: [
    {
      activity: 'welcome',
      title: { th: 'ต้อนรับ', en: 'Welcome' },
      minutes: 10,
      settings: {},
      script: { th: 'แนะนำตัว บอกกติกา', en: 'Introduce yourself' },
      probes: [],
      terms: defaultTerms,
    },
    {
      activity: 'cards',
      title: { th: 'เรื่องน้ำที่บ้าน', en: 'Water at home' },
      minutes: 20,
      settings: {
        prompts: [
          question('หน้าแล้งปีนี้ น้ำที่บ้านคุณเป็นอย่างไร', 'How is the water at home?'),
          question('ใครลำบากที่สุด', 'Who has it hardest?'),
        ],
      },
      script: null,
      probes: [{ th: 'เล่าวันที่แย่ที่สุด', en: 'Tell about the worst day' }],
      terms: defaultTerms,
    },
  ],
  sample: i === 0,
}));
