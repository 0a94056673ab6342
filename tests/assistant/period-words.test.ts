import { describe, expect, it } from 'vitest';
import { periodWords } from '../../src/assistant/period-words.js';
import type { PeriodKind } from '../../src/language/period.js';
import { findPeriods } from '../../src/language/periods.js';

const cases: readonly (readonly [PeriodKind, string | null, string | null, string | null])[] = [
  ['year', '2023-01-01', '2023-12-31', 'năm 2023'],
  ['half', '2022-01-01', '2022-06-30', '6 tháng đầu năm 2022'],
  ['half', '2022-07-01', '2022-12-31', '6 tháng cuối năm 2022'],
  ['months', '2023-01-01', '2023-09-30', '9 tháng đầu năm 2023'],
  ['months', '2023-10-01', '2023-12-31', '3 tháng cuối năm 2023'],
  ['quarter', '2023-07-01', '2023-09-30', 'quý III/2023'],
  ['month', '2023-05-01', '2023-05-31', 'tháng 5/2023'],
  ['day', '2023-09-02', '2023-09-02', 'ngày 2/9/2023'],
  ['years', '2021-01-01', '2025-12-31', 'giai đoạn 2021-2025'],
  ['term', '2020-01-01', '2025-12-31', 'nhiệm kỳ 2020-2025'],
  ['until', null, '2023-09-27', 'năm 2023'],
  ['since', '2021-01-01', null, null],
];

describe('the words of a period', () => {
  it.each(cases)('%s %s to %s: %s', (kind, from, to, words) => {
    expect(periodWords({ kind, from, to })).toBe(words);
  });

  it('are read back as the period they were made from', () => {
    for (const [kind, from, to, words] of cases) {
      if (words === null || kind === 'until') continue;
      expect(findPeriods(words, { start: 0, end: words.length }, null)[0]?.period, words).toMatchObject({ from, to });
    }
    expect.hasAssertions();
  });
});
