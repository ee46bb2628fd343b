// Where lines of Thai may break.
import { expect, test } from 'vitest';
import { pieces } from '../../client/parts/thai.ts';

test.each([
  ['สิ่งที่ติดขัด', 'สิ่งที่ติดขัด'],
  ['สิ่งที่ติดขัดและสิ่งที่ควรเปลี่ยน', 'สิ่งที่ติดขัด|และสิ่งที่ควรเปลี่ยน'],
  ['ต้อนรับและขอความยินยอม', 'ต้อนรับ|และขอความยินยอม'],
  ['คำถามหลัก 2: สิ่งที่ติดขัด', 'คำถาม|หลัก 2|:| |สิ่งที่ติดขัด'],
  ['บ้านเรา 10.30 น.', 'บ้าน|เรา| |10.30| |น|.'],
])('%s', (text, want) => expect(pieces(text).join('|')).toBe(want));

test('nothing is lost or added', () => {
  for (const text of ['น้ำไปไม่ถึงปลายคลอง หรือไปถึงไม่ทันเวลา', 'จริง ๆ แล้ว 3 วัน\nok', '', 'Plain English.'])
    expect(pieces(text).join('')).toBe(text);
});
test('English is left to the browser', () => expect(pieces('What is good?')).toEqual(['What is good?']));
test('a chain of such words is not held together for ever', () => {
  for (const piece of pieces('และที่จะให้เป็นของการที่ไม่ได้และที่จะให้เป็นของการ'))
    expect(piece.length).toBeLessThanOrEqual(22);
});
