import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shows } from '../../src/evaluation/shows.js';

describe('shows', () => {
  it.each([
    ['kết nạp 179/150 đảng viên', '179/150'],
    ['đạt 119,33%.', '119,33%'],
    ['đạt 119,33%2', '119,33%'],
    ['ngày 1. 179 đảng viên', '179'],
    ['có 179, 180 và 181', '179'],
    ['kết thúc bằng 179.', '179'],
    ['1.179 rồi 179', '179'],
    ['Huyện ủy', 'HUYỆN UỶ'],
    ['hoà bình', 'Hòa  Bình'],
    ['một\u00a0hai', 'một hai'],
    ['Quý I', 'quý i'],
    ['bảo hiểm y tế'.normalize('NFD'), 'Bảo hiểm y tế'],
  ])('"%s" shows "%s"', (text, phrase) => {
    expect(shows(text, phrase)).toBe(true);
  });

  it.each([
    ['1.179 đảng viên', '179'],
    ['2179 đảng viên', '179'],
    ['1,179 đảng viên', '179'],
    ['179.000 đồng', '179'],
    ['179,5 ha', '179'],
    ['1790', '179'],
    ['1119,33%', '119,33%'],
    ['179 / 150', '179/150'],
    ['đảng bộ', 'đang bộ'],
    ['có gì', ' '],
  ])('"%s" does not show "%s"', (text, phrase) => {
    expect(shows(text, phrase)).toBe(false);
  });

  it('shows a number between words, and not when a digit is put beside it', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(9), (number, digit) => {
        const phrase = String(number);
        expect(shows(`có ${phrase} hộ`, phrase)).toBe(true);
        for (const mark of ['', '.', ',']) {
          expect(shows(`có ${phrase}${mark}${digit} hộ`, phrase)).toBe(false);
          expect(shows(`x${digit}${mark}${phrase}y`, phrase)).toBe(false);
        }
      }),
    );
  });
});
