// The ten invented people of the worked example.
import { both } from '../types.ts';
import type { SamplePerson } from './types.ts';

const person = (
  key: string,
  name: readonly [string, string],
  group: readonly [string, string],
  phone = true,
): SamplePerson => ({
  key,
  name: both(...name),
  group: both(...group),
  phone,
});

export const people: readonly SamplePerson[] = [
  person('khaohom', ['ข้าวหอม', 'Khaohom'], ['ชาวนาต้นคลอง', 'Rice farmer, head of the canal']),
  person('tonkla', ['ต้นกล้า', 'Tonkla'], ['ชาวนาปลายคลอง', 'Rice farmer, tail of the canal']),
  person('tawan', ['ตะวัน', 'Tawan'], ['ชาวนาเช่าที่ปลายคลอง', 'Tenant rice farmer, tail of the canal']),
  person('baitong', ['ใบตอง', 'Baitong'], ['คนปลูกผักกลางคลอง', 'Vegetable grower, middle of the canal']),
  person('thiwphai', ['ทิวไผ่', 'Thiwphai'], ['ชาวสวนผลไม้', 'Orchard owner']),
  person('muk', ['มุก', 'Muk'], ['คนเลี้ยงปลา', 'Fish farmer']),
  person('namfon', ['น้ำฝน', 'Namfon'], ['กรรมการประปาหมู่บ้าน', 'Village waterworks committee']),
  person('mek', ['เมฆ', 'Mek'], ['อาสาสมัครชลประทาน', 'Irrigation volunteer']),
  person('fasai', ['ฟ้าใส', 'Fasai'], ['เกษตรกรรุ่นใหม่', 'Young farmer']),
  person(
    'din',
    ['ตาดิน', 'Grandfather Din'],
    ['ผู้สูงอายุ เคยดูแลคูส่งน้ำ', 'Elder, once looked after a field ditch'],
    false,
  ),
];
