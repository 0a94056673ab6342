import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period, PeriodKind } from '../../src/language/period.js';
import { compareRecency, covers, describePeriod, sameYear, yearOfPeriod } from '../../src/language/period-relations.js';
import { findPeriods } from '../../src/language/periods.js';

const period = (kind: PeriodKind, from: string | null, to: string | null): Period => ({ kind, from, to });
const year2022 = period('year', '2022-01-01', '2022-12-31');
const half2022 = period('half', '2022-01-01', '2022-06-30');
const year2023 = period('year', '2023-01-01', '2023-12-31');

describe('relations of periods', () => {
  it('knows the year', () => {
    expect(yearOfPeriod(half2022)).toBe(2022);
    expect(yearOfPeriod(period('until', null, '2023-09-27'))).toBe(2023);
    expect(yearOfPeriod(period('years', '2021-01-01', '2025-12-31'))).toBeNull();
    expect(sameYear(half2022, year2022)).toBe(true);
    expect(sameYear(half2022, year2023)).toBe(false);
  });

  it('knows what lies in what', () => {
    expect(covers(year2022, half2022)).toBe(true);
    expect(covers(half2022, year2022)).toBe(false);
    expect(covers(period('until', null, '2023-09-27'), year2022)).toBe(true);
    expect(covers(period('since', '2022-01-01', null), year2023)).toBe(true);
    expect(covers(year2022, period('since', '2022-01-01', null))).toBe(false);
  });

  it('sorts oldest first', () => {
    const sorted = [year2023, period('since', '2020-01-01', null), half2022, year2022].sort(compareRecency);
    expect(sorted.map((one) => one.to)).toEqual(['2022-06-30', '2022-12-31', '2023-12-31', null]);
  });
});

describe('describePeriod', () => {
  it.each([
    [half2022, '6 tháng đầu năm 2022'],
    [period('half', '2022-07-01', '2022-12-31'), '6 tháng cuối năm 2022'],
    [period('months', '2023-01-01', '2023-09-30'), '9 tháng đầu năm 2023'],
    [period('months', '2023-10-01', '2023-12-31'), '3 tháng cuối năm 2023'],
    [period('months', '2023-05-01', '2023-09-30'), 'từ tháng 5 đến tháng 9/2023'],
    [period('quarter', '2023-01-01', '2023-03-31'), 'quý I/2023'],
    [period('year', '2021-01-01', '2021-12-31'), 'năm 2021'],
    [period('month', '2023-05-01', '2023-05-31'), 'tháng 5/2023'],
    [period('day', '2023-09-27', '2023-09-27'), 'ngày 27/9/2023'],
    [period('day', '2022-12-15', '2023-06-14'), 'từ ngày 15/12/2022 đến ngày 14/6/2023'],
    [period('until', null, '2023-09-27'), 'đến ngày 27/9/2023'],
    [period('until', null, '2025-12-31'), 'đến hết năm 2025'],
    [period('since', '2023-01-01', null), 'từ đầu năm 2023'],
    [period('since', '2023-05-01', null), 'từ tháng 5/2023'],
    [period('years', '2021-01-01', '2025-12-31'), 'giai đoạn 2021-2025'],
    [period('term', '2020-01-01', '2025-12-31'), 'nhiệm kỳ 2020-2025'],
  ])('%o', (one, text) => {
    expect(describePeriod(one)).toBe(text);
  });

  it('writes what findPeriods reads back', () => {
    const month = fc.integer({ min: 1, max: 11 });
    const year = fc.integer({ min: 1990, max: 2040 });
    const texts = fc.oneof(
      fc.tuple(month, year).map(([m, y]) => `tháng ${m}/${y}`),
      fc.tuple(month, year).map(([m, y]) => `${m} tháng đầu năm ${y}`),
      fc.tuple(month, year).map(([m, y]) => `đến ngày ${m}/${m}/${y}`),
      year.map((y) => `năm ${y}`),
      year.map((y) => `nhiệm kỳ ${y}-${y + 5}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = findPeriods(text, { start: 0, end: text.length }, null)[0]?.period;
        expect(found === null || found === undefined ? null : describePeriod(found)).toBe(text);
      }),
    );
  });
});
