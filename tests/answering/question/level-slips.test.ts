import { describe, expect, test } from 'vitest';
import { mendLevels } from '../../../src/answering/question/level-slips.js';

describe('a mistyped level word', () => {
  test.each([
    ['Quý I phuờng Tân Thành thu bao nhiêu?', 'Quý I phường Tân Thành thu bao nhiêu?'],
    ['Huyên Trãng Bàng có mấy xã?', 'huyện Trãng Bàng có mấy xã?'],
  ])('%s', (typed, read) => {
    expect(mendLevels(typed).text).toBe(read);
    expect(mendLevels(typed).corrections).toHaveLength(1);
  });

  test.each(['Bà Nguyễn Thị Huyên Anh là ai?', 'Hà Tĩnh Kỳ Anh ở đâu?', 'phường Tân Thành', 'phuong Tan Thanh', 'tịnh xá của huyện'])(
    '%s is left alone',
    (text) => {
      expect(mendLevels(text)).toEqual({ text, corrections: [] });
    },
  );
});
