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
