// Key question 1 of the worked example: how last dry season's turns went.
import { both } from '../types.ts';
import { cluster, says, type SampleRun } from './types.ts';

export const today: SampleRun = {
  step: 3,
  note: both(
    'ทุกคนเห็นตรงกันว่าปีที่แล้วมีรอบส่งน้ำจริงหกรอบ แต่เห็นต่างกันว่ารอบที่สี่และห้าน้ำไปถึงไหน อาสาสมัครมีสมุดจดระดับน้ำ ควรนำมาดูด้วยกัน',
    'All agree that there were six turns last year, but not on how far water came in the fourth and fifth. The volunteer has a book of levels; look at it together.',
  ),
  answers: [
    says(
      'a1',
      'tonkla',
      'รอบที่สี่น้ำไม่ถึงนาผมเลย รอบที่ห้ามาแค่คืบเดียวแล้วแห้ง ข้าวตั้งท้องพอดี',
      'In the fourth turn no water reached my field. In the fifth came a hand’s breadth, then nothing, just as the rice was in boot.',
    ),
    says(
      'a2',
      'tawan',
      'น้ำมาไม่ถึงปลายคลอง ต้องสูบจากบ่อเก่ามาต่อชีวิตข้าว',
      'Water did not reach the tail; I kept the rice alive from an old pond.',
    ),
    says(
      'a3',
      'din',
      'ปลายคลองไม่ได้น้ำสองรอบ ลูกโทรมาบอกทุกวัน',
      'The tail had no water for two turns; my son rang every day.',
      { channel: 'voice', sameAs: 'a2' },
    ),
    says(
      'a4',
      'khaohom',
      'ต้นคลองได้น้ำครบทุกรอบ ไม่มีปัญหา',
      'At the head we had water in every turn, no trouble.',
    ),
    says(
      'a5',
      'khaohom',
      'รอบแรกมาเร็วกว่าที่บอกหนึ่งวัน เลยเตรียมคันนาไม่ทัน น้ำไหลทิ้งไปเยอะ',
      'The first turn came a day early, the bunds were not ready and much ran off.',
    ),
    says(
      'a6',
      'baitong',
      'ข้อความแจ้งรอบน้ำในไลน์ดีมาก แต่บางทีส่งตอนสามทุ่มให้เปิดน้ำตีห้า',
      'The chat messages about turns are very good, but sometimes one comes at nine in the evening for five in the morning.',
    ),
    says(
      'a7',
      'muk',
      'แจ้งรอบน้ำกระชั้นเกินไป เตรียมบ่อไม่ทัน',
      'Turns are announced too late to get the ponds ready.',
      { sameAs: 'a6' },
    ),
    says(
      'a8',
      'fasai',
      'ไม่ได้อยู่ในกลุ่มไลน์ เพิ่งรู้ว่ามีกลุ่มตอนน้ำหมดแล้ว',
      'I was not in the chat group; I learned of it when the water was gone.',
    ),
    says(
      'a9',
      'mek',
      'ปีที่แล้วจดระดับน้ำทุกเช้าที่สามจุด มีครบทั้ง 90 วัน แต่ไม่มีใครมาขอดู',
      'I wrote down the level at three points every morning, all 90 days, and nobody asked to see it.',
    ),
    says(
      'a10',
      'namfon',
      'ประปาไม่เคยหยุดจ่ายน้ำ ถือว่าดี แต่สามอาทิตย์สุดท้ายน้ำขุ่นจนต้องพักตะกอนสองเท่า',
      'Tap water never stopped, which is good, but for the last three weeks it was so cloudy that settling took twice as long.',
    ),
    says(
      'a11',
      'namfon',
      'วันที่ประปาสูบพร้อมกับนาต้นคลอง ระดับลดลงเห็น ๆ ภายในครึ่งวัน',
      'On days when the waterworks and the upper fields pump together, the level visibly falls within half a day.',
    ),
    says(
      'a12',
      'thiwphai',
      'ประชุมก่อนเปิดรอบดีขึ้นกว่าเดิม มีเจ้าหน้าที่มาตอบคำถามจริง',
      'The meeting before the season was better than before; officials really came to answer.',
    ),
    says(
      'a13',
      'thiwphai',
      'สวนได้น้ำพอ แต่ต้องขุดบ่อสำรองเอง หมดไปสี่หมื่น ไม่ใช่ทุกคนทำได้',
      'The orchard had enough, but only from a pond that I dug for forty thousand baht. Not everyone can.',
    ),
    says(
      'a14',
      'baitong',
      'กลางคลองได้น้ำทุกรอบ แต่แรงน้อยลงเรื่อย ๆ',
      'In the middle we had water in every turn, but less and less.',
    ),
    says(
      'a15',
      'mek',
      'รอบที่สองกับสามคนทั้งคลองช่วยกันดู ไม่มีเรื่องทะเลาะเลย',
      'In the second and third turn the whole canal kept watch together, and nobody quarrelled.',
    ),
    says(
      'a16',
      'tawan',
      'ผมเช่านาเขา ถ้าข้าวเสียก็ยังต้องจ่ายค่าเช่าเต็ม ปีที่แล้วรอบสี่น้ำไม่มา รอบห้ามาแค่ครึ่งวัน ผมไปนอนเฝ้าที่ประตูน้ำสองคืน ได้น้ำตอนตีสาม พอสว่างก็มีคนมาปิด ไม่รู้ว่าใครมีสิทธิ์ปิดหรือเปิด ถามใครก็บอกว่าไม่รู้ สุดท้ายสูบน้ำบ่อเก่าเสียค่าน้ำมันแปดพัน ขายข้าวได้พอค่าเช่ากับค่าปุ๋ย เหลือกินเองนิดหน่อย ปีนี้ถ้าเป็นแบบเดิมคงต้องไปรับจ้างในเมือง',
      'I rent. If the rice dies I still owe full rent. Turn four never came; turn five lasted half a day. I slept at the gate two nights, had water at three, and at dawn somebody shut it. Nobody could say who may. Diesel cost me eight thousand. Once more like that and I go to town.',
    ),
    says(
      'a17',
      'fasai',
      'ลองให้น้ำหยด ใช้น้ำน้อยกว่าร่องเดิมราวครึ่งหนึ่ง เมล่อนรอดทุกต้น',
      'I tried drip irrigation: about half the water of furrows, and every melon plant survived.',
    ),
    says(
      'a18',
      'muk',
      'ไม่มีใครเคยถามว่าบ่อปลาใช้น้ำเท่าไร เขาคิดเอาเองว่าเยอะ',
      'Nobody ever asked how much fish ponds use; they just suppose that it is a lot.',
    ),
  ],
  clusters: [
    cluster('น้ำไปไม่ถึงปลายคลอง', 'Water does not reach the tail', 'a1', 'a2', 'a16', 'a14'),
    cluster('รู้รอบน้ำช้าหรือไม่รู้เลย', 'Turns heard of late or not at all', 'a5', 'a6', 'a8'),
    cluster('สิ่งที่ไปได้ดี', 'What went well', 'a4', 'a12', 'a15', 'a17', 'a9'),
    cluster('น้ำกินน้ำใช้และคนใช้น้ำกลุ่มอื่น', 'Household water and other users', 'a10', 'a11', 'a13', 'a18'),
  ],
  dots: {},
  spotlight: 'a16',
};
