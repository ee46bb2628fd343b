// Damaged Thai is mended, right text stays as it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../shared/text/normalise.ts';

const mended = (cases: readonly (readonly [string, string])[]) =>
  test.each(cases)('%j becomes %j', (damaged, right) => {
    expect(normalise(damaged)).toBe(right);
    expect(normalise(right)).toBe(right);
  });

describe('[N1] the frame of the text', () => {
  mended([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\tb\u0000c\u0007', 'a bc'],
    ['\uFEFFน้ำ', 'น้ำ'],
    ['หน้า\fหลัง\u2028ท้าย', 'หน้า\nหลัง\nท้าย'],
    ['e\u0301', 'é'],
    ['half \uD83D of a sign', 'half \uFFFD of a sign'],
  ]);
});

describe('[N2] [N3] signs of old fonts and invisible breaks', () => {
  mended([
    ['ที\uF70A', 'ที่'],
    ['ป\uF701\uF712', 'ปิ็'],
    ['แหล\uF70Bง', 'แหล้ง'],
    ['ชลประ\u200Bทาน', 'ชลประทาน'],
    ['ต\u00ADลาด', 'ตลาด'],
  ]);
  test('private signs that stand beside no Thai are somebody else’s', () => {
    expect(normalise('\uF8FF \uF701 logo')).toBe('\uF8FF \uF701 logo');
  });
});

describe('[N4] gaps before combining signs', () => {
  mended([
    ['สำน ักงานศ ูนย ์ว ิจ ัย', 'สำนักงานศูนย์วิจัย'],
    ['เช ิงล ึกผ ู ้ ให ้ข ้อม ูลสำคัญ', 'เชิงลึกผู้ ให้ข้อมูลสำคัญ'],
    ['ท ี ่ม ีช ื ่ อว ่ า Best Value', 'ที่มีชื่อว่า Best Value'],
    ['ใหม ่ๆ ตามมา', 'ใหม่ๆ ตามมา'],
    ['ประโยชน ์\nร ่วมกัน', 'ประโยชน์\nร่วมกัน'],
    ['ที  ่', 'ที่'],
    ['ค\u00A0ู่', 'คู่'],
  ]);
});

describe('[N5] order inside a cell', () => {
  mended([
    ['เพ่ือ', 'เพื่อ'],
    ['พ้ืนท่ี', 'พื้นที่'],
    ['ข้ันตอน', 'ขั้นตอน'],
    ['ยุทธศาสตร์์', 'ยุทธศาสตร์'],
    ['ที่ี่', 'ที่'],
    ['กุ่', 'กุ่'],
    ['พันธ์ุ', 'พันธุ์'],
  ]);
});

describe('[N6] [N7] sara am, and vowels torn off', () => {
  mended([
    ['ต้ังค\u0E4D\u0E32ถาม', 'ตั้งคำถาม'],
    ['น\u0E4D\u0E49\u0E32', 'น้ำ'],
    ['น\u0E49\u0E4D\u0E32', 'น้ำ'],
    ['นำ้', 'น้ำ'],
    ['น ้ำ', 'น้ำ'],
    ['น ํา', 'นำ'],
    ['น ํ า', 'นำ'],
    ['ท ำงาน', 'ทำงาน'],
    ['ค ่ ะ', 'ค่ะ'],
    ['เป ้ าหมาย', 'เป้าหมาย'],
    ['ร ายงานสร ุป', 'รายงานสรุป'],
    ['ภาคร ัฐผ ่ าน', 'ภาครัฐผ่าน'],
  ]);
});

describe('[N8] [N9] [N10] signs that slid, words cut where none can end', () => {
  mended([
    ['คะ่', 'ค่ะ'],
    ['อยา่งเป็น', 'อย่างเป็น'],
    ['ไดแ้ก่', 'ได้แก่'],
    ['การจั ดบริการ', 'การจัดบริการ'],
    ['เล ือกต ั ้ งโดยตรง', 'เลือกตั้งโดยตรง'],
    ['ซ ึ ่ งจะต ้อง', 'ซึ่งจะต้อง'],
    ['เป็ นต้น', 'เป็นต้น'],
    ['เเละ', 'และ'],
    ['เเข็งเเรง', 'แข็งแรง'],
  ]);
});

describe('[N11] letters spaced out', () => {
  mended([
    ['ร า ย ง า น', 'รายงาน'],
    ['20 | ร า ย ง า น ส รุ ป ผู้ บ ริ ห า ร', '20 | รายงานสรุปผู้บริหาร'],
    ['แ บ บ เ ป ิ ด (open) โ ด ย ใ ห ้', 'แบบเปิด (open) โดยให้'],
  ]);
});

describe('what is right stays', () => {
  test.each([
    ['ข้อ ก ข ค ง และ จ'],
    ['ก็ มี ที่ ดี นี่'],
    ['วรรณยุกต์ ่ ้ ๊ ๋ มีสี่รูป'],
    ['ต่าง ๆ ณ ที่นี้ ฯลฯ'],
    ['พุทฺธํ สรณํ คจฺฉามิ'],
    ['พ.ศ. ๒๕๖๒ กับ ค.ศ. 2019'],
    ['มากกกก อร่อยยย เย้ๆๆ 555'],
    ['สระ า และ สระ ะ'],
    ['ผู้ทรงคุณวุฒิ ฤดู ฤๅษี กฎ ญาติ'],
    ['A  B\n\n  c – “quoted” …'],
    ['👨‍👩‍👧 👍🏽 🇹🇭 ‼️ นะคะ 😊'],
    ['ສະບາຍດີ ភាសាខ្មែរ မြန်မာ हिन्दी עברית العربية 日本語'],
    ['ភាសា​ខ្មែរ'],
    [''],
    ['   '],
  ])('%j', (text) => {
    expect(normalise(text)).toBe(text);
  });
});

describe('any text at all', () => {
  const thai = fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code));
  const piece = fc.oneof(
    { weight: 6, arbitrary: thai },
    { weight: 2, arbitrary: fc.constantFrom(' ', ' ', '\u00A0', '\n', '\u200B', '\t', '\r') },
    fc.constantFrom('\uF701', '\uF70A', '\uF713', 'เเ', '่ี', '\u0E4D\u0E32', 'ก ิ', 'a', '1', '😊'),
  );
  const damaged = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('mending twice is mending once', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { seed: 20190312, numRuns: 3000 },
    );
  });
  test('text without Thai only gets its frame tidied', () => {
    const other = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((text) => !/[\u0E00-\u0E7F\uF700-\uF71A]/u.test(text));
    fc.assert(
      fc.property(other, (text) => {
        expect(normalise(text)).toBe(normalise(text.normalize('NFC')));
        if (!/\p{Cc}|\u2028|\u2029|\uFEFF/u.test(text)) expect(normalise(text)).toBe(text.normalize('NFC'));
      }),
      { seed: 20190312, numRuns: 1000 },
    );
  });
  test('letters are never lost, only gaps, doubles and invisible signs', () => {
    const letters = (text: string) => text.replace(/[^\u0E01-\u0E2E]/gu, '');
    fc.assert(
      fc.property(damaged, (text) => {
        const clean = text.replace(/[\uF700-\uF71A]/gu, '');
        expect(letters(normalise(clean))).toBe(letters(clean));
      }),
      { seed: 20190312, numRuns: 2000 },
    );
  });
  test('a long run of spaces or signs costs no more than its length', () => {
    const long = `ก${' '.repeat(50_000)}ิ${'ก ิ '.repeat(10_000)}${'ก '.repeat(20_000)}${'เ'.repeat(20_000)}`;
    expect(normalise(normalise(long))).toBe(normalise(long));
  });
});
