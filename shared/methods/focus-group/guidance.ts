// How to hold a good focus group, in short.
import { both, type Guidance } from '../types.ts';

export const guidance: readonly Guidance[] = [
  {
    when: 'before',
    title: both('ใช้เมื่อใด', 'When to use it'),
    points: [
      both(
        'ใช้เมื่ออยากเข้าใจว่าคนคิดอย่างไรและเพราะอะไร ก่อนวางแผนหรือตัดสินใจ',
        'Use it to understand what people think, and why, before a plan or a decision is made.',
      ),
      both(
        'อย่าใช้แทนการลงมติ และอย่าสรุปเป็นร้อยละของประชาชน คนแปดคนบอกเหตุผลได้ แต่บอกสัดส่วนไม่ได้',
        'Do not use it in place of a vote, nor turn it into percentages of the public: eight people can give reasons, not proportions.',
      ),
      both(
        'ถ้าเรื่องอ่อนไหวมากหรืออาจทำให้ใครเดือดร้อน ให้สัมภาษณ์ทีละคนแทน',
        'Where the matter is so sensitive that somebody may come to harm, interview people one by one instead.',
      ),
    ],
  },
  {
    when: 'before',
    title: both('เลือกคน', 'Choose people'),
    points: [
      both(
        'สุ่มจากรายชื่อกลุ่มเป้าหมาย แล้วจดไว้ว่าสุ่มอย่างไร เชิญใคร ใครตอบรับ',
        'Draw them from a list of the target group, and note how you drew, whom you invited and who accepted.',
      ),
      both(
        'เชิญสิบสองคนเพื่อให้ได้แปดถึงสิบคน โทรเตือนหนึ่งวันก่อนจัด',
        'Invite twelve to have eight to ten. Ring them the day before.',
      ),
      both(
        'แยกวงเมื่อคนในวงเกรงใจกัน เช่น ลูกบ้านกับผู้นำ หรือผู้รับบริการกับเจ้าหน้าที่',
        'Hold separate groups where people would hold back before each other, such as villagers and their leaders, or users and officials.',
      ),
      both('ถามทุกครั้งว่าเสียงของใครยังไม่อยู่ในห้องนี้', 'Ask every time whose voice is not yet in this room.'),
    ],
  },
  {
    when: 'before',
    title: both('เตรียมคำถาม', 'Prepare the questions'),
    points: [
      both(
        'เขียนคำถามหลักไม่เกินสามข้อ เรียงจากเรื่องที่ตอบง่ายไปเรื่องที่ต้องคิด',
        'Write no more than three key questions, from what is easy to answer to what needs thought.',
      ),
      both(
        'ถามทีละเรื่องด้วยคำที่ใช้ในบ้าน เลี่ยงศัพท์ราชการและคำถามที่ตอบแค่ใช่หรือไม่',
        'Ask one thing at a time in everyday words. Avoid official terms, and questions that yes or no can answer.',
      ),
      both(
        'ลองถามกับคนสองคนที่ไม่รู้เรื่องนี้มาก่อน ถ้าต้องอธิบายคำถาม ให้เขียนใหม่',
        'Try them on two people who are new to the matter. If you have to explain a question, write it again.',
      ),
    ],
  },
  {
    when: 'during',
    title: both('นำวง', 'Lead the group'),
    points: [
      both(
        'พูดให้น้อยกว่าผู้เข้าร่วม ถามแล้วรอ นับในใจถึงห้าก่อนพูดต่อ',
        'Speak less than the participants. Ask, then wait: count to five before you go on.',
      ),
      both(
        'ให้เขียนก่อนพูด คนที่เสียงเบาจะได้เริ่มพร้อมคนที่เสียงดัง',
        'Let people write before they speak, so that quiet ones start together with loud ones.',
      ),
      both(
        'รับทุกคำตอบด้วยน้ำเสียงเดียวกัน อย่าชมว่าดีมากหรือถูกต้อง เพราะคนที่คิดต่างจะเงียบ',
        'Take every answer in the same tone. Praise such as “very good” or “right” silences those who think otherwise.',
      ),
      both(
        'เมื่อมีคนพูดนาน ให้ขอบคุณ ทวนใจความสั้น ๆ แล้วหันไปถามคนที่ยังไม่ได้พูด',
        'When somebody goes on for long, thank them, say back the point in short, and turn to those who have not spoken.',
      ),
      both(
        'ถามหาเสียงที่ต่างทุกข้อ ถ้าทุกคนเห็นตรงกันเร็วเกินไป แปลว่ายังมีบางอย่างไม่ถูกพูด',
        'Look for the different view in every question. If all agree too soon, something has not been said.',
      ),
    ],
  },
  {
    when: 'during',
    title: both('ดูแลสิ่งที่คนเขียน', 'Take care of what people write'),
    points: [
      both(
        'ซ่อนเฉพาะข้อความที่เอ่ยชื่อคน ดูหมิ่น หรือนอกเรื่อง และบอกเหตุผลทุกครั้ง ความเห็นที่ไม่ถูกใจไม่ใช่เหตุผล',
        'Hide only what names a person, insults or is beside the point, and give the reason every time. That an opinion displeases is no reason.',
      ),
      both(
        'รวมการ์ดเมื่อพูดเรื่องเดียวกันจริง ๆ ชื่อสมมติและถ้อยคำของทุกคนยังอยู่ครบ',
        'Merge cards only where they truly say one thing; everybody’s made-up name and words are kept.',
      ),
      both(
        'ตั้งชื่อกองด้วยคำของผู้เข้าร่วม และถามก่อนว่าใช่ความหมายนั้นหรือไม่',
        'Name clusters in people’s own words, and ask first whether that is what they mean.',
      ),
    ],
  },
  {
    when: 'after',
    title: both('หลังจบวง', 'Afterwards'),
    points: [
      both(
        'คุยกับผู้บันทึกทันทีสิบห้านาที ได้ยินอะไรซ้ำ อะไรแปลกใจ อะไรยังเห็นต่าง',
        'Sit down with the recorder at once for fifteen minutes: what came up again and again, what surprised you, what is disputed?',
      ),
      both(
        'เขียนสรุปพร้อมบอกวิธีสรุป และใส่ความเห็นส่วนน้อยไว้ด้วย',
        'Write the summary, say how it was made, and keep the minority views in it.',
      ),
      both(
        'ตอบกลับทุกข้อเสนอพร้อมเหตุผล รับ รับบางส่วน ไม่รับ หรือส่งต่อให้ใคร',
        'Answer every proposal with a reason: accepted, accepted in part, declined, or passed on, and to whom.',
      ),
      both(
        'จัดวงเรื่องเดียวกันอย่างน้อยสองถึงสามวงกับคนต่างกลุ่ม แล้วจึงสรุปข้ามวง',
        'Hold at least two or three groups on the same matter with different people before you draw conclusions.',
      ),
    ],
  },
];
