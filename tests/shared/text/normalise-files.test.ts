// The normaliser against real texts, where they lie beside the checkout.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normalise } from '../../../shared/text/normalise.ts';

const beside = new URL('../../../../shared/', import.meta.url);
const report = new URL('report/report-th.txt', beside);
const thai = new URL('data/thai/', beside);
const lines = (file: URL) => readFileSync(file, 'utf8').split('\n');
const times = (text: string, what: RegExp) => (text.match(what) ?? []).length;

const damage = {
  gaps: /[ ]+[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/gu,
  order: /[\u0E48-\u0E4C][\u0E31\u0E34-\u0E3A]/gu,
  splitSaraAm: /\u0E4D/gu,
  slid: /[\u0E30\u0E32\u0E40-\u0E44][\u0E48-\u0E4B]/gu,
};

test.skipIf(!existsSync(report))(
  'the report as a PDF gave it: every damaged place is mended (skipped without ../shared/report)',
  () => {
    const raw = lines(report)
      .map((line) => line.replace(/^\d+\|/u, ''))
      .join('\n');
    const after = normalise(raw);
    const found = Object.fromEntries(Object.entries(damage).map(([kind, what]) => [kind, times(raw, what)]));
    const left = Object.fromEntries(Object.entries(damage).map(([kind, what]) => [kind, times(after, what)]));
    expect(found).toEqual({ gaps: 731, order: 119, splitSaraAm: 1, slid: 3 });
    expect(left).toEqual({ gaps: 0, order: 0, splitSaraAm: 0, slid: 0 });
    expect(after).toContain('22 | รายงานสรุปสาหรับผู้บริหาร');
    expect(after.split('\n')).toHaveLength(raw.split('\n').length);
  },
);

/** What no correct Thai holds; messages that people typed contain some of it. */
const typedWrong =
  /\u0E40\u0E40|\u0E4D[\u0E48-\u0E4B]?\u0E32|\u200B|([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1| [\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/u;

test
  .skipIf(!existsSync(thai))
  .each(['q.txt', 'wisesight-160-samples-tokenised.txt', 'wisesight-1000-samples-tokenised.txt'])(
  'what people wrote in %s stays as it is, but for what no correct Thai holds (skipped without ../shared/data/thai)',
  (name) => {
    const touched = lines(new URL(name, thai)).filter((line) => normalise(line) !== line);
    expect(touched.filter((line) => !typedWrong.test(line))).toEqual([]);
  },
);
