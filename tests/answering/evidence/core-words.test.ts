import { describe, expect, test } from 'vitest';
import { coreWords, longestHeadline } from '../../../src/answering/evidence/core-words.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { weighQuestion } from '../../../src/answering/question/term-weights.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const asked = weighQuestion(
  readQuestion('Tình hình kết nạp 150 đảng viên thế nào?', { known: indexPlaces([]), today: '2024-11-20' }),
  10,
  () => 1,
);
const opening = 'Các chi bộ chú trọng bồi dưỡng, giới thiệu quần chúng ưu tú ';
const fraction = '179/150 đảng viên';

describe('the core of a sentence', () => {
  test.each(Array.from({ length: 24 }, (_, more) => more))(
    'does not begin or end inside a fraction or its unit (%i syllables before it)',
    (more) => {
      const before = `${opening}${'và rèn '.repeat(more)}nên kết nạp `;
      const text = `${before}${fraction} trong năm, tiếp tục giữ vững nền nếp sinh hoạt và nâng cao chất lượng của các chi bộ ở khóm, ấp, cơ quan, trường học.`;
      const figure = { start: before.length, end: before.length + fraction.length };
      const core = coreWords(asked, { text, figures: [figure] }, { start: 0, end: text.length }, false);
      expect(core.end - core.start).toBeLessThanOrEqual(longestHeadline);
      for (const cut of [core.start, core.end]) expect(cut > figure.start && cut < figure.end).toBe(false);
    },
  );
});
