import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/language/canonical.js';
import { hasAccents, normalizeWord, stripAccents } from '../../src/language/fold.js';
import { foldInPlace, lowerInPlace, normalizeInPlace } from '../../src/language/in-place.js';
import { nastyText } from './nasty-text.js';

const canonicalText = nastyText.map(canonicalize);

describe('normalizeWord', () => {
  it.each([
    ['hoà', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['uỷ', 'ủy'],
    ['thuỷ', 'thủy'],
    ['Thuý', 'thúy'],
    ['TOẢ', 'tỏa'],
    ['luỹ', 'lũy'],
    ['hoa\u0300', 'hòa'],
    ['Ðảng', 'đảng'],
  ])('writes %s as %s', (old, now) => {
    expect(normalizeWord(old)).toBe(now);
  });

  it.each(['quý', 'quỷ', 'quá', 'quỹ', 'hoàn', 'khoản', 'hòa', 'ủy', 'loại', 'xoài', 'huyện', 'chuyển', 'hoặc', 'ngoằn', 'truyền'])(
    'leaves %s',
    (word) => {
      expect(normalizeWord(word)).toBe(word);
    },
  );

  it('reads several words at once', () => {
    expect(normalizeWord('Uỷ ban Hoà Bình')).toBe('ủy ban hòa bình');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(normalizeWord(normalizeWord(text))).toBe(normalizeWord(text));
      }),
    );
  });
});

describe('stripAccents', () => {
  it('gives plain letters', () => {
    expect(stripAccents('Đảng viên ở Ðắk Lắk')).toBe('dang vien o dak lak');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(stripAccents(stripAccents(text))).toBe(stripAccents(text));
      }),
    );
  });
});

describe('hasAccents', () => {
  it('tells the two ways of writing apart', () => {
    expect(['dang vien 2023', 'đang', 'Tháp', ''].map(hasAccents)).toEqual([false, true, true, false]);
  });
});

describe('keys in place', () => {
  it.each([
    ['lower case', lowerInPlace],
    ['normal form', normalizeInPlace],
    ['folded form', foldInPlace],
  ])('%s keeps every offset', (_, write) => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(write(text)).toHaveLength(text.length);
      }),
    );
  });

  it('gives the same keys as word by word', () => {
    fc.assert(
      fc.property(canonicalText, (text) => {
        const plain = text.replace(/[^\p{L} ]/gu, '').replaceAll('İ', '');
        expect(normalizeInPlace(plain)).toBe(normalizeWord(plain));
      }),
    );
  });

  it('folds Vietnamese as stripAccents does', () => {
    const text = canonicalize('Huyện uỷ ở Đắk Lắk: ĂÂÊÔƠƯ ậ ẫ ẩ ợ ữ ỵ');
    expect(foldInPlace(text)).toBe(stripAccents(text));
  });
});
