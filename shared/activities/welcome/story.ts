// How the welcome reads in the record.
import type { Json } from '../../activity/contract.ts';
import type { Block, Teller } from '../../activity/story.ts';
import type { LocalText } from '../../text/local-text.ts';

const sentences = {
  th: { asked: 'ขอให้แต่ละคนตกลงก่อนเริ่ม', whose: 'ใครตกลงหรือไม่ตกลง ไม่อยู่ในบันทึกสาธารณะ' },
  en: {
    asked: 'What each person was asked to agree to',
    whose: 'Who agreed does not stand in the public record.',
  },
} as const;

export function story(content: Json, tell: Teller): Block[] {
  const { text, consent } = content as unknown as { text: LocalText; consent: LocalText[] };
  const say = sentences[tell.language];
  const blocks: Block[] = [{ is: 'text', text: tell.local(text), tone: 'plain' }];
  if (consent.length > 0)
    blocks.push(
      { is: 'heading', text: say.asked, mark: null, beside: null },
      { is: 'list', items: consent.map(tell.local) },
      { is: 'text', text: say.whose, tone: 'small' },
    );
  return blocks;
}
