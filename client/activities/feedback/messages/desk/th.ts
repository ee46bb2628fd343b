// What the closing survey says on the desk, in Thai.
import type { Same } from '../../../../messages/dictionary.svelte.ts';
import type en from './en.ts';

const th: Same<typeof en> = {
  people: 'ตอบแล้ว {n} คน',
  'people.least': 'ตอบแล้ว {n} คนขึ้นไป',
  few: 'ตอบไม่ถึง 5 คน จะบอกตัวเลขเมื่อมีมากกว่านี้',
  show: 'ให้คนในห้องเห็น',
  hide: 'เอาลงจากจอ',
  finding: '{high} จาก {all} คนเลือก 4 หรือ 5',
  'finding.merged': 'ตอบ {n} คน รวมระดับที่อยู่ติดกัน จะได้ไม่รู้ว่าใครตอบอะไร',
  'finding.spread': 'ตอบ {n} คน คำตอบต่างกันจนบอกแยกไม่ได้โดยไม่รู้ว่าใครตอบอะไร',
  'finding.few': 'ตอบไม่ถึง 5 คน จึงไม่บอกตัวเลข',
  'at-close': 'จะเห็นผลเมื่อปิดช่วงนี้ เพื่อไม่ให้รู้ว่าใครตอบอะไรตอนที่ตัวเลขขยับ',
  none: 'ยังไม่มีคำตอบที่บอกได้',
  'no-texts': 'ยังไม่มีข้อความ',
  points: '{from}–{to}',
  'point.1': '1 ไม่เลย',
  'point.2': '2',
  'point.3': '3',
  'point.4': '4',
  'point.5': '5 มากที่สุด',
};
export default th;
