import { describe, expect, test } from 'vitest';
import { periodLabel } from '../../../src/answering/evidence/period-label.js';
import type { Period } from '../../../src/language/period.js';

describe('a period as an official writes it', () => {
  test.each<[Period['kind'], string | null, string | null, string]>([
    ['year', '2023-01-01', '2023-12-31', 'năm 2023'],
    ['half', '2022-01-01', '2022-06-30', '6 tháng đầu năm 2022'],
    ['half', '2022-07-01', '2022-12-31', '6 tháng cuối năm 2022'],
    ['months', '2023-01-01', '2023-09-30', '9 tháng năm 2023'],
    ['months', '2023-02-01', '2023-05-31', 'từ tháng 2 đến tháng 5/2023'],
    ['quarter', '2023-01-01', '2023-03-31', 'quý I/2023'],
    ['quarter', '2023-10-01', '2023-12-31', 'quý IV/2023'],
    ['month', '2023-07-01', '2023-07-31', 'tháng 7/2023'],
    ['day', '2023-09-27', '2023-09-27', 'ngày 27/9/2023'],
    ['day', '2023-09-25', '2023-09-27', 'từ 25/9/2023 đến 27/9/2023'],
    ['until', null, '2023-09-27', 'đến 27/9/2023'],
    ['since', '2021-01-01', null, 'từ 1/1/2021'],
    ['years', '2021-01-01', '2025-12-31', 'giai đoạn 2021 - 2025'],
    ['term', '2020-01-01', '2025-12-31', 'nhiệm kỳ 2020 - 2025'],
  ])('%s %s %s: %s', (kind, from, to, label) => {
    expect(periodLabel({ kind, from, to })).toBe(label);
  });
});
