// What stands on a mat: name, number, tally, and as many whole quotes as can be read.
import { describe, expect, test } from 'vitest';
import { planMat, whoTall, type Lines } from '../../../client/activities/cards/screen/mats.ts';
import { besideTally, chosen, layQuotes, type Said } from '../../../client/activities/cards/screen/quotes.ts';

/** Letters half as wide as high, lines of 1.42. */
const names: Lines = (text, width, size) => ({
  lines: Math.max(1, Math.ceil((text.length * size * 0.5) / width)),
  height: size * 1.42,
});
const cardOf = ({ text, name }: Said, width: number, size: number): number =>
  Math.ceil((text.length * size * 0.5) / (width - 44)) * size * 1.55 + 23 + (name === null ? 0 : whoTall);
const line = { text: 1.55, card: 23, name: whoTall };
const quotes = (...texts: string[]) => texts.map((text, i) => ({ id: `q${i}`, text, name: null }));
const long = 'a'.repeat(280);

describe('a mat', () => {
  const big = { x: 0, y: 0, w: 640, h: 640 };
  test('has its tally, a slip for each card, while it is no more than three rows', () => {
    expect(planMat(big, 'Silted canals', 23, names, 1, 1).tally).toBe(15);
    expect(planMat(big, 'Silted canals', 45, names, 1, 1).tally).toBe(15);
    expect(planMat(big, 'Silted canals', 46, names, 1, 1).tally).toBe(0);
  });
  test('gives the tally up before somebody’s words', () => {
    const low = { x: 0, y: 0, w: 400, h: 190 };
    const plan = planMat(low, 'Taps', 12, names, 1, 1);
    expect(plan.tally).toBe(0);
    expect(plan.quotes).toBeGreaterThan(66);
  });
  test('makes a long name smaller, then shortens it, and never lets it leave the mat', () => {
    for (const h of [90, 120, 180, 260, 420, 640]) {
      const plan = planMat({ x: 0, y: 0, w: 380, h }, 'n'.repeat(120), 8, names, 1, 1);
      expect(plan.name.size).toBeGreaterThanOrEqual(28);
      expect(plan.name.lines * plan.name.size * 1.42).toBeLessThanOrEqual(Math.max(h - 44, 28 * 1.42));
    }
  });
  test('an empty mat has no tally', () => expect(planMat(big, 'New', 0, names, 1, 1).tally).toBe(0));
});

describe('quotes', () => {
  const mat = (height: number, ...texts: string[]) => ({ quotes: quotes(...texts), width: 560, height });
  test('stand in the curator’s order, whole; one that is too long gives way to the next', () =>
    expect(chosen(mat(200, 'short', long, 'also short'), 12, 38, cardOf)).toEqual(['q0', 'q2']));
  test('grow where all of them fit', () =>
    expect(layQuotes(mat(600, 'one', 'two'), 12, cardOf, line)).toEqual({
      ids: ['q0', 'q1'],
      size: 52,
      lines: 0,
    }));
  test('shrink where none would fit, but not under 28', () => {
    const text = 'a'.repeat(36);
    expect(layQuotes(mat(70, text, long), 12, cardOf, line)).toEqual({ ids: ['q0'], size: 28, lines: 0 });
  });
  test('many small ones are worth more than one large one', () => {
    const text = 'a'.repeat(20);
    expect(layQuotes(mat(150, text, text, long), 12, cardOf, line)).toEqual({
      ids: ['q0', 'q1'],
      size: 28,
      lines: 0,
    });
  });
  test('stand beside a tally only where it takes none of them away', () => {
    const laid = (...ids: string[]) => ({ ids, size: 30, lines: 0 });
    expect(besideTally(laid('q0', 'q1'), laid('q0', 'q1'))).toEqual(laid('q0', 'q1'));
    expect(besideTally(laid('q0'), laid('q0', 'q1'))).toBeNull();
    expect(besideTally({ ...laid('q0'), lines: 1 }, laid('q0'))).toBeNull();
  });
  test('the first is shortened where not one fits whole', () =>
    expect(layQuotes(mat(120, long), 12, cardOf, line)).toEqual({ ids: ['q0'], size: 28, lines: 2 }));
  test('make room for the names under them, or fewer stand', () => {
    const said = mat(180, 'one', 'two');
    const named = { ...said, quotes: said.quotes.map((quote) => ({ ...quote, name: 'Mali' })) };
    expect(layQuotes(said, 12, cardOf, line)).toMatchObject({ ids: ['q0', 'q1'] });
    expect(layQuotes(named, 12, cardOf, line)).toMatchObject({ ids: ['q0'] });
    const cut = mat(120, long);
    const [first] = cut.quotes;
    expect(layQuotes({ ...cut, quotes: [{ ...first!, name: 'Mali' }] }, 12, cardOf, line).lines).toBe(1);
    expect(planMat({ x: 0, y: 0, w: 400, h: 240 }, 'Taps', 4, names, 1, 1).tally).toBeGreaterThan(0);
    expect(planMat({ x: 0, y: 0, w: 400, h: 240 }, 'Taps', 4, names, 1, 1, true).tally).toBe(0);
  });
  test('none stands where there is no room for a line', () =>
    expect(layQuotes(mat(50, long), 12, cardOf, line).ids).toEqual([]));
});
