import { describe, expect, test } from 'vitest';
import {
  correctionsOf,
  groundProbes,
  mendedText,
  mendProbes,
  withAccents,
  withGrounds,
  withTold,
} from '../../../src/answering/question/mends.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const read = (text: string) => readQuestion(text, { known: indexPlaces([]), today: '2024-11-20' });
const passages: Readonly<Record<string, number>> = { hộ_nghèo: 7, nghèo: 9, nghẽo: 1, lao_động: 5, bảo_hiểm: 4 };
const frequency = (term: string): number => passages[term] ?? 0;

describe('mended words', () => {
  test('are read and told with the accents that stand beside the same neighbour', () => {
    const question = read('còn mấy hộ ngèo');
    const mends = withAccents(question, [{ position: 3, read: 'ngheo', shown: 'ngheo' }], frequency);
    expect(mendedText(question, mends)).toBe('còn mấy hộ nghèo');
    expect(correctionsOf(question, mends)).toEqual([{ typed: 'ngèo', read: 'nghèo' }]);
  });

  test('stay without accents in a question without any, but are told with them', () => {
    const question = read('con may ho ngeo');
    const mends = withAccents(question, [{ position: 3, read: 'ngheo', shown: 'ngheo' }], frequency);
    expect(mendedText(question, mends)).toBe('con may ho ngheo');
    expect(correctionsOf(question, mends)).toEqual([{ typed: 'ngeo', read: 'nghèo' }]);
  });

  test('keep the tone that was typed', () => {
    expect(withAccents(read('bài hiểm'), [{ position: 0, read: 'bao', shown: 'bao' }], frequency)).toEqual([]);
  });

  test('lose wrong accents, and the right ones are told', () => {
    const question = read('bao nhiêu lao đông');
    const mends = withTold(question, [{ position: 3, read: 'dong', shown: null }], frequency);
    expect(mendedText(question, mends)).toBe('bao nhiêu lao dong');
    expect(correctionsOf(question, mends)).toEqual([{ typed: 'đông', read: 'động' }]);
  });

  test('need another form beside a neighbour as typed: others that look alike are no grounds', () => {
    const counts: Readonly<Record<string, number>> = { nhieu_ho: 9, nhiều_hồ: 9, lao_động: 5 };
    const of = (term: string): number => counts[term] ?? 0;
    const kept = (text: string, position: number, bare: string): number =>
      withGrounds(read(text), [{ position, read: bare, shown: null }], of).length;
    expect(kept('bao nhiêu hộ buôn bán', 2, 'ho')).toBe(0);
    expect(kept('bao nhiêu lao đông', 3, 'dong')).toBe(1);
    const beside = (term: string): number => ({ nhân_bao: 3, nhận: 8 })[term] ?? 0;
    expect(withGrounds(read('nhận bao nhiêu hồ sơ'), [{ position: 0, read: 'nhan', shown: null }], beside)).toEqual([]);
    expect(groundProbes(read('bao nhiêu lao đông'), [{ position: 3, read: 'dong', shown: null }])).toContain('lao_động');
  });

  test('ask for the frequencies of every form and its neighbours', () => {
    const question = read('còn mấy hộ ngèo');
    expect(mendProbes(question, [{ position: 3, read: 'ngheo', shown: null }])).toEqual(expect.arrayContaining(['nghèo', 'hộ_nghèo']));
  });
});
