// What the record surface says around the record itself, in Thai.
import type en from './en.ts';
import type { Same } from '../dictionary.svelte.ts';

const th: Same<typeof en> = {
  title: 'บันทึกสาธารณะ',
  print: 'พิมพ์',
  'download.json': 'บันทึกแบบข้อมูล (JSON)',
  'download.html': 'บันทึกสำหรับพิมพ์ (HTML)',
  'download.title': 'เก็บไว้กับตัว',
  'download.hint': 'ทั้งสองไฟล์บอกเหมือนหน้านี้ ใครมีแบบข้อมูลก็ตรวจเองบนเครื่องของตนได้',
  'check.title': 'ตรวจแล้วในเครื่องนี้',
  'check.running': 'เครื่องนี้กำลังตรวจบันทึก…',
  'check.failed': 'เครื่องนี้ตรวจบันทึกไม่ได้ ดาวน์โหลดแบบข้อมูลไปตรวจบนคอมพิวเตอร์',
  'check.details': 'ตรวจอะไรบ้าง',
  'contents.title': 'ในบันทึกนี้',
  'unended.title': 'เวทีนี้ยังไม่จบ',
  'unended.hint': 'เมื่อผู้จัดปิดเวที บันทึกจะอยู่ที่นี่ทันที',
  'gone.title': 'ไม่มีบันทึกที่ที่อยู่นี้',
  'gone.hint': 'เวทีอาจถูกลบไปแล้ว หรือลิงก์ขาดตัวอักษรไป',
  'unread.title': 'อ่านบันทึกนี้ที่นี่ไม่ได้',
  'unread.hint': 'อาจมาจากรุ่นใหม่กว่า โหลดหน้าใหม่ หรือดาวน์โหลดแบบข้อมูล',
};
export default th;
