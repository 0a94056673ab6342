import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { findSlips, mendAccents, mendSlips, oneEditAway } from '../../../src/answering/question/spelling.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const read = (text: string) => readQuestion(text, { known: indexPlaces([]), today: '2024-11-20' });
const passages: Readonly<Record<string, number>> = {
  doanh: 5,
  nghiep: 6,
  doanh_nghiep: 5,
  nghiem: 2,
  lao: 4,
  dong: 9,
  lao_dong: 4,
  đông: 3,
  động: 6,
  lao_động: 4,
  moi: 8,
};
const frequency = (term: string): number => passages[term] ?? 0;

describe('slips of the keyboard', () => {
  test('one edit is a letter left out, added, replaced, or two swapped', () => {
    const variants = oneEditAway('ngiep');
    expect(variants).toEqual(expect.arrayContaining(['nghiep', 'giep', 'ngeip', 'ngiem']));
    expect(variants).not.toContain('ngiep');
    expect(variants.every((variant) => Math.abs(variant.length - 5) <= 1)).toBe(true);
  });

  test('an unknown word becomes the one that stands beside its neighbour', () => {
    const question = read('có bao nhiêu doanh ngiep');
    expect(mendSlips(question, findSlips(question, frequency), frequency)).toEqual([{ position: 4, read: 'nghiep', shown: 'nghiep' }]);
  });

  test('a question of mostly unknown words is left alone', () => {
    expect(findSlips(read('python javascript kotlin doanh'), frequency)).toEqual([]);
  });

  test('accents that never stand beside the neighbour are taken off', () => {
    expect(mendAccents(read('có bao nhiêu lao đông'), frequency)).toEqual([{ position: 4, read: 'dong', shown: null }]);
    expect(mendAccents(read('có bao nhiêu lao động'), frequency)).toEqual([]);
  });
});
