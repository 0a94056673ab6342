import { describe, expect, test } from 'vitest';
import { writeOutShorthand } from '../../../src/answering/question/shorthand.js';

describe('times typed in haste', () => {
  test.each([
    ['6t đầu năm 2023 thu ngân sách bao nhiêu', '6 tháng đầu năm 2023 thu ngân sách bao nhiêu'],
    ['9th 2023 kết nạp mấy đảng viên', '9 tháng 2023 kết nạp mấy đảng viên'],
    ['Q1/2023 giải ngân được bao nhiêu', 'quý 1/2023 giải ngân được bao nhiêu'],
    ['T7/2023 có mấy vụ cháy', 'tháng 7/2023 có mấy vụ cháy'],
    ['6T/2023 thu NS bao nhiêu', '6 tháng đầu năm 2023 thu NS bao nhiêu'],
    ['9 tháng/2024 đạt mấy chỉ tiêu', '9 tháng đầu năm 2024 đạt mấy chỉ tiêu'],
    ['P. Vĩnh Yên, H.Tân Lạc có mấy khối phố', 'phường Vĩnh Yên, huyện Tân Lạc có mấy khối phố'],
    ['Hộ nghèo năm 23?', 'Hộ nghèo năm 2023?'],
    ['ho ngheo nam 23 con bao nhieu', 'ho ngheo nam 2023 con bao nhieu'],
  ])('%s → %s', (typed, written) => {
    expect(writeOutShorthand(typed).text).toBe(written);
  });

  test.each([
    'năm 25 tuổi',
    '24 năm 30 người',
    'xã có 6 tổ',
    'nam 20 nguoi',
    'Quận 1 có bao nhiêu phường',
    'TP. Vĩnh Yên có mấy phường',
    'đến 17h. Xã nào',
  ])('%s stays', (text) => {
    expect(writeOutShorthand(text)).toEqual({ text, corrections: [] });
  });

  test('what was written out is told with its accents', () => {
    expect(writeOutShorthand('6t dau nam 2023').corrections).toEqual([{ typed: '6t', read: '6 tháng' }]);
  });
});

describe('words typed in haste', () => {
  test.each([
    ['hộ ngèo còn mấy hộ', 'hộ nghèo còn mấy hộ'],
    ['ho ngeo con may ho', 'ho ngheo con may ho'],
    ['xã có bao nhêu ấp', 'xã có bao nhiêu ấp'],
    ['xã có boa nhiêu ấp', 'xã có bao nhiêu ấp'],
    ['9 thàng năm 2023 thu được gì', '9 tháng năm 2023 thu được gì'],
    ['Hết T9/2023 còn mấy hộ', 'đến tháng 9/2023 còn mấy hộ'],
    ['ngừơi dân họat động ra sao', 'người dân hoạt động ra sao'],
  ])('%s → %s', (typed, written) => {
    expect(writeOutShorthand(typed).text).toBe(written);
  });

  test('a tone out of its place is told', () => {
    expect(writeOutShorthand('ngừơi dân').corrections).toEqual([{ typed: 'ngừơi', read: 'người' }]);
  });

  test.each(['6 thang dau nam 2023', 'ho ngheo nam 2023 con bao nhieu', 'nguoi dan hoat dong ra sao'])(
    'a text without accents has none to mend: %s',
    (text) => {
      expect(writeOutShorthand(text)).toEqual({ text, corrections: [] });
    },
  );

  test.each(['người nga trượt', 'ba nhiều hơn hai', 'cửa hàng 9 thang máy'])('%s stays', (text) => {
    expect(writeOutShorthand(text)).toEqual({ text, corrections: [] });
  });
});

describe('roundabout words', () => {
  test.each([
    ['hộ thuộc diện cận nghèo còn bao nhiêu', 'hộ cận nghèo còn bao nhiêu'],
    ['hộ diện nghèo còn bao nhiêu', 'hộ nghèo còn bao nhiêu'],
    ['người đứng đầu UBND xã là ai', 'chủ tịch UBND xã là ai'],
    ['nguoi dung dau ubnd xa la ai', 'chu tich ubnd xa la ai'],
    ['người đứng đầu chính quyền xã là ai', 'chủ tịch UBND xã là ai'],
    ['người đứng đầu hội đồng nhân dân xã là ai', 'chủ tịch HĐND xã là ai'],
  ])('%s → %s', (typed, written) => {
    expect(writeOutShorthand(typed).text).toBe(written);
  });

  test('who stands at the head of anything else is left alone', () => {
    expect(writeOutShorthand('người đứng đầu hợp tác xã là ai').corrections).toEqual([]);
  });
});
