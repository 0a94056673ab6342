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

  it('moves a tone where an open rhyme ends a syllable, but for the u of "qu"', () => {
    const rhymes = ['oa', 'oe', 'uy'].flatMap((rhyme) =>
      ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => [`${rhyme}${tone}`, `${rhyme.charAt(0)}${tone}${rhyme.charAt(1)}`]),
    );
    const moved = new Map(rhymes.map(([old = '', now = '']) => [old.normalize('NFC'), now.normalize('NFC')]));
    const pattern = new RegExp(`(?<!q)(?:${[...moved.keys()].join('|')})(?![\\p{L}\\p{M}])`, 'gu');
    const pieces = fc.constantFrom(...moved.keys(), 'q', 'h', 'o', 'u', 'ý', 'à', 'ỳ', 'n', ' ', 'ð', '\u0301', '𐐀', '-');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const word = parts.join('').normalize('NFC');
        expect(normalizeWord(word)).toBe(
          word
            .toLowerCase()
            .replaceAll('ð', 'đ')
            .replace(pattern, (rhyme) => moved.get(rhyme) ?? rhyme),
        );
      }),
      { numRuns: 1_000 },
    );
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

  it('takes every letter apart as Unicode does', () => {
    const apart = (text: string) =>
      text
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[đð]/g, 'd')
        .normalize('NFC');
    for (let unit = 0; unit < 0x2000; unit += 1) expect(stripAccents(String.fromCharCode(unit))).toBe(apart(String.fromCharCode(unit)));
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(stripAccents(text)).toBe(apart(text));
      }),
    );
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

  it('knows a mark on any letter, and none on “quotes” or ß', () => {
    expect(['“dang”', 'ß', 'a\u0301', 'ñ', '\u0301', 'Đ'].map(hasAccents)).toEqual([false, false, true, true, true, true]);
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(hasAccents(text)).toBe(/[đĐ]|\p{M}/u.test(text.normalize('NFD')));
      }),
    );
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
