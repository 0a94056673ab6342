import { describe, expect, test } from 'vitest';
import { lookAlikeProbes, withoutLookAlikes } from '../../../src/answering/question/place-slips.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const known = indexPlaces([{ key: 'long khánh', name: 'Long Khánh', levels: [], articles: 1 }]);
const read = (text: string) => readQuestion(text, { known, today: '2024-11-20' });

describe('names one letter away from a known place', () => {
  test('a word of the corpus is another name', () => {
    const question = read('Huyện Long Thánh có mấy xã?');
    expect(lookAlikeProbes(question)).toEqual(['thánh']);
    expect(withoutLookAlikes(question, known, () => 3)?.has('long khánh')).toBe(false);
  });

  test('a word that the corpus does not have is a slip', () => {
    expect(withoutLookAlikes(read('Huyện Long Thánh có mấy xã?'), known, () => 0)).toBeNull();
    expect(withoutLookAlikes(read('Huyện Long Khanh có mấy xã?'), known, () => 3)).toBeNull();
  });
});
