// What the command line says, in both languages.
import type { Message } from '../../shared/text/fill.ts';

const en = {
  usage: `Usage: sala COMMAND

  serve                       starts Sala (the same as npm start)
  sessions [--json]           lists the sessions of this installation
  export ID [--auditor] [--html] [--out FILE]
                              writes the record of a session: what the public may read,
                              or with --auditor the whole log
  verify FILE|- [--json]      checks a record, without database and network;
                              ends with 0: whole, 1: changed, 2: could not be read
  delete ID [--yes]           deletes a session with its words, names and links, for good

  --lang th|en                the language of what is said here
  SALA_DATA, SALA_KEYS        where data and keys lie (./data, ./keys)
`,
  'unknown.command': 'There is no command “{command}”.',
  'unknown.argument': '“{argument}” cannot be used like this.',
  'needs.id': 'Say which session: sala {command} ID. “sala sessions” lists them.',
  'needs.file': 'Say which file: sala verify record.json, or - for what is piped in.',
  'file.missing': 'There is no file {file}.',
  'file.unreadable': '{file} cannot be read: {why}',
  'file.unwritable': '{file} cannot be written: {why}',
  'data.missing':
    'There is no database in {dir}. Set SALA_DATA to the folder in which the server keeps its data.',
  'session.gone': 'There is no session {id}. “sala sessions” lists them.',
  'session.several': '{id} fits several sessions: {ids}',
  'session.unended': 'This session has not ended; its record says so.',
  'sessions.none': 'There are no sessions yet.',
  'status.planned': 'planned',
  'status.running': 'running',
  'status.ended': 'ended',
  written: 'Written: {file}',
  'delete.ask':
    'Delete “{title}” ({id}) with all its words, names and links? There is no way back. Type “yes”: ',
  'delete.yes': 'yes',
  'delete.not': 'Nothing was deleted.',
  'delete.unasked': 'Nobody is there to ask. Add --yes to delete {id}.',
  'delete.done': 'Deleted: {id}. A server that is running forgets it when it is started again.',
  failed: 'That did not work: {why}',
} as const satisfies Record<string, Message>;
export type CliKey = keyof typeof en;

const th: { readonly [K in CliKey]: Message } = {
  usage: `วิธีใช้: sala คำสั่ง

  serve                       เปิดศาลา (เหมือน npm start)
  sessions [--json]           แสดงรายการเวที
  export ID [--auditor] [--html] [--out FILE]
                              เขียนบันทึกของเวที: เฉพาะที่สาธารณะอ่านได้
                              หรือใส่ --auditor เพื่อเอาบันทึกเหตุการณ์ทั้งหมด
  verify FILE|- [--json]      ตรวจบันทึก ไม่ใช้ฐานข้อมูลและเครือข่าย
                              จบด้วย 0: ครบถ้วน 1: ถูกแก้ 2: อ่านไม่ได้
  delete ID [--yes]           ลบเวทีพร้อมถ้อยคำ ชื่อ และลิงก์ อย่างถาวร

  --lang th|en                ภาษาที่ใช้ตอบ
  SALA_DATA, SALA_KEYS        ที่เก็บข้อมูลและกุญแจ (./data, ./keys)
`,
  'unknown.command': 'ไม่มีคำสั่ง “{command}”',
  'unknown.argument': 'ใช้ “{argument}” แบบนี้ไม่ได้',
  'needs.id': 'บอกด้วยว่าเวทีไหน: sala {command} ID ดูรายการได้ด้วย sala sessions',
  'needs.file': 'บอกด้วยว่าไฟล์ไหน: sala verify record.json หรือ - ถ้าส่งมาทางท่อ',
  'file.missing': 'ไม่มีไฟล์ {file}',
  'file.unreadable': 'อ่าน {file} ไม่ได้: {why}',
  'file.unwritable': 'เขียน {file} ไม่ได้: {why}',
  'data.missing': 'ไม่มีฐานข้อมูลใน {dir} ตั้ง SALA_DATA ให้เป็นโฟลเดอร์ที่เซิร์ฟเวอร์เก็บข้อมูล',
  'session.gone': 'ไม่มีเวที {id} ดูรายการได้ด้วย sala sessions',
  'session.several': '{id} ตรงกับหลายเวที: {ids}',
  'session.unended': 'เวทีนี้ยังไม่จบ บันทึกบอกไว้แล้ว',
  'sessions.none': 'ยังไม่มีเวที',
  'status.planned': 'เตรียมไว้',
  'status.running': 'กำลังจัด',
  'status.ended': 'จบแล้ว',
  written: 'เขียนแล้ว: {file}',
  'delete.ask': 'ลบ “{title}” ({id}) พร้อมถ้อยคำ ชื่อ และลิงก์ทั้งหมด? เอาคืนไม่ได้ พิมพ์ “ลบ”: ',
  'delete.yes': 'ลบ',
  'delete.not': 'ไม่ได้ลบอะไร',
  'delete.unasked': 'ไม่มีใครตอบได้ ใส่ --yes เพื่อลบ {id}',
  'delete.done': 'ลบแล้ว: {id} เซิร์ฟเวอร์ที่เปิดอยู่จะลืมเมื่อเปิดใหม่',
  failed: 'ทำไม่สำเร็จ: {why}',
};
export const words = { en, th } as const;
