import type { Article } from '../../src/articles/article.js';
import { extractFigures } from '../../src/figures/extract.js';
import { sliceOf } from '../../src/language/span.js';

/** An article's figures as lines: number and unit, first to last day, place, and "kế hoạch" for plans. */
export function toldFigures(article: Article): string[] {
  return extractFigures(article).map((figure) => {
    const period = figure.period?.value.period;
    const time = period === undefined ? 'không rõ' : `${period.from ?? ''}…${period.to ?? ''}`;
    const parts = [sliceOf(article.text, figure), time, figure.locality?.value.text ?? 'không rõ', ...(figure.planned ? ['kế hoạch'] : [])];
    return parts.join(' | ');
  });
}
