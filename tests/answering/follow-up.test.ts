import { describe, expect, test } from 'vitest';
import { followUp } from '../../src/answering/follow-up.js';
import { readQuestion } from '../../src/answering/read-question.js';
import { indexPlaces } from '../../src/assistant/known-places.js';

const known = indexPlaces([{ key: 'an phú', name: 'An Phú', levels: [], articles: 1 }]);
const read = (text: string) => readQuestion(text, { known, today: '2024-11-20' });
const earlier = read('Năm 2023 huyện An Phú kết nạp bao nhiêu đảng viên?');
const follow = (text: string) => followUp(read(text), earlier);

describe('a follow-up', () => {
  test.each(['Còn hộ nghèo?', 'con ho ngheo', 'Thế hộ nghèo thì sao?'])('%s counts the new noun', (text) => {
    const question = follow(text);
    expect(question.type).toBe('quantity');
    expect(question.focus.map((words) => words.length)).toEqual([2]);
    expect(question.terms.filter(({ inherited }) => inherited).map(({ normal }) => normal)).not.toContain('đảng');
    expect(question.places.map(({ key }) => key)).toEqual(['an phú']);
  });

  test('with a question word of its own asks what it says', () => {
    expect(follow('Còn về cải cách hành chính thì sao?').type).toBe('status');
    expect(follow('Vậy hộ nghèo được hỗ trợ như thế nào?').type).toBe('status');
  });

  test('another time asks the same again', () => {
    const question = follow('Còn năm 2022?');
    expect(question.type).toBe('quantity');
    expect(question.focus[0]).toEqual(['đảng', 'viên']);
    expect(question.periods.map(({ period }) => period.from)).toEqual(['2022-01-01']);
  });
});
