// The agenda of a focus group, about ninety minutes, from welcome to the closing questions.
import { defaultTerms } from '../../session/terms.ts';
import { both, type Both, type CardsSettings, type MethodStep } from '../types.ts';

const cards = (text: Both, limits: Partial<Omit<CardsSettings, 'prompts'>> = {}): CardsSettings => ({
  prompts: [{ text }],
  maxLength: 280,
  cardsEach: 0,
  dotsEach: 0,
  ...limits,
});

export const steps: readonly MethodStep[] = [
  {
    activity: 'welcome',
    title: both('ต้อนรับและขอความยินยอม', 'Welcome and consent'),
    minutes: 10,
    settings: {
      text: both(
        'ขอบคุณที่มาร่วมวงวันนี้ เราอยากฟังเรื่องที่คุณพบด้วยตัวเอง คำตอบไม่มีถูกหรือผิด และไม่ต้องเห็นตรงกัน พิมพ์คำตอบบนมือถือ หรือบอกให้ทีมงานพิมพ์แทนก็ได้',
        'Thank you for coming. We would like to hear what you have met with yourself. No answer is right or wrong, and you need not agree with each other. Type on your phone, or ask one of us to type for you.',
      ),
      consent: [
        both(
          'ฉันมาด้วยความสมัครใจ ข้ามคำถามหรือออกจากวงเมื่อใดก็ได้',
          'I am here of my own free will; I may skip a question or leave at any time.',
        ),
        both(
          'ฉันทราบว่าสิ่งที่ฉันเขียนจะแสดงในวงและอยู่ในบันทึกโดยใช้ชื่อสมมติ',
          'I know that what I write is shown in this room and stands in the record under a made-up name.',
        ),
        both(
          'ฉันจะไม่เขียนชื่อหรือข้อมูลส่วนตัวของใคร และจะไม่นำเรื่องที่ผู้อื่นเล่าไปพูดต่อจนรู้ว่าเป็นใคร',
          'I will not write anyone’s name or private details, nor pass on what others tell here so that they can be recognised.',
        ),
      ],
    },
    script: both(
      'แนะนำตัวและทีมงาน บอกว่าจัดวงนี้เพื่ออะไร ใครจะใช้ผล และจบกี่โมง อธิบายข้อตกลงทีละข้อด้วยภาษาของคุณเอง ถามว่ามีใครไม่มีมือถือหรือไม่สะดวกพิมพ์ แล้วจับคู่กับผู้บันทึก รอจนทุกคนพร้อมจึงเริ่ม',
      'Introduce yourself and the team. Say why you are meeting, who will use the result and when you will finish. Go through the agreement in your own words. Ask who has no phone or would rather not type, and pair them with the recorder. Begin when everybody is ready.',
    ),
    probes: [
      both('มีข้อไหนอยากให้อธิบายเพิ่มก่อนเริ่มไหม', 'Is there anything you would like explained before we begin?'),
    ],
    terms: defaultTerms,
  },
  {
    activity: 'cards',
    title: both('คำถามเปิดวง', 'Opening round'),
    minutes: 8,
    settings: cards(
      both(
        'คุณเกี่ยวข้องกับเรื่องนี้อย่างไร และเกี่ยวข้องมานานเท่าใด',
        'What do you have to do with this matter, and for how long?',
      ),
      { cardsEach: 1, maxLength: 140 },
    ),
    script: both(
      'ให้ทุกคนได้พูดหนึ่งครั้งภายในแปดนาทีแรก เริ่มจากคนที่ดูเกร็งน้อยที่สุด อ่านการ์ดบนจอแล้วขอบคุณเจ้าของคำตอบโดยไม่ถามว่าเป็นของใคร ยังไม่ต้องซัก',
      'Let everybody speak once within these eight minutes. Begin with somebody who seems at ease. Read the cards from the screen and thank people without asking whose they are. Do not dig yet.',
    ),
    probes: [both('วันธรรมดาของคุณเจอเรื่องนี้ตอนไหนบ้าง', 'When in an ordinary day does this come up for you?')],
    terms: defaultTerms,
  },
  {
    activity: 'cards',
    title: both('คำถามนำเข้าเรื่อง', 'Into the subject'),
    minutes: 7,
    settings: cards(
      both(
        'พูดถึงเรื่องนี้แล้ว คุณนึกถึงอะไรเป็นอย่างแรก',
        'When you hear of this matter, what comes to your mind first?',
      ),
      { cardsEach: 1, maxLength: 140 },
    ),
    script: both(
      'ให้ตอบสั้น ๆ ตามที่ผุดขึ้นในใจ อ่านออกเสียงสองสามใบที่ต่างกันมาก แล้วชวนเข้าคำถามหลัก อย่าเพิ่งอธิบายหรือแก้ความเข้าใจแทนหน่วยงาน',
      'Ask for short answers, the first thing that comes up. Read aloud two or three that differ widely and lead over to the key questions. Do not explain or correct on behalf of the agency yet.',
    ),
    probes: [
      both('อะไรทำให้นึกถึงสิ่งนั้น', 'What made you think of that?'),
      both('มีใครนึกถึงเรื่องที่ต่างออกไปเลยไหม', 'Did anybody think of something quite different?'),
    ],
    terms: defaultTerms,
  },
  {
    activity: 'cards',
    title: both('คำถามหลัก 1: สิ่งที่เป็นอยู่', 'Key question 1: how things are'),
    minutes: 14,
    settings: cards(
      both(
        'เล่าครั้งล่าสุดที่คุณเจอเรื่องนี้ อะไรเป็นไปด้วยดี อะไรไม่เป็นอย่างที่ควร',
        'Think of the last time you met with this. What went well, and what did not go as it should?',
      ),
    ),
    script: both(
      'ขอเหตุการณ์จริง ไม่ใช่ความเห็นลอย ๆ ให้เวลาเขียนเงียบ ๆ สามนาทีก่อนคุย จัดการ์ดที่พูดเรื่องเดียวกันเข้ากองต่อหน้าทุกคน และถามวงว่าตั้งชื่อกองว่าอะไรดี',
      'Ask for what happened, not for views in general. Give three minutes of quiet writing before talking. Put cards that speak of one thing together while all can see, and ask the group for a name.',
    ),
    probes: [
      both('ตอนนั้นเกิดอะไรขึ้นก่อน แล้วต่อด้วยอะไร', 'What happened first, and what then?'),
      both('ครั้งนั้นคุณทำอย่างไร', 'What did you do about it?'),
      both('มีใครเจอแบบเดียวกันหรือกลับกันไหม', 'Has anybody met with the same, or with the opposite?'),
    ],
    terms: defaultTerms,
  },
  {
    activity: 'cards',
    title: both('คำถามหลัก 2: สิ่งที่ติดขัด', 'Key question 2: what gets in the way'),
    minutes: 14,
    settings: cards(
      both(
        'อะไรทำให้เรื่องนี้ยากสำหรับคุณหรือคนใกล้ตัวคุณ',
        'What makes this hard for you, or for people close to you?',
      ),
    ),
    script: both(
      'มองหาสาเหตุ ไม่หาคนผิด หากมีการ์ดเอ่ยชื่อคน ให้ซ่อนพร้อมบอกเหตุผล แล้วชวนเจ้าของเขียนใหม่โดยไม่เอ่ยชื่อ ถามถึงคนที่ไม่ได้อยู่ในห้องด้วย',
      'Look for causes, not for somebody to blame. Where a card names a person, hide it with the reason and invite its author to write it again without the name. Ask about people who are not in the room, too.',
    ),
    probes: [
      both('อะไรอยู่ข้างหลังปัญหานี้', 'What lies behind this?'),
      both('คนที่ไม่ได้มาวันนี้จะพูดว่าอย่างไร', 'What would those who are not here say?'),
      both('ใครไม่เห็นด้วยบ้าง ขอฟังเหตุผลหน่อย', 'Who sees it differently? Tell us why.'),
    ],
    terms: defaultTerms,
  },
  {
    activity: 'cards',
    title: both('คำถามหลัก 3: ข้อเสนอและลำดับความสำคัญ', 'Key question 3: proposals and priorities'),
    minutes: 22,
    settings: cards(
      both(
        'ถ้าเปลี่ยนได้หนึ่งหรือสองอย่างภายในหนึ่งปี ควรเปลี่ยนอะไร และใครควรเริ่ม',
        'If one or two things could be changed within a year, what should it be, and who should begin?',
      ),
      { dotsEach: 3 },
    ),
    script: both(
      'แบ่งเวลาเป็นสี่ช่วง เขียนหกนาที จัดกองและตั้งชื่อหกนาที ติดจุดสี่นาที คุยผลหกนาที บอกให้ชัดว่าจุดใช้เรียงลำดับเรื่องคุย ไม่ใช่การลงมติ เปิดผลพร้อมกันเมื่อทุกคนติดครบ แล้วถามถึงเรื่องที่ได้จุดน้อยแต่กระทบคนบางกลุ่มหนัก',
      'Four parts: six minutes to write, six to group and name, four for dots, six to talk about the result. Say clearly that dots put topics in order and decide nothing. Reveal them together when all have placed theirs, then ask about what got few dots but hits some people hard.',
    ),
    probes: [
      both('ข้อนี้ต้องใช้อะไร ใครมีอยู่แล้ว', 'What would this take, and who already has it?'),
      both('ใครจะได้ ใครจะเสีย', 'Who would gain, and who would lose?'),
      both('ทำอะไรได้เลยโดยไม่ต้องรองบประมาณ', 'What can be done at once, without waiting for a budget?'),
    ],
    terms: defaultTerms,
  },
  {
    activity: 'cards',
    title: both('คำถามปิดวง: ยังขาดอะไร', 'Closing round: what have we missed?'),
    minutes: 9,
    settings: cards(both('มีเรื่องสำคัญอะไรที่เรายังไม่ได้พูดถึง', 'What that matters have we not talked about?')),
    script: both(
      'สรุปสิ่งที่ได้ยินในสองนาทีด้วยคำของผู้เข้าร่วมเอง รวมทั้งจุดที่ยังเห็นต่างกัน ถามว่าสรุปตรงไหม แล้วจึงถามคำถามปิดวง รอสักอึดใจ คำตอบสำคัญมักมาหลังความเงียบ',
      'Sum up what you heard in two minutes, in people’s own words, with what is still disputed. Ask whether you got it right, then put the closing question. Wait: what matters often comes after a silence.',
    ),
    probes: [
      both(
        'ถ้ามีเวลาหนึ่งนาทีคุยกับผู้ตัดสินใจ จะบอกอะไร',
        'With one minute before those who decide, what would you say?',
      ),
    ],
    terms: defaultTerms,
  },
  {
    activity: 'feedback',
    title: both('ประเมินวงคุยวันนี้', 'How was this session?'),
    minutes: 6,
    settings: {
      questions: [
        { text: both('ฉันได้พูดสิ่งที่ตั้งใจจะพูด', 'I could say what I came to say.'), kind: 'scale' },
        { text: both('ทุกคนได้พูดอย่างเท่าเทียมกัน', 'Everybody was heard equally.'), kind: 'scale' },
        {
          text: both('ฉันเข้าใจว่าผลของวงนี้จะถูกนำไปใช้อย่างไร', 'I understand how the result will be used.'),
          kind: 'scale',
        },
        { text: both('ครั้งหน้าควรปรับอะไร', 'What should be different next time?'), kind: 'text' },
      ],
    },
    script: both(
      'บอกขั้นต่อไปให้ชัด ใครสรุป ส่งให้ใคร และจะแจ้งกลับภายในวันไหน ให้ตอบแบบประเมินก่อนลุก แล้วขอบคุณทุกคน',
      'Say exactly what happens next: who sums up, who receives it and by which day people will hear back. Let them answer before they get up, and thank everybody.',
    ),
    probes: [],
    terms: defaultTerms,
  },
];
