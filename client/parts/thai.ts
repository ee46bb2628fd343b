// Where a line of Thai may break. Browsers break it between any two words of their dictionary, so that "สิ่ง" can end a
// line and "ที่ติดขัด" begin the next; here words that belong together are found, so that they can be held together.

/** Words that lead to the next one and never end a line. */
const leading = new Set(
  'การ ความ ผู้ นัก ชาว ที่ และ หรือ ของ ใน จาก เพื่อ ให้ ไม่ จะ ว่า กับ แต่ โดย เป็น ต่อ ซึ่ง อย่าง ทุก ต้อง ควร คือ ยัง เพราะ แก่ แด่ เมื่อ ถ้า ขอ น่า พอ ถึง'.split(
    ' ',
  ),
);
/** Words that lean on the one before and never begin a line. */
const leaning = new Set('ที่ ๆ ได้ แล้ว กัน ด้วย บ้าง อยู่ นี้ นั้น เอง เลย ไหม ไว้ ขึ้น ลง ใด ไร'.split(' '));
/** In UTF-16 units; what is longer is broken where the dictionary says. */
const longest = 22;

const thai = /[\u0e00-\u0e7f]/;
const segmenter =
  typeof Intl !== 'undefined' && 'Segmenter' in Intl
    ? new Intl.Segmenter('th', { granularity: 'word' })
    : null;

/** The text in pieces between which a line may break; put together they are the text. English stays in one piece. */
export function pieces(text: string): string[] {
  if (!segmenter || !thai.test(text)) return [text];
  const found: string[] = [];
  let before = '';
  for (const { segment } of segmenter.segment(text)) {
    const last = found.at(-1);
    const joined =
      last !== undefined &&
      thai.test(before) &&
      (leading.has(before) || leaning.has(segment)) &&
      last.length + segment.length <= longest;
    if (joined) found[found.length - 1] = last + segment;
    else found.push(segment);
    // A number of one or two digits belongs to the noun before it: คำถามหลัก 2.
    if (before === ' ' && /^\d{1,2}$/.test(segment) && thai.test(found.at(-3) ?? ''))
      found.push(found.splice(-3).join(''));
    before = segment;
  }
  return found;
}
/** Whether a piece is one that a browser might break. */
export const isWhole = (piece: string): boolean => thai.test(piece) && piece.length <= longest;
