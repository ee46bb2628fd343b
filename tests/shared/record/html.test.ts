// The record as a file to read and print.
import { beforeAll, describe, expect, test } from 'vitest';
import { recordHtml } from '../../../shared/record/html.ts';
import { playedEvening } from '../../kit/evening.ts';
import { openHouse, type PlayedHouse } from '../../kit/house.ts';
import { recordFile } from '../../kit/records.ts';
import { spec } from '../../kit/specs.ts';

let thai: string;
let english: string;
let house: PlayedHouse;
beforeAll(async () => {
  house = await playedEvening('th');
  thai = recordHtml(recordFile(house));
  english = recordHtml(recordFile(await playedEvening('en')));
});

describe('in both languages', () => {
  test('the frame speaks the language of the session', () => {
    expect(thai).toContain('<html lang="th">');
    for (const said of ['วันเสาร์ที่ 20 กุมภาพันธ์ 2570', 'กลุ่มเป้าหมาย', 'บันทึกนี้ทำอย่างไร', 'รับไปทำ'])
      expect(thai).toContain(said);
    expect(thai).toMatch(/เวลา 13\.\d\d–\d\d\.\d\d น\./);
    expect(english).toContain('<html lang="en">');
    for (const said of ['Saturday 20 February 2027', 'Target group', 'How this record was made', 'Accepted'])
      expect(english).toContain(said);
    expect(english).toMatch(/13:\d\d–\d\d:\d\d/);
    // What people said themselves is Thai or English as they said it; the frame is never mixed.
    expect(english).not.toMatch(/[\u0e00-\u0e7f]/);
  });
  test('sample content is labelled, and other content is not', () => {
    expect(thai).toContain('ข้อมูลตัวอย่าง</span>');
    expect(english).toContain('Sample content</span>');
    expect(recordHtml(recordFile(openHouse(spec())))).not.toContain('class="tag"');
  });
  test('every shown card is told once, merged ones under what they were merged into', () => {
    const file = recordFile(house);
    for (const one of file.contributions.filter(({ open }) => open))
      expect(thai.split(`id="c-${one.id}"`).length, one.text ?? '').toBe(2);
    const merged = file.contributions.find(({ status }) => status === 'merged');
    const into = thai.indexOf(`id="c-${merged?.mergedInto}"`);
    expect(thai.indexOf(`id="c-${merged?.id}"`)).toBeGreaterThan(into);
    expect(thai.slice(into, thai.indexOf(`id="c-${merged?.id}"`))).not.toContain('</blockquote>');
  });
  test('each bar stands with its number and in words', () => {
    expect(english.match(/<rect class="c\d" width="/g)?.length).toBeGreaterThan(5);
    expect(english).toMatch(/class="twin"[^>]*>In words: /);
  });
});

test('nothing in it is fetched and nothing runs', () => {
  for (const html of [thai, english]) {
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|form)\b/);
    expect(html).not.toMatch(/(src|href|action)=/);
    expect(html).not.toMatch(/@import|url\(/);
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
    expect(html).toContain("default-src 'none'");
  }
});
