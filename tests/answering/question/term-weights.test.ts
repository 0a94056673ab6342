import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { weighQuestion, weightProbes } from '../../../src/answering/question/term-weights.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const read = (text: string) => readQuestion(text, { known: indexPlaces([]), today: '2024-11-20' });
const weightIn = (text: string, word: string, passages: Readonly<Record<string, number>>) =>
  weighQuestion(read(text), 1000, (term) => passages[term] ?? 0).terms.find(({ normal }) => normal === word)?.weight;

describe('how much a topic word weighs', () => {
  test('no more than other words for it', () => {
    const common = { tăng: 400 };
    const usual = weightIn('Đàn bò tăng thêm bao nhiêu?', 'tăng', common);
    expect(usual).toBeLessThan(0.2);
    expect(weightIn('Đàn bò phình thêm bao nhiêu?', 'phình', common)).toBe(usual);
    expect(weightIn('Đàn bò phình thêm bao nhiêu?', 'phình', {})).toBe(1);
  });

  test('a phrase in its place is as rare as its rarest pair', () => {
    expect(weightIn('Đàn bò phình thêm bao nhiêu?', 'phình', { nhay_vot: 400 })).toBeLessThan(0.2);
    expect(weightIn('Đàn bò phình thêm bao nhiêu?', 'phình', { nhảy: 400, vọt: 400 })).toBe(1);
  });

  test('no more than in its other spelling', () => {
    expect(weightIn('Kĩ sư về xã làm gì?', 'kĩ', { kỹ: 400 })).toBeLessThan(0.2);
    expect(weightIn('Kĩ sư về xã làm gì?', 'kĩ', {})).toBe(1);
  });

  test('the corpus is asked for the words that it is held against', () => {
    expect(weightProbes(read('Đàn bò phình thêm bao nhiêu?'))).toEqual(expect.arrayContaining(['phình', 'tăng', 'nhay_vot']));
    expect(weightProbes(read('Kĩ sư về xã làm gì?'))).toContain('kỹ');
  });
});
