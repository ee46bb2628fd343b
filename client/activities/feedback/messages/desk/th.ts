// What the closing survey says on the desk, in Thai.
import type { Same } from '../../../../messages/dictionary.svelte.ts';
import type en from './en.ts';

const th: Same<typeof en> = {
  people: 'ตอบแล้ว {n} คน',
  few: 'ตอบไม่ถึง 5 คน จะบอกตัวเลขเมื่อมีมากกว่านี้',
  show: 'ให้คนในห้องเห็น',
  hide: 'เอาลงจากจอ',
  finding: '{high} จาก {all} คนเลือก 4 หรือ 5',
  'finding.least': 'อย่างน้อย {high} จาก {all} คนเลือก 4 หรือ 5',
  'finding.spread': 'แต่ละระดับมีคนเลือกไม่ถึง 5 คน จึงไม่บอกตัวเลข',
  none: 'ยังไม่มีคำตอบที่บอกได้',
  'no-texts': 'ยังไม่มีข้อความ',
  'point.1': '1 ไม่เลย',
  'point.2': '2',
  'point.3': '3',
  'point.4': '4',
  'point.5': '5 มากที่สุด',
};
export default th;
