import { describe, expect, it } from 'vitest';
import { findAnyPhrase, findEveryPhrase, findPhrase, hasAnyPhrase, keepPlaces, phraseSet } from '../../../src/answering/words/phrases.js';
import { syllablesOf } from '../../../src/answering/words/syllables.js';

const set = phraseSet(['hộ nghèo', 'hộ', 'bao nhiêu _ cùng kỳ', 'giảm']);
const texts = [
  'Xã giảm bao nhiêu hộ nghèo so với cùng kỳ?',
  'xa giam bao nhieu ho ngheo so voi cung ky',
  'Chợ mới có mấy quầy hàng',
  'Hộ nghèo và hộ khá',
  '',
];

describe('places that are kept', () => {
  it.each(texts)('are those that are found without: "%s"', (text) => {
    const kept = syllablesOf(text);
    keepPlaces(kept);
    for (const start of [0, 2, 0, 3]) {
      expect(findAnyPhrase(kept, set, start)).toEqual(findAnyPhrase(syllablesOf(text), set, start));
    }
    for (const phrase of ['hộ nghèo', 'quầy', 'hộ nghèo']) expect(findPhrase(kept, phrase)).toEqual(findPhrase(syllablesOf(text), phrase));
  });

  it('are looked for once, and anew from a later start and in words that are not kept', () => {
    const kept = syllablesOf('hộ nghèo và hộ khá');
    keepPlaces(kept);
    const first = findAnyPhrase(kept, set);
    expect(first).toEqual({ from: 0, to: 2 });
    expect(findAnyPhrase(kept, set)).toBe(first);
    keepPlaces(kept);
    expect(findAnyPhrase(kept, set)).toBe(first);
    expect(findAnyPhrase(kept, set, 1)).toEqual({ from: 3, to: 4 });
    expect(findAnyPhrase(kept.slice(1), set)).toEqual({ from: 2, to: 3 });
  });
});

describe('every place of every phrase', () => {
  const placesIn = (text: string, phrases: readonly string[]) =>
    findEveryPhrase(syllablesOf(text), phraseSet(phrases)).map(({ from, to }) => [from, to]);

  it.each<[string, string[], number[][]]>([
    [
      'hộ nghèo, hộ khá, hộ nghèo',
      ['hộ nghèo'],
      [
        [0, 2],
        [4, 6],
      ],
    ],
    [
      'hộ nghèo và hộ',
      ['hộ', 'hộ nghèo'],
      [
        [0, 1],
        [0, 2],
        [3, 4],
      ],
    ],
    [
      'xa xa xa xa xa',
      ['xa xa'],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ['hộ khá', ['hộ nghèo'], []],
    ['', ['hộ'], []],
  ])('"%s"', (text, phrases, places) => {
    expect(placesIn(text, phrases)).toEqual(places);
  });
});

describe('hỏi and ngã taken for each other', () => {
  it.each([
    ['xã giãm được mấy hộ', 'giảm'],
    ['hộ nghèo giãm nhanh', 'giảm nhanh'],
    ['còn mấy hổ mỡ quầy', 'mở quầy'],
    ['củng kỳ năm trước', 'cũng kỳ'],
  ])('"%s" has "%s"', (text, phrase) => {
    expect(hasAnyPhrase(syllablesOf(text), phraseSet([phrase]))).toBe(true);
  });

  it.each([
    ['xã giám sát chợ', 'giảm'],
    ['xã giàm được mấy hộ', 'giảm'],
    ['xã gian dối', 'giảm'],
    ['mấy hộ bản', 'bàn'],
  ])('"%s" has no "%s"', (text, phrase) => {
    expect(hasAnyPhrase(syllablesOf(text), phraseSet([phrase]))).toBe(false);
  });
});
