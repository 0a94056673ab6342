import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPieceText, pieceText } from '../../src/embedding/piece-text.js';
import { normalizeWord } from '../../src/language/fold.js';

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

describe('openPieceText', () => {
  const fast = openPieceText();
  const unit = fc.constantFrom(...'aàáảãạoòóỏõọeèéẻẽẹuùúủũụyỳýỷỹỵqhQOAEUY \u0301\u0309.,-5²½漢ßİΣ\u00ad\ud83d\ude00'.split(''));

  it('reads any text as the rules do', () => {
    const read = (text: string): void => {
      expect(fast(text)).toBe(pieceText(text));
    };
    fc.assert(fc.property(fc.string({ unit: 'binary' }), read));
    fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), read), { numRuns: 500 });
  });
});
