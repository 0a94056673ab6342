import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLegacy, legacyEncodingOf, withoutLegacy } from '../../src/language/legacy-encodings.js';
import { tcvn3Letters, vniLetters } from '../../src/language/legacy-letters.js';
import { isSyllable } from '../../src/language/syllable.js';

const small = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
);
const alphabet = [...small, 'đ'].filter((letter) => /[^a-z]/.test(letter));
const written = (letters: ReadonlyMap<string, string>) => new Map([...letters].reverse().map(([code, letter]) => [letter, code]));
const encode = (text: string, letters: ReadonlyMap<string, string>) =>
  [...text].map((letter) => written(letters).get(letter) ?? letter).join('');
const plain = 'Ngày hôm nay, xã tổ chức hội nghị tổng kết phong trào thi đua yêu nước, có nhiều đại biểu tham dự.';

describe('the tables of old letters', () => {
  it.each([
    ['TCVN3', tcvn3Letters],
    ['VNI', vniLetters],
  ])('%s has every letter of the alphabet once, and each code stands for one letter', (_, letters) => {
    const values = [...letters.values()].filter((letter) => letter === letter.toLowerCase());
    expect(new Set(values)).toEqual(new Set(alphabet));
    expect(values).toHaveLength(alphabet.length);
  });

  it('gives back every word of the alphabet', () => {
    const word = fc.array(fc.constantFrom(...alphabet, ...'bcghklmnpqrstvx'), { maxLength: 12 }).map((letters) => letters.join(' '));
    fc.assert(
      fc.property(word, (text) => {
        expect(fromLegacy(encode(text, tcvn3Letters), 'tcvn3')).toBe(text);
        expect(fromLegacy(encode(text, vniLetters), 'vni')).toBe(text);
      }),
    );
  });

  it('reads capitals of VNI', () => {
    expect(fromLegacy('ÑAÛNG UÛY XAÕ TAÂN HOØA, HUYEÄN CÖ PÖH', 'vni')).toBe('ĐẢNG ỦY XÃ TÂN HÒA, HUYỆN CƯ PƯH');
  });
});

describe('legacyEncodingOf', () => {
  it('recognises both', () => {
    expect(legacyEncodingOf(encode(plain.toLowerCase(), tcvn3Letters))).toBe('tcvn3');
    expect(legacyEncodingOf(encode(plain.toLowerCase(), vniLetters))).toBe('vni');
  });

  it.each([
    plain,
    'Bà và cô là cán bộ xã; các ông ấy cùng làm, à, là thế.',
    'Le maire a présenté les résultats de l’année passée à l’école où les élèves étaient réunis.',
    'Die Bürger überprüfen die Pläne für größere Straßen und schöne Plätze.',
    'The council met on Monday; café prices rose by 5% – “naïve” façade.',
    'El niño está aquí: mañana será otro día, señor Núñez, según él.',
    '25 °C ± 2, 3 × 4 ÷ 2 = 6 µm, § 5 ¶ 2 «a» ©®',
  ])('leaves ordinary text alone: %s', (text) => {
    expect(legacyEncodingOf(text)).toBeNull();
    expect(withoutLegacy(text)).toBe(text);
  });

  it('converts the lines of a page that are in it and no others', () => {
    const body = encode(plain.toLowerCase(), tcvn3Letters);
    expect(withoutLegacy(`Trang chủ\n${body}\nLượt xem: 5`)).toBe(`Trang chủ\n${plain.toLowerCase()}\nLượt xem: 5`);
  });
});

describe('isSyllable', () => {
  it.each(['nghiêng', 'Hòa', 'hoà', 'khuyếch', 'uỷ', 'đường', 'quý', 'gì', 'y', 'khuya'])('takes %s', (word) =>
    expect(isSyllable(word)).toBe(true),
  );
  it.each(['été', 'viÖt', 'chñ', 'strong', 'Straße', 'ộtộ', ''])('refuses "%s"', (word) => expect(isSyllable(word)).toBe(false));
});
