// The first two rounds of the worked example: one short answer each.
import { both } from '../types.ts';
import { cluster, says, type SampleRun } from './types.ts';

export const opening: SampleRun = {
  step: 1,
  note: both(
    'มาครบสิบคนจากต้น กลาง และปลายคลอง ตาดินไม่มีมือถือ ผู้บันทึกพิมพ์แทน',
    'All ten came, from the head, the middle and the tail of the canal. Grandfather Din has no phone; the recorder types for him.',
  ),
  answers: [
    says(
      'o1',
      'khaohom',
      'ทำนา 18 ไร่ อยู่ต้นคลอง ใช้น้ำมายี่สิบกว่าปี',
      'Rice, 18 rai near the head of the canal, for over twenty years.',
    ),
    says(
      'o2',
      'tonkla',
      'ทำนา 12 ไร่ สุดคลองพอดี รับช่วงต่อจากพ่อได้ 6 ปี',
      'Rice, 12 rai at the very end. I took over from my father six years ago.',
    ),
    says(
      'o3',
      'tawan',
      'เช่านาเขาทำ 25 ไร่ ปลายคลอง ปีนี้ปีที่สี่',
      'I rent 25 rai of rice land near the tail; this is my fourth year.',
    ),
    says(
      'o4',
      'baitong',
      'ปลูกคะน้ากับถั่วฝักยาว 3 ไร่ รดทุกวัน ทำมา 9 ปี',
      'Kale and long beans on 3 rai, watered daily, for nine years.',
    ),
    says(
      'o5',
      'thiwphai',
      'สวนส้มโอกับมะม่วง 10 ไร่ ต้นอายุ 15 ปีแล้ว ขาดน้ำไม่ได้',
      'Pomelo and mango, 10 rai. The trees are fifteen years old and cannot go dry.',
    ),
    says(
      'o6',
      'muk',
      'เลี้ยงปลานิลสามบ่อ เติมน้ำเดือนละสองครั้ง เลี้ยงมา 5 ปี',
      'Three ponds of tilapia, topped up twice a month, for five years.',
    ),
    says(
      'o7',
      'namfon',
      'ดูแลประปาหมู่บ้าน 140 หลังคาเรือน สูบจากคลองนี้ตลอดหน้าแล้ง',
      'I look after tap water for 140 households; all through the dry season we pump from this canal.',
    ),
    says(
      'o8',
      'mek',
      'เป็นอาสาสมัครชลประทานมา 3 ปี คอยจดระดับน้ำกับแจ้งข่าว',
      'Irrigation volunteer for three years: I note the water level and pass on news.',
    ),
    says(
      'o9',
      'fasai',
      'กลับมาทำเกษตรที่บ้านได้ 2 ปี ลองปลูกเมล่อนกับข้าวโพดหวาน',
      'Came home to farm two years ago; trying melons and sweet corn.',
    ),
    says(
      'o10',
      'din',
      'ทำนามาแต่หนุ่ม ตอนนี้ยกให้ลูกแล้ว เมื่อก่อนเป็นคนเดินเปิดปิดน้ำให้ทั้งคู',
      'Rice since I was young; my children do it now. I used to walk the ditch and open and shut the water for everyone.',
      { channel: 'voice' },
    ),
  ],
  clusters: [],
  dots: {},
  spotlight: null,
};

export const transition: SampleRun = {
  step: 2,
  note: both(
    'คำแรกต่างกันมาก ต้นคลองนึกถึงค่าใช้จ่าย ปลายคลองนึกถึงการรอ',
    'The first words differ widely: the head of the canal thinks of costs, the tail of waiting.',
  ),
  answers: [
    says('t1', 'khaohom', 'ราคาข้าวกับค่าปุ๋ย น้ำยังพอมี', 'The price of rice and fertiliser. Water we still have.'),
    says('t2', 'tonkla', 'รอ', 'Waiting.'),
    says('t3', 'tawan', 'ค่าน้ำมันสูบน้ำ ปีที่แล้วหมดไปแปดพัน', 'Diesel for the pump: eight thousand baht last year.'),
    says(
      't4',
      'baitong',
      'ผักเหี่ยวตอนบ่าย แล้วต้องแบกน้ำไปรด',
      'Greens wilting in the afternoon, and carrying water to them.',
    ),
    says(
      't5',
      'thiwphai',
      'ต้นไม้โทรม กว่าจะฟื้นใช้เวลาสามปี',
      'Trees in decline; they take three years to recover.',
    ),
    says('t6', 'muk', 'ปลาลอยหัวตอนเช้ามืด', 'Fish gasping at the surface before dawn.'),
    says('t7', 'namfon', 'น้ำประปาขุ่น คนโทรมาตามทั้งวัน', 'Cloudy tap water, and the phone ringing all day.'),
    says('t8', 'mek', 'คนทะเลาะกันที่ประตูน้ำ', 'People quarrelling at the sluice gate.'),
    says(
      't9',
      'fasai',
      'ไม่รู้ว่าน้ำจะมาวันไหน เลยวางแผนขายไม่ได้',
      'Not knowing when water will come, so I cannot plan what to sell.',
    ),
    says(
      't10',
      'din',
      'เมื่อก่อนก็แล้ง แต่ลงแขกลอกคลองกันทุกปี',
      'It was dry in the old days too, but we cleared the canal together every year.',
      { channel: 'voice' },
    ),
  ],
  clusters: [
    cluster('รอน้ำ ไม่รู้วัน', 'Waiting, not knowing when', 't2', 't9'),
    cluster('ต้องจ่ายเพิ่ม ต้องเหนื่อยเพิ่ม', 'More to pay, more to carry', 't1', 't3', 't4'),
    cluster('ของที่ปลูกที่เลี้ยงเสียหาย', 'Crops and fish at risk', 't5', 't6'),
    cluster('คนกับคน', 'Between people', 't7', 't8', 't10'),
  ],
  dots: {},
  spotlight: 't2',
};
