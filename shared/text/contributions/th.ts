// Why something is not shown, what was answered to it and how it came, in Thai: for every surface and the record.
import type en from './en.ts';

const th: { readonly [K in keyof typeof en]: string } = {
  'hide.names-a-person': 'มีชื่อบุคคล',
  'hide.off-topic': 'ไม่เกี่ยวกับคำถาม',
  'hide.insult': 'มีถ้อยคำดูหมิ่น',
  'hide.duplicate': 'ซ้ำกับใบก่อน',
  'hide.unreadable': 'อ่านไม่ออก',
  'hide.late': 'มาหลังหมดเวลา',
  'hide.other': 'เหตุผลอื่น',
  'response.considering': 'กำลังพิจารณา',
  'response.accepted': 'รับไปทำ',
  'response.accepted-in-part': 'รับไปทำบางส่วน',
  'response.declined': 'ไม่รับ',
  'response.answered': 'ตอบแล้ว',
  'response.passed-on': 'ส่งต่อแล้ว',
  'channel.phone': 'มือถือ',
  'channel.desk': 'ทีมงานพิมพ์ให้',
  'channel.paper': 'การ์ดกระดาษ',
  'channel.voice': 'พูดให้จด',
  'channel.import': 'นำเข้าจากไฟล์',
};
export default th;
