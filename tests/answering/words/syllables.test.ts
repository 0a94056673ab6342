import { describe, expect, test } from 'vitest';
import { findPhrase } from '../../../src/answering/words/phrases.js';
import { syllablesOf } from '../../../src/answering/words/syllables.js';

describe('phrases in a question', () => {
  test('match typed accents exactly', () => {
    expect(findPhrase(syllablesOf('Có bao nhiêu hộ nghèo?'), 'bao nhiêu')).toEqual({ from: 1, to: 3 });
    expect(findPhrase(syllablesOf('Con đường đầu làng'), 'đâu')).toBeNull();
  });

  test('match words typed without accents', () => {
    expect(findPhrase(syllablesOf('co may xa dat chuan'), 'mấy xã')).toEqual({ from: 1, to: 3 });
  });

  test('reach over a gap of one to five syllables', () => {
    const question = syllablesOf('bằng bao nhiêu phần trăm so với cùng kỳ');
    expect(findPhrase(question, 'bao nhiêu _ cùng kỳ')).toEqual({ from: 1, to: 9 });
    expect(findPhrase(syllablesOf('bao nhiêu cùng kỳ'), 'bao nhiêu _ cùng kỳ')).toBeNull();
  });

  test('spans point into the text', () => {
    const text = 'Đạt  119,33% kế hoạch';
    expect(syllablesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Đạt', '119,33', '%', 'kế', 'hoạch']);
  });
});
