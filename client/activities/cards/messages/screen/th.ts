// What the cards say on the screen, in Thai.
import type { Same } from '../../../../messages/dictionary.svelte.ts';
import type en from './en.ts';

const th: Same<typeof en> = {
  from: '{cards} จาก {n} คน',
  corrected: 'แก้ถ้อยคำแล้ว',
  ungrouped: 'เพิ่งเข้ามา',
  more: 'และอีก {n} ใบ',
  'more.mats': 'และอีก {n} กอง',
  loose: 'ยังไม่เข้ากอง {n} ใบ',
  arrived: 'มีการ์ดใหม่ {n} ใบ',
  'empty.phone': 'เขียนการ์ดบนมือถือได้เลย',
  'empty.paper': 'ไม่มีมือถือ ขอการ์ดกระดาษ หรือเล่าให้ทีมงานจดได้',
  'empty.closed': 'ช่วงนี้ไม่มีใครเขียนการ์ด',
  'dots.each': 'วางจุดบนมือถือได้คนละ {n} จุด',
  'dots.placing': 'กำลังวางจุด',
  'dots.hidden': 'นับพร้อมกันเมื่อทุกคนวางครบ',
  'dots.people': 'อยู่ด้วยกัน {n} คน',
  'result.dots': '“{name}” มาเป็นที่หนึ่ง ได้ {n} จุด',
  'result.tie': '{names} ได้เท่ากัน ข้อละ {n} จุด',
  'result.none': 'ยังไม่มีใครวางจุด',
  'result.size': '“{name}” มีการ์ดมากที่สุด {n} ใบ',
  'result.empty': 'ยังไม่ได้จัดการ์ดเข้ากอง',
  dots: '{n} จุด',
  'dots.all': 'ทั้งหมด {n} จุด',
  and: ' และ ',
};
export default th;
