import { describe, expect, test } from 'vitest';
import { withOtherVowel } from '../../../src/answering/question/vowel-spelling.js';

describe('a lone vowel that is written i or y', () => {
  test.each([
    ['tỉ', 'tỷ'],
    ['kĩ', 'kỹ'],
    ['quí', 'quý'],
    ['hi', 'hy'],
  ])('%s is also %s, and the other way round', (short, long) => {
    expect(withOtherVowel(short)).toBe(long);
    expect(withOtherVowel(long)).toBe(short);
  });

  test.each(['tin', 'tuy', 'thi', 'đi', 'nghỉ', 'y', 'hộ', ''])('"%s" is written one way only', (syllable) => {
    expect(withOtherVowel(syllable)).toBeNull();
  });
});
