import { describe, expect, it } from 'vitest';
import { asksWhy } from '../../../src/answering/question/asks-why.js';
import { syllablesOf } from '../../../src/answering/words/syllables.js';

describe('a question for a reason', () => {
  it.each([
    'Nhà văn hóa xây xong sao vẫn khóa cửa?',
    'Đường làm rồi sao chưa thông xe?',
    'Dự án vướng gì mà chậm?',
    'Giải ngân kẹt ở khâu nào?',
    'Sao mấy người bán cá không chịu vào chợ mới?',
    'Sao mấy nhà ở cuối xóm đợi hoài chưa có nước?',
    'sao may nguoi ban ca khong chiu vao cho moi',
  ])('is "%s"', (text) => {
    expect(asksWhy(syllablesOf(text))).toBe(true);
  });

  it.each([
    'Tình hình dịch bệnh ra sao không ai báo à?',
    'Xã có sản phẩm OCOP 3 sao chưa được cấp lại không?',
    'Xã đạt 4 sao không em?',
    'Sao Biển có mấy người bán cá ở chợ?',
    'Sao mấy người bán cá được bao nhiêu tiền?',
    'Sao mấy người?',
  ])('is not "%s"', (text) => {
    expect(asksWhy(syllablesOf(text))).toBe(false);
  });
});
