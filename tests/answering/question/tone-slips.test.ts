import { describe, expect, test } from 'vitest';
import { withToneInPlace } from '../../../src/answering/question/tone-slips.js';

describe('a tone typed on the wrong vowel', () => {
  test.each([
    ['ngừơi', 'người'],
    ['NGỪƠI', 'NGƯỜI'],
    ['họat', 'hoạt'],
    ['tòan', 'toàn'],
    ['uỷên', 'uyển'],
    ['giừơng', 'giường'],
  ])('is put in its place: %s → %s', (typed, read) => {
    expect(withToneInPlace(typed)).toBe(read);
  });

  test.each(['hòa', 'hoà', 'thúy', 'thuý', 'khoẻ'])('stands where a house sees fit: %s', (syllable) => {
    expect(withToneInPlace(syllable)).toBe(syllable);
  });

  test.each(['quý', 'quả', 'giá', 'giữa', 'của', 'khuỷu', 'người', 'ĐĂK', 'nguoi', '6'])(
    'is not moved where it is right: %s',
    (syllable) => {
      expect(withToneInPlace(syllable)).toBe(syllable);
    },
  );
});
