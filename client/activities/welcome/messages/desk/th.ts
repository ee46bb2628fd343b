// What the welcome says on the desk, in Thai.
import type { Same } from '../../../../messages/dictionary.svelte.ts';
import type en from './en.ts';

const th: Same<typeof en> = {
  agreed: 'ตกลงแล้ว',
  declined: 'ไม่ตกลง',
  answered: 'ตอบแล้ว',
  least: '{n} ขึ้นไป',
  here: 'อยู่ตอนนี้',
  hint: 'จำนวนน้อย ๆ จะไม่บอก เพื่อไม่ให้ชี้ตัวใครได้',
  'hint.open': 'จะบอกว่ากี่คนตกลงเมื่อปิดช่วงนี้ เพื่อไม่ให้รู้ว่าใครตอบอะไรตอนที่ตัวเลขขยับ',
  text: 'ข้อความที่ทุกคนอ่าน',
  consent: 'สิ่งที่ขอให้ตกลง',
};
export default th;
