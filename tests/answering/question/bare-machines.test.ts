import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const read = (text: string) => readQuestion(text, { known: indexPlaces([]), today: '2024-11-20' });
const topic = (text: string) => read(text).terms.map(({ normal }) => normal);

describe('machines typed without accents', () => {
  test('a factory is nothing that is counted', () => {
    const question = read('nha may che bien go von bao nhieu');
    expect(question.focus).toEqual([]);
    expect(question.type).toBe('money');
  });

  test.each(['nha may che bien go nam o dau', 'gia may bom nuoc bao nhieu', 'may gat lua gia bao nhieu'])('are topic words: %s', (text) => {
    expect(topic(text)).toContain('máy');
  });

  test('elsewhere "may" still counts', () => {
    const question = read('huyen co may xa');
    expect(question.type).toBe('quantity');
    expect(question.focus[0]).toEqual(['xa']);
    expect(topic('huyen co may xa')).not.toContain('máy');
  });
});
