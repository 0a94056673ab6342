import { describe, expect, it } from 'vitest';
import { asksWhy } from '../../../src/answering/question/asks-why.js';
import { syllablesOf } from '../../../src/answering/words/syllables.js';

describe('a question for a reason', () => {
  it.each([
    'Nhà văn hóa xây xong sao vẫn khóa cửa?',
    'Đường làm rồi sao chưa thông xe?',
    'Dự án vướng gì mà chậm?',
    'Giải ngân kẹt ở khâu nào?',
  ])('is "%s"', (text) => {
    expect(asksWhy(syllablesOf(text))).toBe(true);
  });

  it.each(['Tình hình dịch bệnh ra sao không ai báo à?', 'Xã có sản phẩm OCOP 3 sao chưa được cấp lại không?', 'Xã đạt 4 sao không em?'])(
    'is not "%s"',
    (text) => {
      expect(asksWhy(syllablesOf(text))).toBe(false);
    },
  );
});
