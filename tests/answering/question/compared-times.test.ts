import { describe, expect, test } from 'vitest';
import { comparedTimes } from '../../../src/answering/question/compared-times.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const known = indexPlaces(['an phú'].map((key) => ({ key, name: key, levels: [], articles: 1 })));
const parts = (text: string) => comparedTimes(readQuestion(text, { known, today: '2026-11-20' }));
const ends = (text: string) => parts(text).map(({ periods }) => periods.map(({ period, whole }) => [period.to, whole]));

describe('two times held against each other', () => {
  test('are two questions, each with its own time, for what is counted at each', () => {
    const text = 'Hộ nghèo ở An Phú giữa năm 2026 so với cuối năm 2025 thế nào, mỗi lúc bao nhiêu hộ?';
    expect(ends(text)).toEqual([[['2026-06-30', false]], [['2025-12-31', true]]]);
    expect(parts(text).map(({ focus, type, across }) => ({ focus, type, across }))).toEqual(
      Array.from({ length: 2 }, () => ({ focus: [['hộ']], type: 'quantity', across: true })),
    );
  });

  test('may be months, of whatever is measured', () => {
    const text = 'Hộ nghèo ở An Phú tháng 9/2025 so với tháng 4/2024 ra sao?';
    expect(ends(text)).toEqual([[['2025-09-30', false]], [['2024-04-30', false]]]);
    expect(parts(text).map(({ focus }) => focus)).toEqual([[], []]);
  });

  test.each([
    'Hộ nghèo ở An Phú giữa năm 2026 so với cuối năm 2025 là bao nhiêu?',
    'Hộ nghèo ở An Phú giữa năm 2026 so với cuối năm 2025 thế nào, còn bao nhiêu hộ?',
    'Hộ nghèo ở An Phú giữa năm 2026 so với cùng kỳ thế nào?',
  ])('are none when one value is asked for or only one time named: %s', (text) => {
    expect(parts(text)).toEqual([]);
  });
});
