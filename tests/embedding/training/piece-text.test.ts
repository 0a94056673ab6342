import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieceText } from '../../../src/embedding/training/piece-text.js';
import { normalizeWord } from '../../../src/language/fold.js';

describe('pieceText', () => {
  it.each([
    ['Hoà thuận, khoẻ mạnh', 'hòa thuận khỏe mạnh'],
    ['Uỷ ban; quỷ; quý; thuỷ', 'ủy ban quỷ quý thủy'],
    ['hoàn toàn', 'hoàn toàn'],
    ['  5.499 tỷ đồng (119,33%)  ', '5 499 tỷ đồng 119 33'],
    ['<pad>', 'pad'],
    ['😀 — …', ''],
    ['Đảng', 'đảng'],
    ['tiê\u0301n', 'tiến'],
  ])('reads %j as %j', (text, expected) => {
    expect(pieceText(text)).toBe(expected);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(pieceText(pieceText(text))).toBe(pieceText(text));
      }),
    );
  });

  it.each(['hoà', 'hoá', 'hoả', 'hoã', 'hoạ', 'khoè', 'khoé', 'khoẻ', 'khoẽ', 'khoẹ', 'uỳ', 'uý', 'uỷ', 'uỹ', 'uỵ', 'quỳ', 'hòa'])(
    'places the tone mark of %s as the rest of the house does',
    (word) => {
      expect(pieceText(word)).toBe(normalizeWord(word));
    },
  );
});
