// Key question 2 of the worked example: what keeps the water from arriving.
import { both } from '../types.ts';
import { cluster, says, type SampleRun } from './types.ts';

export const obstacles: SampleRun = {
  step: 4,
  note: both(
    'เรื่องการเปิดประตูกลางคืนทำให้วงตึงขึ้น ซ่อนการ์ดที่เอ่ยชื่อหนึ่งใบ เจ้าของเขียนใหม่แล้ว คนต้นคลองอธิบายว่านาดอนต้องใช้น้ำมากกว่า วงรับฟัง',
    'Opening the gate at night made the room tense. One card that named a person was hidden; its author wrote it again. A farmer from the head explained that higher fields need more water, and people listened.',
  ),
  answers: [
    says(
      'b1',
      'tawan',
      'ตาสมหมายเปิดประตูเข้านาตัวเองทุกคืน ใคร ๆ ก็รู้',
      'Old Sommai opens the gate to his own field every night, as everybody knows.',
      {
        hide: {
          reason: 'names-a-person',
          words: both(
            'เอ่ยชื่อคน ขอให้เล่าว่าเกิดอะไรขึ้นโดยไม่บอกว่าเป็นใคร',
            'It names somebody. Please tell what happens without saying who.',
          ),
        },
      },
    ),
    says(
      'b2',
      'tawan',
      'มีการเปิดประตูน้ำเข้านาตอนกลางคืนนอกรอบ เช้ามาน้ำก็หายไปแล้ว',
      'At night the gate is opened out of turn, and in the morning the water is gone.',
    ),
    says(
      'b3',
      'tonkla',
      'เปิดน้ำนอกรอบแล้วไม่มีใครทำอะไรได้ ไม่มีกติกาที่เขียนไว้',
      'Water is taken out of turn and nothing can be done; no rule is written down.',
    ),
    says(
      'b4',
      'khaohom',
      'นาต้นคลองเป็นที่ดอน น้ำซึมเร็ว เปิดตามเวลาที่ให้มันไม่พอจริง ๆ ไม่ได้อยากเอาเปรียบ',
      'The upper fields are high and drain fast. The hours given are truly not enough; nobody wants to take advantage.',
    ),
    says(
      'b5',
      'mek',
      'ประตูน้ำตัวที่สองปิดไม่สนิท รั่วตลอด แจ้งไปสองครั้งแล้วยังไม่ได้ซ่อม',
      'The second gate does not close and leaks all the time. Reported twice, still not mended.',
    ),
    says(
      'b6',
      'din',
      'คลองตื้นกว่าเมื่อก่อนเกือบศอก ผักตบก็เต็ม น้ำจะเดินได้อย่างไร',
      'The canal is nearly a forearm shallower than it was and full of water hyacinth. How should water run?',
      { channel: 'voice' },
    ),
    says(
      'b7',
      'baitong',
      'วัชพืชกับผักตบขวางคลองช่วงกลาง น้ำเดินช้ามาก',
      'Weeds and water hyacinth block the middle stretch; the water crawls.',
      { sameAs: 'b6' },
    ),
    says(
      'b8',
      'baitong',
      'แต่ละคนปลูกไม่พร้อมกัน บางคนเพิ่งหว่าน บางคนจะเกี่ยว ขอน้ำคนละเวลา',
      'People plant at different times: some have just sown, some are about to harvest, and all ask for water at other times.',
    ),
    says(
      'b9',
      'fasai',
      'หลายคนยังคิดว่าน้ำเยอะแปลว่าข้าวดี เปิดทิ้งไว้ทั้งคืน',
      'Many still think that more water means better rice and leave it running all night.',
    ),
    says(
      'b10',
      'thiwphai',
      'ไม่เห็นด้วยว่าเป็นเพราะคนต้นคลอง น้ำต้นทุนปีที่แล้วมีแค่หกส่วนจากสิบ ต่อให้แบ่งดีก็ไม่พอ',
      'I disagree that it is the people upstream. The reservoir held six tenths last year; even well shared it was not enough.',
    ),
    says(
      'b11',
      'tonkla',
      'น้ำน้อยก็จริง แต่ถ้าน้อยต้องน้อยเท่ากัน ไม่ใช่ปลายคลองรับคนเดียว',
      'True, there was little. But then all should have little, not the tail alone.',
    ),
    says(
      'b12',
      'muk',
      'ไม่รู้ว่าใครเป็นคนตัดสินว่ารอบไหนใครได้ก่อน ถามแล้วได้คำตอบไม่เหมือนกัน',
      'Nobody knows who decides who comes first. Each time I ask I hear something else.',
    ),
    says(
      'b13',
      'namfon',
      'ประปาไม่ได้อยู่ในตารางรอบน้ำ ทั้งที่คนทั้งหมู่บ้านใช้',
      'The waterworks are not in the timetable of turns, though the whole village depends on them.',
    ),
    says(
      'b14',
      'fasai',
      'คนทำนาเช่ากับคนรุ่นใหม่ไม่มีตัวแทนในกลุ่มผู้ใช้น้ำ',
      'Tenants and young farmers have no one to speak for them in the water users’ group.',
    ),
    says(
      'b15',
      'mek',
      'อาสาสมัครมีคนเดียวต่อคลอง กลางคืนไม่มีใครดู ผมก็ต้องนอน',
      'There is one volunteer for the canal. Nobody watches at night; I have to sleep too.',
    ),
    says(
      'b16',
      'khaohom',
      'ท่อลอดถนนเล็กเกินไป น้ำอั้นอยู่ฝั่งต้นคลอง คนก็เลยคิดว่าเรากักน้ำ',
      'The culvert under the road is too small. Water backs up on our side and people think that we keep it.',
    ),
    says(
      'b17',
      'din',
      'คนเดี๋ยวนี้ไม่ค่อยเดินดูน้ำ นั่งรอข้อความอย่างเดียว',
      'People hardly walk along the water now; they sit and wait for messages.',
      { channel: 'voice' },
    ),
    says(
      'b18',
      'muk',
      'เครื่องสูบน้ำใหญ่ขึ้นทุกปี ใครเครื่องใหญ่กว่าก็ได้ก่อน',
      'Pumps grow bigger every year; the biggest pump drinks first.',
    ),
    says(
      'b19',
      'thiwphai',
      'งานบวชที่บ้านกำนันจัดวันไหน จะได้ไปช่วยงาน',
      'When is the ordination at the subdistrict head’s house? I would like to help.',
      {
        hide: {
          reason: 'off-topic',
          words: both('อยู่นอกเรื่องที่คุยกันในข้อนี้', 'Beside the point of this question.'),
        },
      },
    ),
  ],
  clusters: [
    cluster(
      'ใช้น้ำนอกรอบ ไม่มีใครดูแล',
      'Water taken out of turn, nobody in charge',
      'b2',
      'b3',
      'b15',
      'b17',
      'b18',
    ),
    cluster('คลองตื้น ประตูรั่ว ท่อเล็ก', 'Shallow canal, leaking gate, small culvert', 'b5', 'b6', 'b16'),
    cluster('กติกาไม่ชัด บางคนไม่มีเสียง', 'Unclear rules, people without a voice', 'b12', 'b13', 'b14', 'b11'),
    cluster('ปลูกไม่พร้อมกัน ใช้น้ำเกินจำเป็น', 'Planting out of step, using more than needed', 'b8', 'b9'),
    cluster('น้ำต้นทุนน้อย ที่ดินไม่เหมือนกัน', 'Little water, and land that differs', 'b10', 'b4'),
  ],
  dots: {},
  spotlight: 'b11',
};
