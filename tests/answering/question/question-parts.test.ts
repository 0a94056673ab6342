import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../src/answering/question/question-parts.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const known = indexPlaces(['an phú', 'vĩnh lộc'].map((key) => ({ key, name: key, levels: [], articles: 1 })));
const read = (text: string) => readQuestion(text, { known, today: '2024-11-20' });
const parts = (text: string) => partsOf(read(text), read);

describe('a question that asks for two things', () => {
  test('of two places', () => {
    const two = parts('So sánh số hộ nghèo của huyện An Phú và huyện Vĩnh Lộc năm 2023');
    expect(two.map(({ places }) => places.map(({ key }) => key))).toEqual([['an phú'], ['vĩnh lộc']]);
  });

  test('of two periods', () => {
    const two = parts('So sánh thu ngân sách của huyện An Phú năm 2022 và năm 2023');
    expect(two.map(({ periods }) => periods[0]?.period.from)).toEqual(['2022-01-01', '2023-01-01']);
  });

  test('of each year of a trend', () => {
    expect(parts('Hộ nghèo của An Phú thay đổi thế nào từ năm 2021 đến năm 2023?')).toHaveLength(3);
  });

  test('of two counted things', () => {
    const two = parts('Huyện An Phú có bao nhiêu hộ nghèo và bao nhiêu hộ cận nghèo?');
    expect(two.map(({ focus }) => focus[0])).toEqual([
      ['hộ', 'nghèo'],
      ['hộ', 'cận', 'nghèo'],
    ]);
    expect(two.every(({ places }) => places[0]?.key === 'an phú')).toBe(true);
  });

  test.each([
    'So sánh lúa của huyện An Phú và huyện Vĩnh Lộc, mỗi huyện bao nhiêu tấn?',
    'So sánh lúa của huyện An Phú và huyện Vĩnh Lộc, mỗi nơi được bao nhiêu tấn?',
    'so sanh lua cua huyen An Phu va huyen Vinh Loc, moi ben may tan',
  ])('of two places, in whatever each of them is measured: %s', (text) => {
    const two = parts(text);
    expect(two.map(({ places }) => places.map(({ known }) => known))).toEqual([[true], [true]]);
    expect(two.map(({ focus }) => focus)).toEqual([[], []]);
  });

  test('of two places, what is counted in both', () => {
    const two = parts('So sánh huyện An Phú và huyện Vĩnh Lộc xem có bao nhiêu hợp tác xã');
    expect(two.map(({ focus }) => focus[0])).toEqual(Array.from({ length: 2 }, () => ['hợp', 'tác', 'xã']));
  });

  test('a commune of a district is one place', () => {
    expect(parts('Xã Vĩnh Lộc, huyện An Phú có bao nhiêu hộ nghèo?')).toEqual([]);
  });
});
