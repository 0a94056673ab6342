import { describe, expect, it } from 'vitest';
import { periodWords } from '../../../src/bot/answers/period-words.js';

describe('a period within a line', () => {
  it.each([
    ['Đến nay', 'đến nay'],
    ['Năm 2024', 'năm 2024'],
    ['Tính đến ngày 27/9/2023', 'tính đến ngày 27/9/2023'],
    ['quý I/2023', 'quý I/2023'],
    ['6 tháng đầu năm 2022', '6 tháng đầu năm 2022'],
    ['NĂM 2024', 'NĂM 2024'],
  ])('%s', (written, shown) => expect(periodWords(written)).toBe(shown));
});
