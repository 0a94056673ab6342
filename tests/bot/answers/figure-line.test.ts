import { describe, expect, it } from 'vitest';
import { figureLine } from '../../../src/bot/answers/figure-line.js';
import { villageArticle } from '../indicators/village-figures.js';

/** The lines of all figures of one paragraph. */
function linesOf(paragraph: string, period: string | null = null): string[] {
  const article = villageArticle([paragraph]);
  return article.figures.map((figure) => figureLine(article, figure, period).text);
}

describe('the line of a figure', () => {
  it('says that a figure is only estimated', () => {
    expect(linesOf('Năm 2023, tổng thu ngân sách của xã Hòa Lợi ước đạt 45 tỷ đồng.').join('\n')).toMatch(/ước/);
    expect(linesOf('Tổng thu ngân sách của xã Hòa Lợi 9 tháng đầu năm 2023 đạt 30 tỷ đồng; ước cả năm đạt 45 tỷ đồng.').at(-1)).toMatch(
      /45 tỷ đồng.* \(cả năm; ước thực hiện\)$/,
    );
  });

  it('gives the period without the capital of its sentence, and not when it is said already', () => {
    expect(linesOf('Đến nay, xã Hòa Lợi có 48 hộ nghèo.')).toEqual(['48 hộ nghèo (đến nay)']);
    expect(linesOf('Đến nay, xã Hòa Lợi có 48 hộ nghèo.', 'đến nay')).toEqual(['48 hộ nghèo']);
  });
});
