import { describe, expect, test } from 'vitest';
import { mendLevels } from '../../../src/answering/question/level-slips.js';

describe('a mistyped level word', () => {
  test.each([
    ['Quý I phuờng Tân Thành thu bao nhiêu?', 'Quý I phường Tân Thành thu bao nhiêu?'],
    ['Huyên Trãng Bàng có mấy xã?', 'huyện Trãng Bàng có mấy xã?'],
    ['Năm 2022 thi xã Bàu Sen thu bao nhiêu?', 'Năm 2022 thị xã Bàu Sen thu bao nhiêu?'],
    ['thị trân Bàu Sen có mấy khu phố?', 'thị trấn Bàu Sen có mấy khu phố?'],
    ['Ở thành phô Bàu Sen có mấy chợ?', 'Ở thành phố Bàu Sen có mấy chợ?'],
  ])('%s', (typed, read) => {
    expect(mendLevels(typed).text).toBe(read);
    expect(mendLevels(typed).corrections).toHaveLength(1);
  });

  test.each([
    'Bà Nguyễn Thị Huyên Anh là ai?',
    'Hà Tĩnh Kỳ Anh ở đâu?',
    'phường Tân Thành',
    'phuong Tan Thanh',
    'tịnh xá của huyện',
    'Còn năm 2021 thì xã Bàu Sen thu bao nhiêu?',
    'thì xã nào còn thiếu?',
    'thi xã nào',
  ])('%s is left alone', (text) => {
    expect(mendLevels(text)).toEqual({ text, corrections: [] });
  });
});
