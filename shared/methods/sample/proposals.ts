// Key question 3 of the worked example, with dots, and the closing round.
import { both } from '../types.ts';
import { cluster, says, type SampleRun } from './types.ts';

export const proposals: SampleRun = {
  step: 5,
  note: both(
    'จุดรวมที่ตารางรอบน้ำกับการซ่อมประตู เรื่องให้ปลายคลองได้ก่อนยังเห็นต่างกัน สามคนไม่เห็นด้วย บันทึกเหตุผลไว้ทั้งสองฝ่าย',
    'Dots gather on the timetable and on mending the gate. Whether the tail goes first is still disputed; three are against. Reasons of both sides are noted.',
  ),
  answers: [
    says(
      'c1',
      'tonkla',
      'สลับให้ปลายคลองได้น้ำก่อนหนึ่งรอบ ต้นคลองหนึ่งรอบ กลุ่มผู้ใช้น้ำตกลงกันก่อนเปิดรอบแรก',
      'Take turns: one round from the tail first, one from the head. The water users’ group agrees on it before the first round.',
      {
        response: {
          as: 'considering',
          reason: both(
            'จะนำเข้าที่ประชุมกลุ่มผู้ใช้น้ำวันที่ 15 เพราะต้องให้คนต้นคลองที่ไม่ได้มาวันนี้ได้ออกความเห็นด้วย',
            'This goes to the water users’ meeting on the 15th, so that people from the head who were not here can speak too.',
          ),
        },
      },
    ),
    says('c2', 'tawan', 'ให้ปลายคลองได้ก่อน แล้วค่อยไล่ขึ้นมา', 'Let the tail have water first, then work upwards.', {
      sameAs: 'c1',
    }),
    says(
      'c3',
      'khaohom',
      'ไม่เห็นด้วยที่จะให้ปลายคลองได้ก่อนทุกรอบ น้ำเดินทางไกลเสียไปกลางทาง ให้แบ่งเป็นชั่วโมงตามจำนวนไร่ดีกว่า',
      'I am against the tail going first every time: much is lost on the way. Better share by hours according to land.',
    ),
    says(
      'c4',
      'baitong',
      'ทำตารางรอบน้ำรายวัน ติดที่ศาลาและในไลน์ ล่วงหน้าเจ็ดวัน',
      'A day-by-day timetable at the village pavilion and in the chat, seven days ahead.',
      {
        response: {
          as: 'accepted',
          reason: both(
            'โครงการส่งน้ำทำได้ทันที เริ่มประกาศล่วงหน้าเจ็ดวันตั้งแต่รอบแรก',
            'The irrigation project can do this at once: seven days’ notice from the first round.',
          ),
        },
      },
    ),
    says(
      'c5',
      'muk',
      'แจ้งรอบน้ำล่วงหน้าหนึ่งอาทิตย์ บอกด้วยว่าจะได้กี่ชั่วโมง',
      'Announce turns a week ahead, with how many hours each will get.',
      { sameAs: 'c4' },
    ),
    says(
      'c6',
      'mek',
      'ควรซ่อมประตูน้ำตัวที่สองก่อนเปิดรอบ เพื่อให้น้ำถึงปลายคลอง',
      'Mend the second gate before the season so that water reaches the tail.',
      {
        pasted: 'ควรซ ่อมประต ูน ้ำต ัวท ี ่สองก ่อนเป ิดรอบ เพ่ือให ้น ้ำถ ึงปลายคลอง',
        response: {
          as: 'accepted-in-part',
          reason: both(
            'ปีนี้เปลี่ยนยางขอบประตูให้หยุดรั่วก่อน ส่วนการเปลี่ยนทั้งบานต้องขอตั้งงบปีหน้า',
            'This year new seals will stop the leak. Replacing the whole gate needs next year’s budget.',
          ),
        },
      },
    ),
    says(
      'c7',
      'din',
      'นัดลอกคลองกำจัดผักตบพร้อมกันทั้งสายสักสองวัน ผู้ใหญ่บ้านแต่ละหมู่เรียกลูกบ้านมา',
      'Two days of clearing the whole canal together; each village head calls people out.',
      { channel: 'voice' },
    ),
    says(
      'c8',
      'baitong',
      'ลงแขกลอกคลองช่วงกลางก่อนรอบแรก ใครไม่มีแรงก็ออกค่าอาหาร',
      'Clear the middle stretch together before the first round. Those who cannot dig pay for the food.',
      { sameAs: 'c7' },
    ),
    says(
      'c9',
      'fasai',
      'อบรมให้น้ำแบบเปียกสลับแห้งสักสิบแปลงนำร่อง เกษตรอำเภอเริ่มได้เลย',
      'Ten trial fields with alternate wetting and drying; the district agriculture office can start now.',
      {
        response: {
          as: 'passed-on',
          reason: both(
            'ส่งต่อให้สำนักงานเกษตรอำเภอ จะแจ้งผลในการประชุมครั้งหน้า',
            'Passed on to the district agriculture office; news at the next meeting.',
          ),
        },
      },
    ),
    says(
      'c10',
      'fasai',
      'เอาสมุดระดับน้ำของอาสาสมัครขึ้นกระดานให้ทุกคนเห็นทุกวัน',
      'Put the volunteer’s water levels on a board for all to see, every day.',
    ),
    says(
      'c11',
      'mek',
      'เพิ่มอาสาสมัครเป็นสามคน ต้น กลาง ปลาย ผลัดกันเฝ้ากลางคืนช่วงรอบน้ำ',
      'Three volunteers, for head, middle and tail, to share night watch during turns.',
    ),
    says(
      'c12',
      'namfon',
      'กันน้ำกินน้ำใช้ไว้เป็นส่วนแรก เขียนลงในตารางให้ชัด',
      'Set household water aside first, and write it into the timetable.',
    ),
    says(
      'c13',
      'namfon',
      'ให้ประปาสูบกลางคืน นาสูบกลางวัน จะได้ไม่ชนกัน',
      'Let the waterworks pump by night and the fields by day, so that they do not collide.',
    ),
    says(
      'c14',
      'thiwphai',
      'สนับสนุนให้ขุดบ่อสำรองรวมหนึ่งบ่อที่ปลายคลอง ใช้ที่สาธารณะ เทศบาลควรเริ่ม',
      'One shared reserve pond on public land near the tail; the municipality should begin.',
    ),
    says(
      'c15',
      'tonkla',
      'เขียนกติกาและค่าปรับของกลุ่มผู้ใช้น้ำ ให้ทุกคนลงชื่อ',
      'Write down the rules and fines of the water users’ group, and have everybody sign.',
    ),
    says(
      'c16',
      'khaohom',
      'ไม่อยากให้มีค่าปรับ คนบ้านเดียวกัน ขอให้ตักเตือนก่อนสองครั้ง',
      'I would rather have no fines among neighbours. Let there be two warnings first.',
    ),
    says(
      'c17',
      'tawan',
      'ให้คนเช่านามีเก้าอี้ในกรรมการกลุ่มผู้ใช้น้ำอย่างน้อยหนึ่งที่',
      'At least one seat for tenants on the water users’ committee.',
    ),
    says(
      'c18',
      'thiwphai',
      'ถ้าน้ำต้นทุนไม่ถึงครึ่ง ให้งดข้าวนาปรังแล้วปลูกพืชใช้น้ำน้อย แต่รัฐต้องหาตลาดให้',
      'If the reservoir is below half, no dry-season rice but crops that need little water; the state must find buyers.',
    ),
    says(
      'c19',
      'muk',
      'วัดน้ำเข้าออกบ่อปลาจริง ๆ สักเดือน แล้วค่อยมาคุยว่าใช้เยอะหรือไม่',
      'Measure what really goes in and out of the ponds for a month, then let us talk about whether it is much.',
    ),
  ],
  clusters: [
    cluster('ตารางรอบน้ำที่ทุกคนรู้ล่วงหน้า', 'A timetable known to all in advance', 'c1', 'c3', 'c4'),
    cluster('ซ่อมประตูและลอกคลองก่อนเปิดรอบ', 'Mend the gate and clear the canal first', 'c6', 'c7'),
    cluster('กติกา คนเฝ้า และตัวแทน', 'Rules, watch and representation', 'c11', 'c15', 'c16', 'c17'),
    cluster('กันน้ำกินน้ำใช้ไว้ก่อน', 'Household water first', 'c12', 'c13'),
    cluster('ใช้น้ำให้น้อยลง วัดให้รู้จริง', 'Use less, and measure', 'c9', 'c10', 'c18', 'c19'),
    cluster('บ่อสำรองปลายคลอง', 'A reserve pond at the tail', 'c14'),
  ],
  dots: {
    khaohom: [1, 1, 4],
    tonkla: [0, 0, 2],
    tawan: [0, 2, 5],
    baitong: [0, 1, 3],
    thiwphai: [1, 4, 5],
    muk: [0, 4, 1],
    namfon: [3, 3, 0],
    mek: [1, 2, 0],
    fasai: [4, 4, 0],
    din: [1, 1, 0],
  },
  spotlight: 'c4',
};

export const closing: SampleRun = {
  step: 6,
  note: both(
    'ผู้เข้าร่วมขอให้ส่งสรุปเป็นกระดาษให้คนที่ไม่มีมือถือ และขอให้มีวงแยกสำหรับคนเช่านา',
    'People asked for the summary on paper for those without a phone, and for a separate group of tenants.',
  ),
  answers: [
    says(
      'd1',
      'muk',
      'น้ำเสียจากตลาดไหลลงคลองนี้ ยังไม่มีใครพูดถึง',
      'Waste water from the market runs into the canal, and nobody has spoken of it.',
    ),
    says(
      'd2',
      'tawan',
      'คนเช่านาจะเดือดร้อนที่สุดถ้าให้งดปลูก ต้องคิดเรื่องค่าเช่าด้วย',
      'Tenants are hit hardest if planting is stopped. Think of the rent, too.',
    ),
    says(
      'd3',
      'din',
      'อย่าลืมคนแก่ที่อ่านข้อความไม่เห็น ช่วยประกาศเสียงตามสายด้วย',
      'Do not forget old people who cannot read the messages. Announce it over the loudspeakers, too.',
      { channel: 'voice' },
    ),
    says(
      'd4',
      'fasai',
      'ปีหน้าถ้าฝนมาช้า เราจะรู้เมื่อไร อยากให้บอกน้ำในอ่างทุกเดือน',
      'If the rains are late next year, when shall we know? Tell us every month what the reservoir holds.',
    ),
    says('d5', 'namfon', 'คุณภาพน้ำ ไม่ใช่แค่ปริมาณ', 'The quality of the water, not only how much.'),
    says(
      'd6',
      'thiwphai',
      'คลองข้าง ๆ เขาจัดกันอย่างไร ไปดูงานก่อนตัดสินใจดีไหม',
      'How does the next canal do it? Should we not go and look before we decide?',
    ),
    says(
      'd7',
      'khaohom',
      'ขอบคุณที่ถามคนต้นคลองด้วย ปกติโดนว่าอย่างเดียว',
      'Thank you for asking the head of the canal as well. Usually we are only blamed.',
    ),
  ],
  clusters: [
    cluster('คุณภาพน้ำ', 'Water quality', 'd1', 'd5'),
    cluster('คนที่มักถูกลืม', 'Those who are easily forgotten', 'd2', 'd3', 'd7'),
    cluster('รู้ล่วงหน้าและเรียนจากที่อื่น', 'Know early, and learn from others', 'd4', 'd6'),
  ],
  dots: {},
  spotlight: 'd3',
};
